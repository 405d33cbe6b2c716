import { comparedDecimals } from "../../scoring/compared.ts";
import type { Card } from "../card.ts";
import { columns, policyCodes, rows } from "../read/rulesLayout.ts";
import { area, type SheetDraft } from "./draft.ts";
import { cell, formula, quoted } from "./formulas.ts";
import type { Lists } from "./rulesChoices.ts";
import { branchesOf, fitsFormula, sumOf, type GroupRefs } from "./rulesGroups.ts";
import { wholeText } from "./wholeText.ts";
import * as style from "./style.ts";

/** Policy, minimum coverage and the sum of the weights, with whether it makes a total. */
export function putSettings(
  draft: SheetDraft,
  card: Card,
  lists: Lists,
  groups: readonly GroupRefs[],
  groupsRow: number,
): void {
  const { words, policy, spec } = card;
  const own = words.sheets.rules;
  const [policyCell, policyCode] = [cell(rows.policy, 1), cell(rows.policy, columns.scaleCode)];
  const sum = cell(rows.sum, 1);
  draft.put(rows.policy, 0, own.policy, words.sheets.policies[policy].name);
  draft.put(rows.policy, columns.scaleCode, formula(`IFERROR(MATCH(${policyCell},${lists.policies},0),"")`));
  draft.put(rows.policy, columns.id, "policy");
  const meanings = policyCodes.map((code) => quoted(words.sheets.policies[code].meaning)).join(",");
  draft.put(rows.policy, 2, formula(`IF(ISNUMBER(${policyCode}),CHOOSE(${policyCode},${meanings}),"?")`));
  draft.put(rows.minimum, 0, own.minimum, spec.template.minimumCoverage);
  draft.put(rows.minimum, columns.id, "minimumCoverage");
  const [root] = branchesOf(card);
  draft.put(rows.sum, 0, own.sum, formula(root ? sumOf(root, groupsRow) : "0"));
  draft.put(rows.sum, 2, formula(sumText(sum, card)));
  draft.put(rows.sum, columns.scaleCode, formula(makesTotal(sum, groups)));
  draft.format(area(rows.policy, 0, 3, 1), { bold: true, color: style.colours.ink, wrap: true, vertical: "Center" });
  draft.format(area(rows.policy, 1, 3, 2), { vertical: "Center" });
  draft.height(rows.policy, style.headerHeight, 3);
  const whole = wholeText(card);
  if (whole !== null) draft.put(rows.whole, 0, words.sheets.whole.title, words.sheets.whole.said(whole.how, whole.why));
  draft.format(area(rows.whole, 0), { bold: true, color: style.colours.ink });
  draft.format(area(rows.whole, 1), { ...style.note, wrap: false });
  draft.format(area(rows.policy, 1, 2, 1), style.input);
  draft.format(area(rows.policy, 2, 3, 1), { ...style.note, ...style.indented });
  draft.format(area(rows.minimum, 1), { numberFormat: style.share });
  draft.format(area(rows.sum, 1), { numberFormat: style.weight, bold: true });
  draft.format(area(rows.policy, columns.scaleCode, 3, 3), style.helper);
  const names = policyCodes.map((code) => words.sheets.policies[code].name);
  draft.validate({ kind: "list", area: area(rows.policy, 1), items: names });
  draft.validate({ kind: "decimal", area: area(rows.minimum, 1), min: 0, max: 1, message: own.shareRange });
}

/** What the sum of the weights in a cell says: that 100 % are reached, or what is missing or too much. */
export function sumText(sum: string, { words }: Card): string {
  const own = words.sheets.rules;
  const beyond = `ROUND(${sum}-100,${String(comparedDecimals)})`;
  return (
    `IF(ISNUMBER(${sum}),IF(${beyond}=0,${quoted(own.sumReached)},` +
    `IF(${sum}<100,${quoted(own.sumUnassigned)}&ROUND(100-${sum},2),${quoted(own.sumAbove)}&ROUND(${sum}-100,2))),${quoted(own.sumUnreadable)})`
  );
}

/** Whether a total can be made of weights by the policy on the sheet: their sum and those within groups. */
export function makesTotal(sum: string, groups: readonly Pick<GroupRefs, "sum" | "weight">[]): string {
  const [policyCode, minimum] = [cell(rows.policy, columns.scaleCode), cell(rows.minimum, 1)];
  const sums = [sum, ...groups.flatMap((group) => [group.sum, group.weight])];
  const all = [
    fitsFormula(sum, policyCode, null),
    ...groups.map((group) => fitsFormula(group.sum, policyCode, group.weight)),
  ];
  const readable = `COUNT(${[...sums, policyCode, minimum].join(",")})=${String(sums.length + 2)}`;
  return `IF(${readable},AND(${all.join(",")}),FALSE)`;
}
