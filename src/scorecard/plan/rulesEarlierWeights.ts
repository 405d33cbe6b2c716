import { linesOf } from "../../plan/textWidth.ts";
import { weightOn } from "../../templates/dated.ts";
import type { Card } from "../card.ts";
import { weightsSpan } from "../earlierWeights.ts";
import { earlierWeightsId, earlierWeightsPlace } from "../read/earlierWeightsLayout.ts";
import { columns } from "../read/rulesLayout.ts";
import { area, type SheetDraft } from "./draft.ts";
import { cell, formula, quoted } from "./formulas.ts";
import { flag, is } from "./publishedRows.ts";
import { branchesOf, sumFormula, type BranchPlan, type GroupRefs } from "./rulesGroups.ts";
import { kpiWidth } from "./rulesLines.ts";
import { rulesRows } from "./rulesRows.ts";
import { makesTotal, sumText } from "./rulesSettings.ts";
import * as style from "./style.ts";

const key = "Rules";

/** Among the helpers to the right of what is printed: how many weights of a row differ from those published. */
const differsColumn = columns.directionCode;

/** Cells of the weights that a row of the Scorecard is scored with, as absolute references with the sheet. */
export interface WeightRefs {
  readonly line: (index: number) => string;
  readonly sum: string;
  readonly groupSum: (index: number) => string;
  /** Condition that a total can be made of them. */
  readonly fits: string;
}

function placeOf(card: Card, set: number) {
  const { lines, groups } = card;
  return earlierWeightsPlace(rulesRows(card).earlierWeights, set, { lines: lines.length, groups: groups.length });
}

/** The cells of a set of earlier weights. */
export function earlierWeightRefs(card: Card, set: number): WeightRefs {
  const { column, firstLine, sum, firstGroup, fits } = placeOf(card, set);
  return {
    line: (index) => cell(firstLine + index, column, key),
    sum: cell(sum, column, key),
    groupSum: (index) => cell(firstGroup + index, column, key),
    fits: `${cell(fits, column, key)}=${quoted(card.words.sheets.entries.yes)}`,
  };
}

/**
 * Weights that held before those of the lines, a column for each set with the days that it held for: editable, each with
 * its sum, what that says, and whether it makes a total. Returns the cells that say how many differ from what was
 * published.
 */
export function putEarlierWeights(draft: SheetDraft, card: Card, groups: readonly GroupRefs[]): readonly string[] {
  const { earlierWeights, words } = card;
  if (earlierWeights.length === 0) return [];
  const own = words.sheets.ruleRows.earlier;
  const row = rulesRows(card).earlierWeights;
  draft.put(row, 0, own.title);
  draft.format(area(row, 0), style.section);
  draft.put(row + 1, 0, own.hint(card.lines[0]?.before.at(-1)?.until ?? ""));
  draft.format(area(row + 1, 0), style.note);
  earlierWeights.forEach((_, set) => {
    putSet(draft, card, groups, set);
  });
  return bandsOf(card)
    .map((sets) => putDiffering(draft, card, sets))
    .filter((cells) => cells !== null);
}

/** Places of the sets by the band in which they stand. */
function bandsOf(card: Card): readonly (readonly number[])[] {
  const bands: number[][] = [];
  card.earlierWeights.forEach((_, set) => {
    const { band } = placeOf(card, set);
    bands[band] = [...(bands[band] ?? []), set];
  });
  return bands;
}

