import { numberFormats } from "../../kpi/units.ts";
import type { PlanCell, SheetPlan } from "../../plan/plan.ts";
import type { ScaleRule } from "../../scoring/types.ts";
import { comparedDecimals } from "../../scoring/compared.ts";
import type { Card, CardLine } from "../card.ts";
import { cardDays } from "../card.ts";
import { periodUnitOf } from "../periods.ts";
import {
  anchorsOf,
  columns,
  directionCodes,
  policyCodes,
  rows,
  scaleCodes,
  width,
  type Anchor,
} from "../rulesLayout.ts";
import { SheetDraft, area, landscape } from "./draft.ts";
import { cell, formula, quoted } from "./formulas.ts";
import * as style from "./style.ts";

const key = "Rules";

/** Cells of Rules that the Scorecard's formulas use, as absolute references with the sheet. */
export interface RulesRefs {
  readonly line: (index: number, column: keyof typeof columns) => string;
  readonly policyName: string;
  readonly policyCode: string;
  readonly minimum: string;
  readonly sum: string;
  readonly fits: string;
  readonly band: (index: number) => { readonly name: string; readonly from: string };
}

/** All that scores depend on besides data, editable: the card's template once it is built. */
export function rulesSheet(card: Card): { readonly sheet: SheetPlan; readonly refs: RulesRefs } {
  const { words, lines } = card;
  const own = words.sheets.rules;
  const draft = new SheetDraft(key, words.sheets.names.rules);
  const bandsRow = rows.firstLine + lines.length + 3;
  const listsRow = bandsRow + card.spec.template.bands.length + 3;
  draft.put(0, 0, own.title(card.title));
  draft.format(area(0, 0), style.title);
  draft.height(0, style.titleHeight);
  draft.put(1, 0, own.hint);
  draft.format(area(1, 0), style.subtitle);
  const lists = putLists(draft, card, listsRow);
  putSettings(draft, card, lists);
  putLines(draft, card, lists);
  putBands(draft, card, bandsRow);
  return {
    sheet: draft.plan({
      visibility: "visible",
      tabColor: style.colours.input,
      freeze: { rows: rows.firstLine, columns: 1 },
      page: landscape({ from: rows.header, to: rows.header }, area(0, 0, listsRow + 10, columns.scaleCode)),
    }),
    refs: {
      line: (index, column) => cell(rows.firstLine + index, columns[column], key),
      policyName: cell(rows.policy, 1, key),
      policyCode: cell(rows.policy, columns.scaleCode, key),
      minimum: cell(rows.minimum, 1, key),
      sum: cell(rows.sum, 1, key),
      fits: cell(rows.sum, columns.scaleCode, key),
      band: (index) => ({ name: cell(bandsRow + 1 + index, 0, key), from: cell(bandsRow + 1 + index, 1, key) }),
    },
  };
}

interface Lists {
  readonly policies: string;
  readonly scales: string;
  readonly directions: string;
}

/** What may be chosen, with what it means; the codes are the positions in these lists. */
function putLists(draft: SheetDraft, { words }: Card, row: number): Lists {
  const { policies, scales, directions, rules } = words.sheets;
  draft.put(row, 0, rules.choices);
  draft.format(area(row, 0), style.section);
  const put = (from: number, entries: readonly (readonly [string, string])[]) => {
    entries.forEach(([name, meaning], index) => {
      draft.put(from + index, 0, name, meaning);
    });
    draft.format(area(from, 0, entries.length, 2), style.note);
    return `${cell(from, 0)}:${cell(from + entries.length - 1, 0)}`;
  };
  return {
    policies: put(
      row + 1,
      policyCodes.map((code) => [policies[code].name, policies[code].meaning]),
    ),
    scales: put(
      row + 4,
      scaleCodes.map((code) => [scales[code].name, scales[code].meaning]),
    ),
    directions: put(
      row + 7,
      directionCodes.map((code) => [directions[code], ""]),
    ),
  };
}

