import type { SheetDraft } from "./draft.ts";
import { formula, quoted } from "./formulas.ts";
import { branchesOf } from "./rulesGroups.ts";
import type { RowContext } from "./rowContext.ts";
import type { RulesRefs } from "./rulesSheet.ts";
import { pointsColumn, valueColumn } from "./scorecardLayout.ts";

/** Cells of a subject's row by column. */
export type RowCell = (column: number) => string;

/**
 * What the whole card and each group come to: sums of weights and of weights × points over their lines and groups, by the
 * formulas of `rollUp`. `own` gives the cell that holds a line's value of this period.
 */
export function putBranches(
  draft: SheetDraft,
  { card, refs, weights, helpers, at }: RowContext,
  row: number,
  own: (line: number) => string,
): void {
  const inapplicable = quoted(card.words.sheets.period.states.notApplicable);
  branchesOf(card).forEach(({ lines, groups }, index) => {
    const columns = helpers.branches[index];
    if (!columns) return;
    const ofLines = lines.map((line) => ({
      weight: weights.line(line),
      points: at(pointsColumn(line)),
      value: at(valueColumn(line)),
      own: own(line),
    }));
    const ofGroups = groups.flatMap((group) => {
      const inner = helpers.branches[group + 1];
      const weight = refs.groups[group]?.weight;
      if (!inner || weight === undefined) return [];
      const share = (part: number) => `IF(${at(inner.applying)}>0,${at(part)}/${at(inner.applying)},0)`;
      return [
        {
          weight,
          points: at(helpers.groups[group] ?? 0),
          applies: `${at(inner.applying)}>0`,
          counted: share(inner.counted),
          covered: share(inner.covered),
        },
      ];
    });
    const all = [...ofLines, ...ofGroups];
    const sum = (terms: readonly string[]) => formula(terms.length === 0 ? "0" : terms.join("+"));
    draft.put(
      row,
      columns.points,
      sum(all.map(({ weight, points }) => `${weight}*N(${points})`)),
      sum(all.map(({ weight, points }) => `IF(ISNUMBER(${points}),${weight},0)`)),
      sum([
        ...ofLines.map(({ weight, value }) => `IF(${value}=${inapplicable},0,${weight})`),
        ...ofGroups.map(({ weight, applies }) => `IF(${applies},${weight},0)`),
      ]),
      sum([
        ...ofLines.map(({ weight, points }) => `IF(ISNUMBER(${points}),${weight},0)`),
        ...ofGroups.map(({ weight, counted }) => `${weight}*${counted}`),
      ]),
      sum([
        ...ofLines.map(({ weight, points, own: cell }) => `IF(AND(ISNUMBER(${cell}),ISNUMBER(${points})),${weight},0)`),
        ...ofGroups.map(({ weight, covered }) => `${weight}*${covered}`),
      ]),
    );
    const group = index - 1;
    if (group < 0) return;
    const mean = meanFormula(at(columns.points), at(columns.readable), refs, weights.groupSum(group));
    draft.put(
      row,
      helpers.groups[group] ?? 0,
      formula(`IF(N(${at(columns.readable)})>0,${mean},${quoted(card.words.sheets.missing)})`),
    );
  });
}

/** Weighted mean of what can be read; under `leave` what is not assigned counts as lost. */
export function meanFormula(points: string, readable: string, refs: RulesRefs, sumOfWeights: string): string {
  return `${points}/${readable}*IF(${refs.policyCode}=3,${sumOfWeights}/100,1)`;
}
