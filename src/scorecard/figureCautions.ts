import { isMeasureId, measureFacts } from "../kpi/measures.ts";
import type { CardLine, CardRow } from "./card.ts";
import type { Input } from "./inputs/inputs.ts";
import type { CardIssue } from "./types.ts";

/**
 * A caution for each KPI that has figures in the data which do not make one: people of several days, who are partly the
 * same, and averages without the number that each is of. Without it a reader would look for data that are there.
 */
export function figuresNotAdded(
  lines: readonly CardLine[],
  inputs: readonly Input[],
  rows: readonly Pick<CardRow, "lines">[],
): readonly CardIssue[] {
  return lines.flatMap(({ line, source }, index): CardIssue[] => {
    const single = [...new Set(source?.inputs.values())].flatMap((at) => {
      const input = inputs[at];
      return input?.pieces.some(({ parts }) => [...parts.values()].some(({ take }) => take === "single"))
        ? [input]
        : [];
    });
    return single.flatMap(({ measure }): CardIssue[] => {
      if (!rows.some(({ lines: own }) => isWithout(own[index], measure))) return [];
      const isPeople = isMeasureId(measure) && measureFacts(measure)?.aggregation === "unique";
      return [{ code: isPeople ? "card.peopleNotAdded" : "card.averagesNotMeant", facts: { kpi: line.kpi, measure } }];
    });
  });
}

function isWithout(result: CardRow["lines"][number] | undefined, measure: string): boolean {
  return result?.status === "missing" && result.missing.includes(measure);
}

/** Whether a KPI is computed from the cells of a range, so that a card can only be given its value. */
export function isFromRange({ source }: Pick<CardLine, "source">): boolean {
  return Object.values(source?.kpi.declaration.params ?? {}).some(({ sort }) => sort === "range");
}

/** For each KPI over ranges that has no value yet how to come by it: a card adds rows up and keeps no ranges. */
export function figuresFromRanges(
  lines: readonly CardLine[],
  rows: readonly Pick<CardRow, "lines">[],
): readonly CardIssue[] {
  return lines.flatMap((own, index): CardIssue[] => {
    const waits = rows.some(({ lines: results }) =>
      results[index]?.missing.some((id) => id === `${own.line.kpi}.value`),
    );
    return waits && isFromRange(own)
      ? [{ code: "card.figureFromRange", facts: { kpi: own.line.kpi, function: own.line.kpi } }]
      : [];
  });
}
