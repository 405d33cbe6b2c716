import { attainmentOf } from "./attainment.ts";
import { nothing } from "./compared.ts";
import { bandOf } from "./grades.ts";
import { lineOutcome, type Outcome } from "./missing.ts";
import type { ScoredGroup, ScoredLine, ScoredSubject } from "./results.ts";
import { faultyBranch, isRolled, rollUp, treeOf, weightSum, type Branch, type Rolled } from "./rollUp.ts";
import { shownTotal } from "./rounding.ts";
import type { ScoringRules, SubjectValues } from "./rules.ts";
import { scoreRow, type RowOutcome } from "./scoreRows.ts";
import type { NoTotal } from "./types.ts";

/**
 * Scores, groups, rows and totals of all subjects, in the given order.
 *
 * The mean is that of the readable scores, group by group, so a missing KPI is left out instead of counting as zero, and
 * the coverage says how much of the weight could be read. Rows that are not KPIs add to it or take from it; a deduction
 * never takes a total below zero, and a veto holds it down. Rank and grade follow the total as it is shown; equal totals
 * share the best rank, and the next rank is skipped.
 */
export function scoreSubjects(rules: ScoringRules, subjects: readonly SubjectValues[]): ScoredSubject[] {
  const weighing = weighingOf(rules);
  const peers = new Map(rules.lines.map(({ id }) => [id, numbersOf(id, subjects)]));
  const unranked = subjects.map((subject) => {
    const outcomes = rules.lines.map((line) => lineOutcome(line, subject, peers.get(line.id) ?? []));
    return scoreSubject(
      subject.weights === undefined ? weighing : weighingOf(rules, subject.weights),
      subject,
      outcomes,
    );
  });
  const shown = unranked.map(({ total }) => (total === null ? null : shownTotal(total)));
  return unranked.map((subject, index) => ({ ...subject, rank: rankOf(shown[index] ?? null, shown) }));
}

/** Rules with the weights that hold for a subject, and what follows from them alone. */
interface Weighing {
  readonly rules: ScoringRules;
  readonly tree: Branch;
  readonly fault: NoTotal | null;
}

function weighingOf(rules: ScoringRules, weights: ReadonlyMap<string, number> = new Map()): Weighing {
  const lines = rules.lines.map((line) => ({ ...line, weight: weights.get(line.id) ?? line.weight }));
  const own = { ...rules, lines };
  const tree = treeOf(own);
  return { rules: own, tree, fault: weightFault(tree, own) };
}

function numbersOf(line: string, subjects: readonly SubjectValues[]): number[] {
  return subjects.flatMap(({ values }) => {
    const given = values.get(line);
    return typeof given === "number" ? [given] : [];
  });
}

function weightFault(tree: Branch, { policy }: ScoringRules): NoTotal | null {
  const faulty = faultyBranch(tree, policy);
  if (faulty === null) return null;
  const own = { code: "weightsNot100", sum: weightSum(faulty.children) } as const;
  return faulty.id === null ? own : { ...own, group: faulty.id };
}

function scoreSubject(
  { rules, tree, fault }: Weighing,
  { name, entries = [] }: SubjectValues,
  outcomes: readonly Outcome[],
): Omit<ScoredSubject, "rank"> {
  const rolled = rollUp(tree, outcomes, rules.policy);
  const noTotal = fault ?? whyNoTotal(rules, rolled, outcomes);
  const rows = (rules.rows ?? []).map((row) => scoreRow(row, entries));
  const mean = noTotal === null ? rolled.score : null;
  const sum = mean === null ? null : withRows(mean, rows);
  const total = sum?.total ?? null;
  const effective = new Map<number, number>();
  const groups: ScoredGroup[] = [];
  descend(rolled, 1, total, outcomes, effective, groups);
  return {
    name,
    lines: rules.lines.map((line, index) =>
      scoredLine(line, outcomes[index], noTotal === null ? (effective.get(index) ?? 0) : 0, total),
    ),
    groups,
    rows: rows.map(({ id, kind, state, entered, points, raters, spread }) => {
      return { id, kind, state, entered, points, raters, spread, share: shareOf(points, total) };
    }),
    mean,
    correction: sum?.correction ?? 0,
    total,
    noTotal,
    coverage: rolled.coverage,
    counted: rolled.counted,
    grade: gradeOf(total, rows, rules),
  };
}

function whyNoTotal(
  { lines, minimumCoverage: minimum }: ScoringRules,
  { counted, applies }: Rolled,
  outcomes: readonly Outcome[],
): NoTotal | null {
  if (!applies) return { code: "nothingApplies" };
  const blocking = lines.filter(({ weight }, index) => weight > 0 && outcomes[index]?.blocks === true);
  if (blocking.length > 0) return { code: "blocked", lines: blocking.map(({ id }) => id) };
  if (counted <= 0 || minimum - counted >= nothing) return { code: "coverage", coverage: counted, minimum };
  return null;
}

function withRows(mean: number, rows: readonly RowOutcome[]): { total: number; correction: number } {
  const sum = rows.reduce((all, { points }) => all + points, mean);
  const held = Math.max(Math.min(0, mean), sum);
  const total = rows.reduce((lowest, { vetoAt }) => Math.min(lowest, vetoAt ?? Infinity), held);
  return { total, correction: total - sum };
}

/** Collects groups, and per line what a point of it moves the total by. */
function descend(
  { children, factors }: Rolled,
  above: number,
  total: number | null,
  outcomes: readonly Outcome[],
  effective: Map<number, number>,
  groups: ScoredGroup[],
): void {
  children.forEach((child, index) => {
    const own = above * (factors[index] ?? 0);
    if (!isRolled(child)) {
      effective.set(child.line, own);
      return;
    }
    const { branch, score, coverage } = child;
    const contribution = total !== null && score !== null ? own * score : null;
    groups.push({
      id: branch.id ?? "",
      parent: branch.parent,
      weight: branch.weight,
      score,
      coverage,
      attainment: score === null ? null : attainmentOf(score, null),
      effective: total === null ? 0 : own,
      contribution,
      share: shareOf(contribution, total),
    });
    descend(child, own, total, outcomes, effective, groups);
  });
}

function scoredLine(
  { id, weight, rule }: ScoringRules["lines"][number],
  outcome: Outcome | undefined,
  effective: number,
  total: number | null,
): ScoredLine {
  const { value = null, score = null, state = "missing", age = null } = outcome ?? {};
  const contribution = total !== null && score !== null ? effective * score : null;
  const attainment = score === null || rule === null ? null : attainmentOf(score, rule.scale.kind);
  const share = shareOf(contribution, total);
  return { id, weight, value, score, state, age, attainment, effective, contribution, share };
}

function shareOf(points: number | null, total: number | null): number | null {
  return points === null || total === null || Math.abs(total) < nothing ? null : points / total;
}

function gradeOf(total: number | null, rows: readonly RowOutcome[], { bands = [] }: ScoringRules) {
  if (total === null) return null;
  return rows.some(({ vetoAt }) => vetoAt !== null) ? (bands.at(-1)?.id ?? null) : bandOf(total, bands);
}

function rankOf(total: number | null, totals: readonly (number | null)[]): number | null {
  if (total === null) return null;
  return 1 + totals.filter((other) => other !== null && other > total).length;
}