function putSettings(draft: SheetDraft, card: Card, lists: Lists): void {
  const { words, policy, spec, lines } = card;
  const own = words.sheets.rules;
  const weights = `${cell(rows.firstLine, columns.weight)}:${cell(rows.firstLine + lines.length - 1, columns.weight)}`;
  const [policyCell, policyCode] = [cell(rows.policy, 1), cell(rows.policy, columns.scaleCode)];
  const [sum, minimum] = [cell(rows.sum, 1), cell(rows.minimum, 1)];
  const beyond = `ROUND(${sum}-100,${comparedDecimals})`;
  draft.put(rows.policy, 0, own.policy, words.sheets.policies[policy].name);
  draft.put(rows.policy, columns.scaleCode, formula(`IFERROR(MATCH(${policyCell},${lists.policies},0),"")`));
  draft.put(rows.policy, columns.id, "policy");
  const meanings = policyCodes.map((code) => quoted(words.sheets.policies[code].meaning)).join(",");
  draft.put(rows.policy, 2, formula(`IF(ISNUMBER(${policyCode}),CHOOSE(${policyCode},${meanings}),"?")`));
  draft.put(rows.minimum, 0, own.minimum, spec.template.minimumCoverage);
  draft.put(rows.minimum, columns.id, "minimumCoverage");
  const count = String(lines.length);
  draft.put(
    rows.sum,
    0,
    own.sum,
    formula(`IF(COUNT(${weights})<${count},NA(),IF(MIN(${weights})<0,NA(),SUM(${weights})))`),
  );
  draft.put(
    rows.sum,
    2,
    formula(
      `IF(ISNUMBER(${sum}),IF(${beyond}=0,${quoted(own.sumReached)},` +
        `IF(${sum}<100,${quoted(own.sumUnassigned)}&ROUND(100-${sum},2),${quoted(own.sumAbove)}&ROUND(${sum}-100,2))),${quoted(own.sumUnreadable)})`,
    ),
  );
  const fits = `CHOOSE(${policyCode},${beyond}=0,${sum}>0,AND(${sum}>0,${beyond}<=0))`;
  draft.put(
    rows.sum,
    columns.scaleCode,
    formula(`IF(AND(ISNUMBER(${sum}),ISNUMBER(${policyCode}),ISNUMBER(${minimum})),${fits},FALSE)`),
  );
  draft.format(area(rows.policy, 0, 3, 1), { bold: true, color: style.colours.ink });
  draft.format(area(rows.policy, 1, 2, 1), style.input);
  draft.format(area(rows.policy, 2, 3, 1), style.note);
  draft.format(area(rows.minimum, 1), { numberFormat: style.share });
  draft.format(area(rows.sum, 1), { numberFormat: style.weight, bold: true });
  draft.format(area(rows.policy, columns.scaleCode, 3, 3), style.helper);
  const names = policyCodes.map((code) => words.sheets.policies[code].name);
  draft.validate({ kind: "list", area: area(rows.policy, 1), items: names });
  draft.validate({ kind: "decimal", area: area(rows.minimum, 1), min: 0, max: 1, message: own.shareRange });
}

function putLines(draft: SheetDraft, card: Card, lists: Lists): void {
  const { words, lines } = card;
  const own = words.sheets.rules;
  const original = (anchor: Anchor) => own.original(own[anchor]);
  const headers: Record<keyof typeof columns, string> = {
    kpi: own.kpi,
    weight: own.weight,
    scale: own.scale,
    better: own.better,
    base: own.base,
    threshold: own.threshold,
    target: own.target,
    stretch: own.stretch,
    floor: own.floor,
    cap: own.cap,
    check: own.check,
    weightSource: own.sourceOfWeight,
    valueSource: own.sourceOfValues,
    per: own.per,
    baseMeant: original("base"),
    thresholdMeant: original("threshold"),
    targetMeant: original("target"),
    stretchMeant: original("stretch"),
    daysMeant: own.daysMeant,
    daysHere: own.daysOfCard,
    note: own.note,
    scaleCode: own.scaleNumber,
    directionCode: own.directionNumber,
    fault: own.fault,
    id: own.id,
  };
  for (const [column, text] of Object.entries(headers)) {
    if (isColumn(column)) draft.put(rows.header, columns[column], text);
  }
  draft.format(area(rows.header, 0, 1, width), style.header);
  draft.height(rows.header, style.headerHeight);
  lines.forEach((line, index) => {
    putLine(draft, card, line, rows.firstLine + index, lists);
  });
  if (lines.some(({ conversion }) => conversion !== null)) {
    draft.put(rows.firstLine + lines.length, 0, own.converted);
    draft.format(area(rows.firstLine + lines.length, 0), style.note);
  }
  dress(draft, card);
}

