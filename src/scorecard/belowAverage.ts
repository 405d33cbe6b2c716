import { benchmarks } from "../kpi/benchmarks/index.ts";
import { findBenchmark } from "../kpi/benchmarks/find.ts";
import { targetOf } from "../scoring/anchorValues.ts";
import { belowAverage } from "../scoring/targets.ts";
import type { Template, TemplateLine } from "../templates/template.ts";
import type { CardIssue } from "./types.ts";

/**
 * A caution for each line whose target asks for less than the average that its KPI is compared with: the team's own
 * benchmark, else a published one. Averages that hold for some accounts only, for another length of time, another
 * denominator or another currency say nothing about the line.
 */
export function targetsBelowAverage(template: Template, lines: readonly TemplateLine[]): readonly CardIssue[] {
  return lines.flatMap((line): CardIssue[] => {
    const target = targetOf(line.rule.scale);
    const average = averageFor(template, line);
    if (target === null || average === null) return [];
    return belowAverage(target, average, line.rule.better)
      ? [{ code: "card.targetBelowAverage", facts: { kpi: line.kpi, target, average } }]
      : [];
  });
}

/** The average that a line's target is compared with, in the length of time that the line means; null where there is none. */
export function averageFor({ platform, currency, benchmarks: team = [] }: Template, line: TemplateLine): number | null {
  if (
    targetOf(line.rule.scale) === null ||
    line.measures !== undefined ||
    line.choices !== undefined ||
    line.rule.scale.kind === "closeness"
  )
    return null;
  const fitting = [...team, ...benchmarks].filter(
    (row) =>
      row.per === line.per &&
      (row.currency === null || row.currency === currency) &&
      [row.niche, row.accountSize, row.competition, row.scope].every((limit) => limit === undefined),
  );
  const found = findBenchmark(fitting, { kpi: line.kpi, platform, level: "average" });
  if (found === undefined) return null;
  return line.rule.better === "higher" ? found.low : (found.high ?? found.low);
}
