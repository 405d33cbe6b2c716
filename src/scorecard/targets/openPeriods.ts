import { isoDate } from "../../formula/serial.ts";
import { dateColumn } from "../inputs/rowNames.ts";
import { periodEnd, periodName, periodStart, periodUnitOf } from "../inputs/periods.ts";
import { daysOfData } from "../switched.ts";
import type { CardSpec } from "../types.ts";
import { hasPlan } from "./decide.ts";

/**
 * Whether the data have a period for which some target of the template may still have to be decided. Deciding works
 * through all history, a refresh after every edit should not: it asks this first. Never false where there is one.
 */
export function hasOpenPeriods(spec: CardSpec): boolean {
  const { template } = spec;
  const periods = periodsIn(spec);
  return template.lines.some((line) => {
    if (!hasPlan(line, template, spec)) return false;
    const known = new Set((line.decided ?? []).map(({ period }) => period));
    return periods.some((period) => !known.has(period));
  });
}

/** Names of the card's periods by the dates of all rows, counted or not, that are final. */
function periodsIn(spec: CardSpec): readonly string[] {
  const split = periodUnitOf(spec.by);
  if (split === null || split === "day") {
    const span = spec.period ?? daysOfData(spec);
    return span === null ? [] : [`${isoDate(span.from)}..${isoDate(span.to)}`];
  }
  const immatureFrom = spec.immatureFrom ?? Math.floor(spec.readAt);
  const days = new Set<number>();
  for (const { table } of spec.tables) {
    for (const date of dateColumn(table.columns)?.values ?? []) {
      if (typeof date === "number" && date < immatureFrom) days.add(Math.floor(date));
    }
  }
  const starts = new Set([...days].map((day) => periodStart(day, split)));
  const overlaps = (start: number) =>
    spec.period === null || (periodEnd(start, split) >= spec.period.from && start <= spec.period.to);
  return [...starts].filter(overlaps).map((start) => periodName(start, split));
}
