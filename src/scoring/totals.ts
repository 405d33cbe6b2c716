import { pointsOf, ruleFault } from "./scales.ts";
import { shownTotal } from "./rounding.ts";
import type { NoTotal, ScaleRule, ScoredLine, ScoredSubject, WeightPolicy } from "./types.ts";

/** Sums of weights and coverages are compared after rounding to this many decimals, here and in the formulas of a card. */
export const comparedDecimals = 9;

/** Less than this is nothing: it rounds to zero. */
const nothing = 0.5 * 10 ** -comparedDecimals;

export interface LineRule {
  readonly id: string;
  /** Per cent, 0 or more. */
  readonly weight: number;
  /** Null where no rule can be read: the line is then missing. */
  readonly rule: ScaleRule | null;
}

export interface ScoringRules {
  readonly lines: readonly LineRule[];
  readonly policy: WeightPolicy;
  /** 0–1. */
  readonly minimumCoverage: number;
}

/** KPI values of a subject by line id; null or absent is missing. */
export interface SubjectValues {
  readonly name: string;
  readonly values: ReadonlyMap<string, number | null>;
}

/**
 * Scores and totals of all subjects, in the given order.
 *
 * The total is the weighted mean of the readable scores, so a missing KPI is left out instead of counting as zero, and
 * the coverage says how much of the weight could be read. Under the policy `leave` that mean is multiplied by the sum of
 * all weights ÷ 100: what is not assigned is lost.
 */
export function scoreSubjects(rules: ScoringRules, subjects: readonly SubjectValues[]): ScoredSubject[] {
  const unranked = subjects.map((subject) => scoreSubject(rules, subject));
  const shown = unranked.map(({ total }) => (total === null ? null : shownTotal(total)));
  return unranked.map((subject, index) => ({ ...subject, rank: rankOf(shown[index] ?? null, shown) }));
}

/** Sum of all weights, in per cent. */
export function weightSum(lines: readonly Pick<LineRule, "weight">[]): number {
  return lines.reduce((sum, { weight }) => sum + weight, 0);
}

/** Whether the policy lets weights of this sum make a total. */
export function weightsFit(sum: number, policy: WeightPolicy): boolean {
  switch (policy) {
    case "assign":
      return Math.abs(sum - 100) < nothing;
    case "normalise":
      return sum > 0;
    case "leave":
      return sum > 0 && sum - 100 < nothing;
  }
}

function scoreSubject({ lines, policy, minimumCoverage }: ScoringRules, { name, values }: SubjectValues) {
  const scored = lines.map(({ id, weight, rule }) => {
    const value = values.get(id) ?? null;
    const score = value === null || rule === null || ruleFault(rule) !== null ? null : pointsOf(value, rule);
    return { id, weight, value, score };
  });
  const sum = weightSum(lines);
  const readable = scored.reduce((weights, { weight, score }) => (score === null ? weights : weights + weight), 0);
  const coverage = sum > 0 ? readable / sum : 0;
  const noTotal = whyNoTotal(sum, coverage, policy, minimumCoverage);
  const part = policy === "leave" ? sum / 100 : 1;
  const points = scored.reduce((total, { weight, score }) => total + weight * (score ?? 0), 0);
  const total = noTotal === null ? (points / readable) * part : null;
  return { name, lines: withShares(scored, points, total), total, noTotal, coverage };
}

function whyNoTotal(sum: number, coverage: number, policy: WeightPolicy, minimum: number): NoTotal | null {
  if (!weightsFit(sum, policy)) return { code: "weightsNot100", sum };
  if (coverage <= 0 || minimum - coverage >= nothing) return { code: "coverage", coverage, minimum };
  return null;
}

function withShares(
  lines: readonly Omit<ScoredLine, "share">[],
  points: number,
  total: number | null,
): readonly ScoredLine[] {
  const known = total !== null && points !== 0;
  return lines.map((line) => ({
    ...line,
    share: known && line.score !== null ? (line.weight * line.score) / points : null,
  }));
}

function rankOf(total: number | null, totals: readonly (number | null)[]): number | null {
  if (total === null) return null;
  return 1 + totals.filter((other) => other !== null && other > total).length;
}