function putSet(draft: SheetDraft, card: Card, groups: readonly GroupRefs[], set: number): void {
  const { words, lines } = card;
  const { rules, entries } = words.sheets;
  const { yes, no } = entries;
  const place = placeOf(card, set);
  const { column, header, firstLine, sum, firstGroup, said, fits } = place;
  if (column === columns.weight) putTitles(draft, card, place);
  const own = card.earlierWeights[set];
  draft.put(header, column, own === undefined ? null : weightsSpan(own, words));
  draft.format(area(header, column), style.subheader);
  lines.forEach((_, index) => {
    draft.put(firstLine + index, column, own?.weights[index] ?? null);
  });
  const [root, ...inner] = branchesOf(card);
  const sumOf = (branch: BranchPlan) =>
    formula(
      sumFormula([
        ...branch.lines.map((line) => cell(firstLine + line, column)),
        ...branch.groups.flatMap((group) => groups[group]?.weight ?? []),
      ]),
    );
  draft.put(sum, column, root ? sumOf(root) : 0);
  inner.forEach((branch, index) => {
    draft.put(firstGroup + index, column, sumOf(branch));
  });
  const total = cell(sum, column);
  const within = groups.map(({ weight }, index) => ({ weight, sum: cell(firstGroup + index, column) }));
  draft.put(said, column, formula(sumText(total, card)));
  draft.put(fits, column, formula(`IF(${makesTotal(total, within)},${quoted(yes)},${quoted(no)})`));
  draft.format(area(firstLine, column, lines.length), {
    ...style.input,
    numberFormat: style.weight,
    vertical: "Center",
  });
  draft.format(area(sum, column, 1 + groups.length), { ...style.body, numberFormat: style.weight });
  draft.format(area(sum, column), { bold: true });
  draft.format(area(said, column), { ...style.note, wrap: true, vertical: "Top" });
  draft.format(area(fits, column), { ...style.helper, horizontal: "Right" });
  draft.validate({
    kind: "decimal",
    area: area(firstLine, column, lines.length),
    min: 0,
    max: 100,
    message: rules.weightRange,
  });
}

/** What stands in the rows of a band, beside its sets. */
function putTitles(
  draft: SheetDraft,
  { words, lines, groups }: Card,
  { band, header, firstLine, sum, firstGroup, said, fits }: ReturnType<typeof placeOf>,
): void {
  const { rules, ruleRows } = words.sheets;
  draft.put(header, 0, rules.kpi);
  draft.format(area(header, 0), style.subheader);
  draft.height(header, style.threeLines);
  lines.forEach(({ line }, index) => {
    const name = words.kpi(line.kpi);
    draft.put(firstLine + index, 0, name);
    draft.put(firstLine + index, columns.id, earlierWeightsId(line.id, band));
    draft.height(firstLine + index, Math.ceil(0.85 * linesOf(name, kpiWidth)) * style.smallLine + 3);
  });
  draft.put(sum, 0, rules.sum);
  groups.forEach(({ title }, index) => {
    draft.put(firstGroup + index, 0, ruleRows.earlier.sumWithin(words.local(title)));
  });
  draft.put(said, 0, rules.check);
  draft.put(fits, 0, ruleRows.earlier.makesTotal);
  draft.format(area(firstLine, 0, lines.length + 1 + groups.length), { ...style.body, wrap: true });
  draft.format(area(firstLine, 0, lines.length), { size: 9 });
  draft.format(area(sum, 0), { bold: true });
  draft.format(area(said, 0), { ...style.note, vertical: "Top" });
  draft.height(said, style.threeLines);
  draft.format(area(fits, 0), style.helper);
  draft.format(area(firstLine, columns.id, lines.length), style.helper);
}

/** For each line of a band how many of its weights differ from what was published; null for a card that never was. */
function putDiffering(draft: SheetDraft, card: Card, sets: readonly number[]): string | null {
  const { published } = card.spec;
  const [first] = sets;
  if (published === undefined || first === undefined) return null;
  const before = new Map(published.template.lines.map((line) => [line.id, line]));
  const { firstLine } = placeOf(card, first);
  card.lines.forEach(({ line }, index) => {
    const then = before.get(line.id);
    const flags = sets.map((set) => {
      const day = card.earlierWeights[set]?.from ?? "";
      return flag(
        is(cell(firstLine + index, placeOf(card, set).column), then === undefined ? undefined : weightOn(then, day)),
      );
    });
    draft.put(firstLine + index, differsColumn, formula(flags.join("+")));
  });
  draft.format(area(firstLine, differsColumn, card.lines.length), style.helper);
  return `${cell(firstLine, differsColumn)}:${cell(firstLine + card.lines.length - 1, differsColumn)}`;
}
