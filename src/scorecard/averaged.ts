import { comparedGroups } from "./inputs/compared.ts";
import type { Joined, Subject } from "./inputs/join.ts";
import { comparedParts, type PeriodPart } from "./inputs/parts.ts";
import { periodUnitOf } from "./inputs/periods.ts";
import { wholeFault, type WholeFrom } from "./inputs/wholeFrom.ts";
import type { CardNumber } from "./inputs/typed.ts";
import type { PartValue } from "./inputs/wholeValue.ts";
import type { CardIssue, CardSpec, PeriodProgress } from "./types.ts";
import type { SplitUnit } from "./splitUnit.ts";

/** A choice to average parts. */
export type AveragedFrom = Exclude<WholeFrom, { kind: "data" }>;

/** A part of a period with its numbers. */
export interface CardPart extends PeriodPart {
  readonly inputs: readonly CardNumber[];
  readonly lines: readonly Omit<PartValue, "weight">[];
}

/** How values of periods are averaged; null where they come from the data. */
export function averagedBy({ wholeFrom, by }: Pick<CardSpec, "wholeFrom" | "by">): AveragedFrom | null {
  if (wholeFrom === undefined || wholeFrom.kind === "data" || by.kind === "item") return null;
  return wholeFault(wholeFrom, periodUnitOf(by)) === null ? wholeFrom : null;
}

/** The days of each subject's period; those of the whole card where nothing says how far its own are covered. */
export function spansOf({ subjects, period }: Joined, progress: readonly (PeriodProgress | null)[]) {
  const all = period && { ...period, coveredFrom: period.from, coveredTo: period.to };
  return subjects.map((_, index) => progress[index] ?? all);
}

/** The parts of the days that each subject is compared with. */
export function partsCompared(
  { groups, subjects }: Joined,
  progress: readonly (PeriodProgress | null)[],
  unit: SplitUnit | null,
  averaged: AveragedFrom,
  compute: (parts: readonly PeriodPart[], groups: Joined["groups"]) => readonly CardPart[],
): readonly CardPart[] {
  const parts = comparedParts(subjects, progress, unit, averaged);
  const windows = parts.map(({ subject: { start }, days }): PeriodProgress => {
    const span = { from: start, to: start + days - 1 };
    const covered = { coveredFrom: span.from, coveredTo: span.to, coveredDays: days, partial: false };
    return { ...span, ...covered, days, previous: { ...span, name: "" } };
  });
  const compared = comparedGroups(
    groups,
    parts.map(({ subject }) => subject),
    windows,
  );
  return compute(parts, compared);
}

/** What a line is in a part. */
export function partValueOf({ lines, weight }: CardPart, line: number): PartValue {
  return { ...(lines[line] ?? { value: null, status: "missing", missing: [] }), weight };
}

/** Numbers that were typed for a whole period, where its parts are what counts. */
export function typedForWhole(
  { inputs = {} }: CardSpec,
  wholes: readonly Subject[],
  parts: readonly CardPart[],
): CardIssue[] {
  const names = new Set(parts.length === 0 ? [] : wholes.map(({ name }) => name));
  for (const { subject } of parts) names.delete(subject.name);
  return Object.entries(inputs).flatMap(([measure, given]) => {
    const found = typeof given === "object" ? Object.keys(given).find((name) => names.has(name)) : undefined;
    const example = parts.find((part) => wholes[part.whole]?.name === found)?.subject.name ?? "";
    return found === undefined
      ? []
      : [{ code: "card.typedForWhole" as const, facts: { measure, subject: found, example } }];
  });
}

/** Length of time that values stand for: the card's periods, or the parts that they are made of; null for days in all. */
export function comparedUnit(spec: Pick<CardSpec, "wholeFrom" | "by">): SplitUnit | null {
  return averagedBy(spec)?.of ?? periodUnitOf(spec.by);
}
