import { nothing } from "./compared.ts";
import type { ScoredLine, ScoredSubject } from "./results.ts";
import { rawPoints } from "./scales.ts";
import { shownTotal } from "./rounding.ts";
import type { LineRule, ScoringRules } from "./rules.ts";

/** A number that a KPI was computed from, with where it stands. */
export interface ExplainedInput {
  readonly measure: string;
  readonly value: number | null;
  /** A file, a sheet and column, or a person's entry. */
  readonly source: string | null;
}

/** A group on the way from a line to the total, from the line's own group up. */
export interface ExplainedLevel {
  readonly group: string;
  readonly weight: number;
  readonly score: number | null;
}

/** Inputs → KPI → scale → score → weight → share of the total, each with its number. */
export interface ExplainedLine extends ScoredLine {
  readonly inputs: readonly ExplainedInput[];
  readonly rule: LineRule["rule"];
  /** Points before floor and cap; null without a score, by policy instead of by rule, and for a ranking. */
  readonly raw: number | null;
  /** Which of them held the points, if any. */
  readonly bound: "floor" | "cap" | null;
  readonly levels: readonly ExplainedLevel[];
}

/** A step from zero to the total: what a line or a row adds or takes, and what a floor or a veto changes at the end. */
export interface WaterfallStep {
  readonly kind: "line" | "row" | "correction";
  /** Empty for a correction. */
  readonly id: string;
  readonly points: number;
  readonly from: number;
  readonly to: number;
}

export interface Explanation {
  readonly subject: ScoredSubject;
  /** The total as it is shown, which rank and grade follow. */
  readonly shown: number | null;
  readonly lines: readonly ExplainedLine[];
  /** Empty without a total; the last step ends at it. */
  readonly waterfall: readonly WaterfallStep[];
}

/** Takes a subject's total apart. `inputs` are the figures behind each line, by its id. */
export function explain(
  rules: ScoringRules,
  subject: ScoredSubject,
  inputs: ReadonlyMap<string, readonly ExplainedInput[]> = new Map(),
): Explanation {
  const lines = rules.lines.flatMap((line): ExplainedLine[] => {
    const scored = subject.lines.find(({ id }) => id === line.id);
    return scored ? [explainLine(line, scored, subject, inputs.get(line.id) ?? [])] : [];
  });
  return {
    subject,
    shown: subject.total === null ? null : shownTotal(subject.total),
    lines,
    waterfall: subject.total === null ? [] : waterfallOf(subject),
  };
}

function explainLine(
  { rule, group }: LineRule,
  scored: ScoredLine,
  { groups }: ScoredSubject,
  inputs: readonly ExplainedInput[],
): ExplainedLine {
  const byRule = scored.state === "scored" || scored.state === "carried";
  const raw =
    byRule && scored.value !== null && rule !== null && rule.scale.kind !== "peer"
      ? rawPoints(scored.value, rule, [])
      : null;
  const levels: ExplainedLevel[] = [];
  let at = groups.find(({ id }) => id === group);
  while (at && levels.length < groups.length) {
    const { id, weight, score, parent } = at;
    levels.push({ group: id, weight, score });
    at = groups.find((other) => other.id === parent);
  }
  return { ...scored, inputs, rule, raw, bound: boundOf(raw, rule), levels };
}

function boundOf(raw: number | null, rule: LineRule["rule"]): "floor" | "cap" | null {
  if (raw === null || rule === null) return null;
  if (raw < rule.floor - nothing) return "floor";
  return raw > rule.cap + nothing ? "cap" : null;
}

function waterfallOf({ lines, rows, correction }: ScoredSubject): WaterfallStep[] {
  const parts = [
    ...lines.flatMap(({ id, contribution }) =>
      contribution === null ? [] : [{ kind: "line", id, points: contribution } as const],
    ),
    ...rows.flatMap(({ id, state, points }) =>
      state === "counted" && points !== 0 ? [{ kind: "row", id, points } as const] : [],
    ),
    ...(Math.abs(correction) < nothing ? [] : [{ kind: "correction", id: "", points: correction } as const]),
  ];
  let reached = 0;
  return parts.map((part) => {
    const from = reached;
    reached += part.points;
    return { ...part, from, to: reached };
  });
}