function isColumn(name: string): name is keyof typeof columns {
  return Object.hasOwn(columns, name);
}

function putLine(draft: SheetDraft, card: Card, own: CardLine, row: number, lists: Lists): void {
  const { line, weight, rule, conversion } = own;
  const { sheets, kpi, local } = card.words;
  const shown: ScaleRule = rule ?? line.rule;
  const put = (column: keyof typeof columns, value: PlanCell) => {
    draft.put(row, columns[column], value);
  };
  const at = (column: keyof typeof columns) => cell(row, columns[column]);
  put("kpi", kpi(line.kpi));
  put("weight", weight);
  put("scale", sheets.scales[shown.scale.kind].name);
  put("better", sheets.directions[shown.better]);
  put("floor", shown.floor);
  put("cap", shown.cap);
  for (const [anchor, value] of anchorsOf(shown.scale)) {
    if (conversion === null) put(anchor, rule === null ? null : value);
    else put(anchor, formula(`(1+${at(`${anchor}Meant`)})^(${at("daysHere")}/${at("daysMeant")})-1`));
  }
  put("weightSource", sourceText(line.source.weight, card));
  put("valueSource", sourceText(line.source.values, card));
  if (line.per !== null && (conversion !== null || rule === null)) {
    put("per", sheets.units[line.per]);
    for (const [anchor, value] of anchorsOf(line.rule.scale)) put(`${anchor}Meant`, value);
  }
  if (conversion !== null) {
    put("daysMeant", conversion.fromDays);
    put("daysHere", conversion.toDays);
  }
  put("note", line.note === undefined ? null : local(line.note));
  put("scaleCode", formula(`IFERROR(MATCH(${at("scale")},${lists.scales},0),"")`));
  put("directionCode", formula(`IFERROR(MATCH(${at("better")},${lists.directions},0),"")`));
  put("fault", formula(faultFormula(at)));
  const faults = [
    sheets.rules.ok,
    sheets.rules.faultMissing,
    sheets.rules.faultOrder,
    sheets.rules.faultRatio,
    sheets.rules.faultFloor,
  ];
  put("check", formula(`CHOOSE(${at("fault")}+1,${faults.map(quoted).join(",")})`));
  put("id", line.id);
}

/** 0 for a rule that can score; else 1 missing, 2 order, 3 target of a ratio, 4 floor above cap: what `ruleFault` says. */
function faultFormula(at: (column: keyof typeof columns) => string): string {
  const sign = `IF(${at("directionCode")}=1,1,-1)`;
  const rises = (from: Anchor, to: Anchor) => `(${at(to)}-${at(from)})*${sign}>0`;
  const all = (anchors: readonly Anchor[], check: string) =>
    `IF(COUNT(${anchors.map((anchor) => at(anchor)).join(",")})<${String(anchors.length)},1,${check})`;
  const progress = all(["base", "target"], `IF(${rises("base", "target")},0,2)`);
  const ratio = all(["target"], `IF(${at("target")}>0,0,3)`);
  const curve = all(
    ["base", "threshold", "target", "stretch"],
    `IF(AND(${rises("base", "threshold")},${rises("threshold", "target")},${rises("target", "stretch")}),0,2)`,
  );
  const readable = `COUNT(${at("scaleCode")},${at("directionCode")},${at("floor")},${at("cap")})`;
  return `IF(${readable}<4,1,IF(${at("floor")}>${at("cap")},4,CHOOSE(${at("scaleCode")},${progress},${ratio},${curve})))`;
}

