import type { Better } from "../kpi/define.ts";
import { serialOfIso } from "../formula/serial.ts";
import { seasonOfDays } from "./season.ts";
import { targetFromHistory } from "./targetFromHistory.ts";
import { factoredTarget, liftedTarget, usualYearlyCap, type TargetPlan, type TargetSource } from "./targets.ts";

/**
 * What a target came to for a period, and how. It is kept with the card, so that a target that has once been decided does
 * not move because data are added.
 *
 * `how`: `plan` as the line's plan says · `later` as the plan says for the first period that has enough history, because
 * this one has less · `typed` on the Rules sheet · `published` as it was when it was published · `noHistory`,
 * `noBenchmark` the plan has nothing to go by, so the rule's own target holds · `unusable` the rule cannot be held to
 * what the plan gives, such as a negative growth.
 */
export interface PeriodTarget {
  /** Name of the period; empty for a card that has only one. */
  readonly period: string;
  /** Null where the rule's own target holds. */
  readonly value: number | null;
  readonly how: "plan" | "later" | "typed" | "published" | "noHistory" | "noBenchmark" | "unusable";
  /** The team's own level that the target was made from. */
  readonly base?: number;
  /** Closed periods of which the level is the median. */
  readonly from?: readonly string[];
  /** Those among all known periods that lie far from the rest. */
  readonly outliers?: readonly string[];
  /** Given where the yearly cap has held the uplift down. */
  readonly capped?: true;
  /** The seasonal index of the period; null where the plan asks for one and the data are too few. */
  readonly season?: number | null;
}

/** Whether periods have targets of their own, which are then listed one by one. */
export function differByPeriod(decided: readonly PeriodTarget[]): boolean {
  return (
    decided.length > 1 &&
    (new Set(decided.map(({ value }) => value)).size > 1 || decided.some(({ how }) => how === "typed"))
  );
}

/** A period of days, as inclusive Excel serials. */
export interface DatedPeriod {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** A period of the team's own past. */
export interface PastValue extends DatedPeriod {
  readonly value: number | null;
  readonly closed: boolean;
}

/** What a target is decided by, all in the units and for the length of time of the card. */
export interface TargetFacts {
  /** Earliest first. */
  readonly past: readonly PastValue[];
  /** Periods of that length in a year. */
  readonly perYear: number;
  readonly better: Better;
  /** The target that the rule has as it was written; null for a ranking. */
  readonly written: number | null;
  /** What a fixed plan or a benchmark says; null where it says nothing. */
  readonly said: number | null;
  /** The seasonal index, entered or computed; null where it is asked for and the data are too few. */
  readonly season: readonly number[] | null;
}

/** The target of a period. */
export function decideTarget(plan: TargetPlan, period: DatedPeriod, facts: TargetFacts): PeriodTarget {
  const { source, factors = [] } = plan;
  const level = levelOf(source, period, facts);
  if (level.value === null) return { period: period.name, ...level };
  const index = plan.season === undefined || facts.season === null ? null : seasonOfDays(facts.season, period);
  return {
    period: period.name,
    ...level,
    value: factoredTarget(level.value * (index ?? 1), factors),
    ...(plan.season === undefined ? {} : { season: index }),
  };
}

type Level = Omit<PeriodTarget, "period" | "season">;

function levelOf(source: TargetSource, period: DatedPeriod, facts: TargetFacts): Level {
  switch (source.kind) {
    case "fixed":
      return { value: facts.said ?? facts.written, how: "plan" };
    case "benchmark":
      return { value: facts.said, how: facts.said === null ? "noBenchmark" : "plan" };
    case "history":
      return historyLevel(source, period, facts);
  }
}

function historyLevel(
  { uplift, yearlyCap = usualYearlyCap, since }: Extract<TargetSource, { kind: "history" }>,
  { from }: DatedPeriod,
  { past, perYear, better, season }: TargetFacts,
): Level {
  const start = since === undefined ? from : Math.min(from, serialOfIso(since) ?? from);
  const known = past.map((own) => withoutSeason(own, season));
  const own = levelBefore(known, start);
  if (own.target === null) return { value: null, how: "noHistory" };
  const found = {
    how: "plan",
    base: own.target,
    from: own.used.map(({ period }) => period),
    ...(own.outliers.length === 0 ? {} : { outliers: own.outliers }),
  } as const;
  const passed = known.filter((one) => one.from >= start && one.from < from).length;
  const lift = { uplift, yearlyCap };
  const lifted = liftedTarget(own.target, lift, passed + 1, perYear, better);
  const free = liftedTarget(own.target, { uplift, yearlyCap: Infinity }, passed + 1, perYear, better);
  const yearAgo = since === undefined ? levelBefore(known, start - 360).target : null;
  const value = yearAgo === null || uplift <= 0 ? lifted : heldBy(lifted, own.target, yearAgo, yearlyCap, better);
  return { ...found, value, ...(Math.abs(value - free) > 1e-12 * Math.abs(free) ? { capped: true } : {}) };
}

/** An uplift goes no further than the cap beyond the level of a year ago; what a team has reached already it keeps. */
function heldBy(lifted: number, base: number, yearAgo: number, yearlyCap: number, better: Better): number {
  const most = 1 + Math.max(0, yearlyCap);
  return better === "higher"
    ? Math.max(base, Math.min(lifted, yearAgo * most))
    : Math.min(base, Math.max(lifted, yearAgo / most));
}

function levelBefore(known: readonly PastValue[], day: number) {
  const before = known.filter(({ to }) => to < day);
  return targetFromHistory(before.map(({ name, value, closed }) => ({ period: name, value, closed })));
}

function withoutSeason(own: PastValue, season: readonly number[] | null): PastValue {
  if (season === null || own.value === null) return own;
  return { ...own, value: own.value / seasonOfDays(season, own) };
}
