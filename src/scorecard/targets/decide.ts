import { isoDate } from "../../formula/serial.ts";
import { findBenchmark } from "../../kpi/benchmarks/find.ts";
import { benchmarks } from "../../kpi/benchmarks/index.ts";
import { targetOf } from "../../scoring/anchorValues.ts";
import { decideTarget, type DatedPeriod, type PeriodTarget, type TargetFacts } from "../../scoring/decideTarget.ts";
import { nothing } from "../../scoring/compared.ts";
import { withTarget } from "../../scoring/retarget.ts";
import { seasonalIndex } from "../../scoring/season.ts";
import type { TargetPlan } from "../../scoring/targets.ts";
import type { ScaleRule } from "../../scoring/types.ts";
import { compound, daysOf } from "../../templates/perUnit.ts";
import type { DatedRule, Template, TemplateLine } from "../../templates/template.ts";
import { calendarOf } from "../../formula/serial.ts";
import { periodEnd, periodStart, periodUnitOf } from "../inputs/periods.ts";
import { daysOfData } from "../switched.ts";
import type { CardSpec } from "../types.ts";
import { planOn } from "./planOn.ts";
import { pastOf, type Past, type PastUnit } from "./pastValues.ts";

/**
 * The spec with the targets of its template decided: every line whose target follows from something else gets the rule
 * with the target of the card's latest period, and keeps what it came to in each. What was decided or published before
 * stays; only periods that are new are decided. Lines whose values hold as they stand are left alone.
 */
export function withTargets(spec: CardSpec): CardSpec {
  const { template } = spec;
  const wanted = template.lines.map((line) => hasPlan(line, template, spec));
  if (!wanted.includes(true)) return spec;
  const frame = frameOf(spec);
  if (frame === null) return spec;
  return {
    ...spec,
    template: {
      ...template,
      lines: template.lines.map((line, index) => (wanted[index] === true ? decided(line, index, spec, frame) : line)),
    },
  };
}

/** Whether a line's target follows from something else than its rule as it stands. */
export function hasPlan(line: TemplateLine, template: Template, { published }: CardSpec): boolean {
  if (targetOf(line.rule.scale) === null) return false;
  return (
    line.target !== undefined ||
    template.targets === "history" ||
    (line.dated ?? []).some(({ rule, target }) => rule !== undefined || target !== undefined) ||
    published?.template.lines.some(({ id, rule }) => id === line.id && !sameTarget(rule, line.rule)) === true
  );
}

function sameTarget(one: ScaleRule, other: ScaleRule): boolean {
  return Math.abs((targetOf(one.scale) ?? NaN) - (targetOf(other.scale) ?? NaN)) <= nothing;
}

/** Which periods a card has, and what is known of the data's. */
interface Frame {
  /** The card's own periods, the latest last. */
  readonly periods: readonly DatedPeriod[];
  /** Length of a period in days, as values are converted by it. */
  readonly days: number | null;
  /** Null where the periods have a length of their own, such as a campaign's, so that none before is as long. */
  readonly past: Past | null;
  readonly months: () => Past;
  readonly perYear: number;
}

const perYear = { week: 52, month: 12, quarter: 4 } as const;

function frameOf(spec: CardSpec): Frame | null {
  const split = periodUnitOf(spec.by);
  let months: Past | undefined;
  const monthly = () => (months ??= pastOf(spec, "month"));
  if (split !== null && split !== "day") {
    const past = split === "month" ? monthly() : pastOf(spec, split);
    const periods = past.periods.filter(({ from, to }) => {
      return spec.period === null || (to >= spec.period.from && from <= spec.period.to);
    });
    return { periods, days: daysOf(split), past, months: monthly, perYear: perYear[split] };
  }
  const span = spec.period ?? daysOfData(spec);
  if (span === null) return null;
  const days = span.to - span.from + 1;
  const unit = split === null && spec.by.kind !== "item" && spec.period !== null ? unitOf(span) : null;
  return {
    periods: [{ name: `${isoDate(span.from)}..${isoDate(span.to)}`, from: span.from, to: span.to }],
    days: split === null ? days : daysOf(split),
    past: unit === null ? null : unit === "month" ? monthly() : pastOf(spec, unit),
    months: monthly,
    perYear: unit === null ? 365 / days : perYear[unit],
  };
}

/** The week, month or quarter that a stretch of days is exactly; null where it is none. */
function unitOf({ from, to }: { readonly from: number; readonly to: number }): PastUnit | null {
  const units = ["week", "month", "quarter"] as const;
  return units.find((unit) => periodStart(from, unit) === from && periodEnd(from, unit) === to) ?? null;
}

