import { isError } from "../../formula/cell.ts";
import { evaluate } from "../../formula/evaluate.ts";
import type { DatedPeriod, PastValue } from "../../scoring/decideTarget.ts";
import { medianOf } from "../../scoring/statistics.ts";
import { withAside } from "../aside.ts";
import { aggregate } from "../inputs/aggregate.ts";
import { progressOf } from "../inputs/coverage.ts";
import { inOneCurrency } from "../inputs/currency.ts";
import { groupTables } from "../inputs/groups.ts";
import { inputsOf, type LineSource } from "../inputs/inputs.ts";
import { joinGroups } from "../inputs/join.ts";
import { periodEnd, periodName } from "../inputs/periods.ts";
import { typedNumbers } from "../inputs/typed.ts";
import type { CardSpec, SubjectBy } from "../types.ts";
import { cardWords } from "../words.ts";

/** Lengths of time over which a team's own level means something; a single day's does not. */
export type PastUnit = "week" | "month" | "quarter";

/** All periods of the data, earliest first, and what each line was in them. */
export interface Past {
  readonly periods: readonly DatedPeriod[];
  readonly lines: readonly {
    readonly source: LineSource | null;
    /** In the order of the periods. */
    readonly values: readonly PastValue[];
  }[];
}

/**
 * What the lines of a card's template were in all periods of its data, inside and outside the card's own days. Where a
 * card has several accounts or persons, a period's value is the median of theirs, so that it is a level that each of
 * them can be held to. A period is closed where the data cover all its days and are final.
 */
export function pastOf(spec: CardSpec, unit: PastUnit): Past {
  const { sheets } = cardWords(spec.language);
  const { groups: all } = groupTables(spec.tables, sheets.data.source);
  const { groups } = inOneCurrency(all, spec.template.currency);
  const immatureFrom = spec.immatureFrom ?? Math.floor(spec.readAt);
  const { subjects, groups: joined } = joinGroups(groups, splitBy(spec.by, unit), null, immatureFrom);
  const progress = progressOf(subjects, joined, unit, null, immatureFrom - 1);
  const typed = typedNumbers(
    withAside(spec).inputs,
    subjects.map(({ name }) => name),
  );
  const { inputs, lines } = inputsOf(spec.template, joined, typed.measures);
  const found = subjects.map((subject, index) => {
    const numbers = inputs.map(
      ({ measure, pieces }) => typed.of(measure, subject.name) ?? aggregate(pieces, joined, subject),
    );
    return { start: subject.start, closed: progress[index]?.partial === false, numbers };
  });
  const starts = [...new Set(found.map(({ start }) => start))].sort((a, b) => a - b);
  const periods = starts.map((start): DatedPeriod => {
    return { name: periodName(start, unit), from: start, to: periodEnd(start, unit) };
  });
  return {
    periods,
    lines: lines.map((source) => ({
      source,
      values: periods.map((period): PastValue => {
        const closed = found.filter((own) => own.start === period.from && own.closed);
        const known = closed.flatMap(({ numbers }) => valueOf(source, numbers) ?? []);
        return { ...period, value: known.length === 0 ? null : medianOf(known), closed: closed.length > 0 };
      }),
    })),
  };
}

function splitBy(by: SubjectBy, unit: PastUnit): SubjectBy {
  switch (by.kind) {
    case "column":
    case "file":
      return { ...by, each: unit };
    default:
      return { kind: unit };
  }
}

function valueOf(source: LineSource | null, numbers: readonly (number | string | null)[]): number | null {
  if (source === null) return null;
  const cells = new Map<string, number>();
  for (const [name, index] of source.inputs) {
    const number = numbers[index];
    if (typeof number !== "number") return null;
    cells.set(name, number);
  }
  const value = evaluate(source.expression, cells);
  return isError(value) || !Number.isFinite(value) ? null : value;
}