function sourceText(source: string, { words }: Card): string {
  if (source === "ours") return words.sheets.ours;
  if (source === "published") return words.sheets.published;
  return /^[A-Z]\d+(, [A-Z]\d+)*$/.test(source) ? words.sheets.article(source) : source;
}

function dress(draft: SheetDraft, { words, lines }: Card): void {
  const own = words.sheets.rules;
  const { firstLine } = rows;
  const count = lines.length;
  draft.format(area(firstLine, 0, count, width), style.body);
  draft.format(area(firstLine, columns.kpi, count), { bold: true });
  draft.format(area(firstLine, columns.weight, count, columns.check - columns.weight), style.input);
  draft.format(area(firstLine, columns.weight, count), { numberFormat: style.weight });
  draft.format(area(firstLine, columns.floor, count, 2), { numberFormat: "0" });
  draft.format(area(firstLine, columns.check, count), { horizontal: "Center" });
  draft.format(area(firstLine, columns.weightSource, count, 2), { wrap: true });
  draft.format(area(firstLine, columns.note, count), { ...style.note, wrap: true });
  draft.format(area(firstLine, columns.baseMeant, count, 6), { color: style.colours.quiet, numberFormat: "General" });
  draft.format(area(firstLine, columns.scaleCode, count, 4), style.helper);
  lines.forEach(({ source }, index) => {
    const numberFormat = numberFormats[source?.kpi.declaration.unit ?? "index"];
    draft.format(area(firstLine + index, columns.base, 1, 4), { numberFormat });
    draft.format(area(firstLine + index, columns.baseMeant, 1, 4), { numberFormat });
  });
  const items = {
    scale: scaleCodes.map((code) => words.sheets.scales[code].name),
    better: directionCodes.map((code) => words.sheets.directions[code]),
  };
  draft.validate({ kind: "list", area: area(firstLine, columns.scale, count), items: items.scale });
  draft.validate({ kind: "list", area: area(firstLine, columns.better, count), items: items.better });
  draft.validate({
    kind: "decimal",
    area: area(firstLine, columns.weight, count),
    min: 0,
    max: 100,
    message: own.weightRange,
  });
  draft.validate({
    kind: "decimal",
    area: area(firstLine, columns.base, count, 6),
    min: -1e12,
    max: 1e12,
    message: own.number,
  });
  draft.colour({
    kind: "formula",
    area: area(firstLine, columns.check, count),
    formula: `=$${letters(columns.fault)}${String(firstLine + 1)}<>0`,
    format: { color: style.colours.warning, bold: true },
  });
  draft.width(columns.kpi, 1, 26);
  draft.width(columns.weight, 1, 18);
  draft.width(columns.scale, 2, 16);
  draft.width(columns.base, 6, 12);
  draft.width(columns.check, 3, 20);
  draft.width(columns.per, 7, 12);
  draft.width(columns.note, 1, 80);
  draft.width(columns.scaleCode, 4, 10);
}

function letters(column: number): string {
  return cell(0, column).replace(/[^A-Z]/g, "");
}

function putBands(draft: SheetDraft, { words, spec }: Card, row: number): void {
  const own = words.sheets.rules;
  draft.put(row, 0, own.grades, own.from);
  draft.format(area(row, 0, 1, 2), style.subheader);
  spec.template.bands.forEach(({ id, from }, index) => {
    draft.put(row + 1 + index, 0, words.sheets.grades[id], from);
    draft.put(row + 1 + index, columns.id, `band:${id}`);
    draft.format(area(row + 1 + index, 0), style.gradeFormats[id]);
    draft.format(area(row + 1 + index, columns.id), style.helper);
  });
  draft.format(area(row + 1, 1, spec.template.bands.length), { ...style.input, numberFormat: "General" });
}

/** Name of the length of time that a card compares over. */
export function periodText(card: Card): string {
  const unit = periodUnitOf(card.spec.by);
  if (unit !== null) return card.words.sheets.units[unit];
  return card.words.sheets.days(String(cardDays(card.spec, card.joined) ?? "?"));
}