function decided(line: TemplateLine, index: number, spec: CardSpec, frame: Frame): TemplateLine {
  const { template } = spec;
  const last = frame.periods.at(-1);
  if (last === undefined) return line;
  const compounds = frame.past?.lines[index]?.source?.kpi.declaration.compounds === true;
  const fromDays = line.per === null ? null : daysOf(line.per);
  const converts = fromDays !== null && frame.days !== null && fromDays !== frame.days;
  // Values for another length of time that do not compound cannot be used at all; Rules says so.
  if (line.per !== null && (fromDays === null || (converts && !compounds))) return line;
  const here = (value: number) => (converts ? compound(value, fromDays, frame.days) : value);
  const meant = (value: number) => (converts ? compound(value, frame.days, fromDays) : value);
  const before = new Map((line.decided ?? []).map((own) => [own.period, own]));
  const published = publishedTargets(line.id, spec, frame, here);
  const found = frame.periods.map((period): PeriodTarget => {
    const kept = published.get(period.name) ?? before.get(period.name);
    if (kept !== undefined) return kept;
    const on = planOn(line, template, isoDate(period.to));
    return usable(
      decideTarget(on.plan, period, factsOf(on.plan, on.rule, line, index, spec, frame, here)),
      on.rule,
      meant,
    );
  });
  const filled = earliestForThoseBefore(found);
  const latest = filled.at(-1);
  const on = planOn(line, template, isoDate(last.to));
  const value = latest?.value ?? null;
  const rule = value === null ? on.rule : (withTarget(on.rule, meant(value)) ?? on.rule);
  const dated = (line.dated ?? []).flatMap((change) => stillOpen(change, isoDate(last.to)));
  return { ...line, rule, target: on.plan, decided: filled, ...(line.dated === undefined ? {} : { dated }) };
}

/** What of a dated change is not in the rule and the plan yet. */
function stillOpen(change: DatedRule, day: string): DatedRule[] {
  if (change.from > day) return [change];
  return change.weight === undefined ? [] : [{ from: change.from, weight: change.weight }];
}

/** A target that the rule cannot be held to leaves the rule's own. */
function usable(found: PeriodTarget, rule: ScaleRule, meant: (value: number) => number): PeriodTarget {
  if (found.value === null) return found;
  const old = targetOf(rule.scale) ?? 0;
  const base = "base" in rule.scale ? rule.scale.base : 0;
  const target = meant(found.value);
  const fits = (target - base) * (old - base) > 0 && withTarget(rule, target) !== null;
  return fits ? found : { ...found, value: null, how: "unusable" };
}

/** Periods with too little history before them take the target of the first that has enough, and say so. */
function earliestForThoseBefore(found: readonly PeriodTarget[]): readonly PeriodTarget[] {
  const first = found.find(({ how, value }) => how === "plan" && value !== null);
  return found.map((own) =>
    own.how === "noHistory" && first?.from !== undefined ? { ...first, period: own.period, how: "later" } : own,
  );
}

function factsOf(
  plan: TargetPlan,
  rule: ScaleRule,
  line: TemplateLine,
  index: number,
  spec: CardSpec,
  frame: Frame,
  here: (value: number) => number,
): TargetFacts {
  const written = targetOf(rule.scale);
  const said = saidBy(plan, line, spec.template);
  return {
    past: frame.past?.lines[index]?.values ?? [],
    perYear: frame.perYear,
    better: rule.better,
    written: written === null ? null : here(written),
    said: said === null ? null : here(said),
    season: plan.season === "history" ? computedSeason(frame.months(), index) : (plan.season ?? null),
  };
}

/** What a plan names by itself, in the length of time that the template means. */
function saidBy({ source }: TargetPlan, { kpi, per, rule }: TemplateLine, template: Template): number | null {
  switch (source.kind) {
    case "history":
      return null;
    case "fixed":
      return source.value ?? null;
    case "benchmark": {
      const rows = [...(template.benchmarks ?? []).map((row) => ({ ...row, set: template.id })), ...benchmarks];
      const fitting = rows.filter(
        (row) =>
          row.set === source.set && row.per === per && (row.currency === null || row.currency === template.currency),
      );
      // Where several figures fit, the one that the rule was given is the one that a person has chosen.
      const written = targetOf(rule.scale);
      const ends = fitting
        .filter((row) => row.kpi === kpi && row.level === source.level)
        .flatMap(({ low, high }) => [low, high]);
      if (written !== null && ends.some((end) => end !== null && Math.abs(end - written) <= nothing)) return written;
      const found = findBenchmark(fitting, { kpi, platform: template.platform, level: source.level });
      if (found === undefined) return null;
      return rule.better === "higher" ? found.low : (found.high ?? found.low);
    }
  }
}

function computedSeason({ lines }: Past, index: number): readonly number[] | null {
  const values = lines[index]?.values ?? [];
  return seasonalIndex(
    values.flatMap(({ from, value, closed }) =>
      closed && value !== null ? [{ year: calendarOf(from).year, month: calendarOf(from).month, value }] : [],
    ),
  );
}

/** Targets of the periods that have been published: they do not change any more. */
function publishedTargets(
  id: string,
  { published }: CardSpec,
  { periods }: Frame,
  here: (value: number) => number,
): ReadonlyMap<string, PeriodTarget> {
  const line = published?.template.lines.find((own) => own.id === id);
  const target = line === undefined ? null : targetOf(line.rule.scale);
  if (published === undefined || line === undefined || target === null) return new Map();
  if (line.decided !== undefined)
    return new Map(line.decided.map((own) => [own.period, asPublished(own, here(target))]));
  const subjects = Object.keys(published.totals);
  const shown = periods.filter(({ name }) => subjects.some((own) => own === name || own.endsWith(` · ${name}`)));
  return new Map(shown.map(({ name }) => [name, { period: name, value: here(target), how: "published" }]));
}

function asPublished(own: PeriodTarget, target: number): PeriodTarget {
  return { ...own, value: own.value ?? target, how: "published" };
}
