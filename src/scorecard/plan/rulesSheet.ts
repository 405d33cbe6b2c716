import type { SheetPlan } from "../../plan/plan.ts";
import type { Card } from "../card.ts";
import { comparedUnit } from "../averaged.ts";
import { cardDays } from "../card.ts";
import { columns, rows } from "../read/rulesLayout.ts";
import { SheetDraft, area, landscape } from "./draft.ts";
import { cell } from "./formulas.ts";
import type { MeasuresPlan } from "./measuresSheet.ts";
import type { LineCell, LinePoints } from "./ruleFormulas.ts";
import { putLists } from "./rulesChoices.ts";
import { putPublishedRules } from "./publishedBeside.ts";
import { putBands, putGroups, type GroupRefs } from "./rulesGroups.ts";
import { earlierWeightRefs, putEarlierWeights, type WeightRefs } from "./rulesEarlierWeights.ts";
import { putOtherRows, type OtherRowRefs } from "./rulesOtherRows.ts";
import { linePoints, putLines } from "./rulesLines.ts";
import { rulesRows } from "./rulesRows.ts";
import { putTargets, targetsHeight } from "./rulesTargets.ts";
import { putUsualMissing } from "./rulesMissing.ts";
import { putSettings } from "./rulesSettings.ts";
import { rulesAsideText, switchText } from "./switchText.ts";
import { scalesAreLive } from "./size.ts";
import * as style from "./style.ts";

const key = "Rules";

/** Cells of Rules that the Scorecard's formulas use, as absolute references with the sheet. */
export interface RulesRefs {
  readonly line: (index: number, column: Parameters<LineCell>[0]) => string;
  readonly points: (index: number) => LinePoints;
  readonly groups: readonly GroupRefs[];
  readonly rows: readonly OtherRowRefs[];
  readonly policyName: string;
  readonly policyCode: string;
  readonly minimum: string;
  readonly sum: string;
  /** The weights that a row is scored with, by their place among the card's earlier ones; null for the lines' own. */
  readonly weights: (set: number | null) => WeightRefs;
  /** Cell with the number of values that differ from what was published; null for a card that never was. */
  readonly published: string | null;
  readonly band: (index: number) => { readonly name: string; readonly from: string };
}

/** All that scores depend on besides data, editable: the card's template once it is built. */
export function rulesSheet(
  card: Card,
  measures: MeasuresPlan,
): { readonly sheet: SheetPlan; readonly refs: RulesRefs } {
  const { words } = card;
  const own = words.sheets.rules;
  const draft = new SheetDraft(key, words.sheets.names.rules);
  const {
    groups: groupsRow,
    bands: bandsRow,
    others: otherRow,
    lists: listsRow,
    targets: targetsRow,
  } = rulesRows(card);
  const height = targetsHeight(card);
  draft.put(0, 0, own.title(card.title));
  draft.format(area(0, 0), style.title);
  draft.height(0, style.titleHeight);
  draft.put(1, 0, scalesAreLive(card) ? own.hint : `${own.hint} ${words.sheets.ruleRows.fixedScales}`);
  draft.format(area(1, 0), style.subtitle);
  const templates = [switchText(card)?.full ?? null, rulesAsideText(card)].filter((text) => text !== null);
  if (templates.length > 0) {
    draft.put(2, 0, templates.join(" "));
    draft.format(area(2, 0), style.subtitle);
  }
  const lists = putLists(draft, card, listsRow);
  const groups = putGroups(draft, card, groupsRow);
  putSettings(draft, card, lists, groups, groupsRow);
  putLines(draft, card, lists);
  putBands(draft, card, bandsRow);
  putUsualMissing(draft, card, measures);
  const otherRows = putOtherRows(draft, card, otherRow);
  const published = putPublishedRules(draft, card, {
    earlierWeights: putEarlierWeights(draft, card, groups),
    targets: putTargets(draft, card),
    groups,
    bands: card.spec.template.bands.map((_, index) => cell(bandsRow + 1 + index, 1)),
    rows: otherRows,
  });
  const line: RulesRefs["line"] = (index, column) => cell(rows.firstLine + index, columns[column], key);
  const ownWeights: WeightRefs = {
    line: (index) => line(index, "weight"),
    sum: cell(rows.sum, 1, key),
    groupSum: (index) => groups[index]?.sum ?? "100",
    fits: cell(rows.sum, columns.scaleCode, key),
  };
  return {
    sheet: draft.plan({
      visibility: "visible",
      tabColor: style.colours.input,
      freeze: { rows: rows.firstLine, columns: 1 },
      page: {
        ...landscape({ from: rows.header, to: rows.header }, area(0, 0, targetsRow - 1 + height, columns.note)),
        fitToHeight: true,
      },
    }),
    refs: {
      line,
      points: (index) => linePoints(card, index, key),
      groups,
      rows: otherRows,
      policyName: cell(rows.policy, 1, key),
      policyCode: cell(rows.policy, columns.scaleCode, key),
      minimum: cell(rows.minimum, 1, key),
      sum: ownWeights.sum,
      weights: (set) => (set === null ? ownWeights : earlierWeightRefs(card, set)),
      published,
      band: (index) => ({ name: cell(bandsRow + 1 + index, 0, key), from: cell(bandsRow + 1 + index, 1, key) }),
    },
  };
}

/** Name of the length of time that a card compares over. */
export function periodText(card: Card): string {
  const unit = comparedUnit(card.spec);
  if (unit !== null) return card.words.sheets.units[unit];
  return card.words.sheets.days(String(cardDays(card.spec, card.joined) ?? "?"));
}
