import { bestValueOf, targetOf, worstValueOf } from "./anchorValues.ts";
import { reaches } from "./compared.ts";
import type { ScoredSubject } from "./results.ts";
import type { LineRule, ScoringRules, SubjectValues } from "./rules.ts";
import { ruleFault } from "./scales.ts";
import { scoreSubjects } from "./totals.ts";

/** All that a question about one subject needs: a ranking needs the others too. */
export interface Question {
  readonly rules: ScoringRules;
  readonly subjects: readonly SubjectValues[];
  /** Which of the subjects is asked about. */
  readonly index: number;
}

/** The subject's result if some of its KPIs had other values. */
export function whatIf(
  { rules, subjects, index }: Question,
  values: ReadonlyMap<string, number>,
): ScoredSubject | undefined {
  const changed = subjects.map((subject, at) =>
    at === index ? { ...subject, values: new Map([...subject.values, ...values]) } : subject,
  );
  return scoreSubjects(rules, changed)[index];
}

/** A KPI that may be moved, as far as `to`; left out, as far as the rule rewards. */
export interface Lever {
  readonly line: string;
  readonly to?: number;
}

export interface MovedLine {
  readonly id: string;
  /** Null where it has no value today. */
  readonly from: number | null;
  readonly to: number;
  readonly score: number | null;
}

/**
 * Whether a total can be reached. `already`: without any change · `reached`: with these values · `outOfReach`: not even with
 * every lever at its end, which `lines` and `total` show · `noLever`: no line of that name can be moved · `noTotal`: there is
 * no total even then.
 */
export interface Reach {
  readonly outcome: "already" | "reached" | "outOfReach" | "noLever" | "noTotal";
  readonly total: number | null;
  readonly lines: readonly MovedLine[];
}

const halvings = 60;

/**
 * What would reach a total: all levers are moved by the same part of their way from today's value to their end, and the
 * smallest such part is found. With one lever that is the least change of one KPI; with several it is spread over them.
 */
export function whatWouldReach(question: Question, goal: number, levers: readonly Lever[]): Reach {
  const today = whatIf(question, new Map());
  if (today?.total != null && reaches(today.total, goal)) return { outcome: "already", total: today.total, lines: [] };
  const ways = levers.flatMap((lever) => wayOf(question, lever) ?? []);
  if (ways.length === 0) return { outcome: "noLever", total: today?.total ?? null, lines: [] };
  const at = (part: number) =>
    whatIf(question, new Map(ways.map(({ id, start, end }) => [id, start + part * (end - start)])));
  const answer = (outcome: Reach["outcome"], part: number): Reach => {
    const result = at(part);
    const scores = new Map(result?.lines.map(({ id, score }) => [id, score]));
    const lines = ways.map(({ id, from, start, end }) => {
      return { id, from, to: start + part * (end - start), score: scores.get(id) ?? null };
    });
    return { outcome, total: result?.total ?? null, lines };
  };
  const whole = at(1)?.total ?? null;
  if (whole === null) return answer("noTotal", 1);
  if (!reaches(whole, goal)) return answer("outOfReach", 1);
  let [low, high] = [0, 1];
  for (let step = 0; step < halvings; step += 1) {
    const middle = (low + high) / 2;
    const total = at(middle)?.total ?? null;
    if (total !== null && reaches(total, goal)) high = middle;
    else low = middle;
  }
  return answer("reached", high);
}

/** What a better value of one KPI would do to the total; null where there is nothing to gain or to compare. */
export interface Gain {
  readonly value: number;
  readonly gain: number;
}

export interface LineSensitivity {
  readonly id: string;
  /** What a point of the line's score moves the total by, today. */
  readonly perPoint: number;
  /** Bringing the KPI to its target. */
  readonly toTarget: Gain | null;
  /** Bringing it as far as the rule rewards. */
  readonly toBest: Gain | null;
}

/** Every line by what would move the total most: first by reaching its target, then by going as far as is rewarded. */
export function sensitivity(question: Question): readonly LineSensitivity[] {
  const today = whatIf(question, new Map());
  const gain = (id: string, value: number | null): Gain | null => {
    if (value === null || today?.total == null) return null;
    const total = whatIf(question, new Map([[id, value]]))?.total ?? null;
    return total === null || total <= today.total ? null : { value, gain: total - today.total };
  };
  const lines = question.rules.lines.flatMap((line): LineSensitivity[] => {
    const { id, rule } = line;
    if (rule === null || ruleFault(rule) !== null) return [];
    if (question.subjects[question.index]?.values.get(id) === "notApplicable") return [];
    const perPoint = today?.lines.find((own) => own.id === id)?.effective ?? 0;
    const best = bestValueOf(rule) ?? bestOther(question, line);
    return [{ id, perPoint, toTarget: gain(id, targetOf(rule.scale)), toBest: gain(id, best) }];
  });
  return lines.sort(
    (a, b) => (b.toTarget?.gain ?? 0) - (a.toTarget?.gain ?? 0) || (b.toBest?.gain ?? 0) - (a.toBest?.gain ?? 0),
  );
}

interface Way {
  readonly id: string;
  readonly from: number | null;
  readonly start: number;
  readonly end: number;
}

function wayOf(question: Question, { line: id, to }: Lever): Way | null {
  const line = question.rules.lines.find((own) => own.id === id);
  const given = question.subjects[question.index]?.values.get(id) ?? null;
  if (!line?.rule || ruleFault(line.rule) !== null || given === "notApplicable") return null;
  const from = typeof given === "number" ? given : null;
  const end = to ?? bestValueOf(line.rule) ?? bestOther(question, line);
  const start = from ?? worstValueOf(line.rule) ?? end;
  if (start === null || end === null) return null;
  const isBeyond = to === undefined && from !== null && (end - from) * (line.rule.better === "higher" ? 1 : -1) < 0;
  const hasEnd = isBeyond && line.rule.scale.kind !== "closeness";
  return { id, from, start, end: hasEnd ? start : end };
}

/** A value that beats every other subject: the best that a ranking rewards. */
function bestOther({ subjects, index }: Question, { id, rule }: LineRule): number | null {
  const others = subjects.flatMap(({ values }, at) => {
    const given = values.get(id);
    return at !== index && typeof given === "number" ? [given] : [];
  });
  if (others.length === 0) return null;
  const best = rule?.better === "lower" ? Math.min(...others) : Math.max(...others);
  const step = Math.abs(best) / 1000 || 0.001;
  return rule?.better === "lower" ? best - step : best + step;
}
