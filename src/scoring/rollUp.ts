import { nothing } from "./compared.ts";
import type { Outcome } from "./missing.ts";
import type { GroupRule, LineRule, ScoringRules } from "./rules.ts";
import type { WeightPolicy } from "./types.ts";

/** A group, or the whole card where `id` is null, with what is in it. */
export interface Branch {
  readonly id: string | null;
  readonly parent: string | null;
  readonly weight: number;
  readonly children: readonly (Branch | Leaf)[];
}

/** A line, by its place in the rules. */
interface Leaf {
  readonly line: number;
  readonly weight: number;
}

/** What a branch comes to for a subject. */
export interface Rolled {
  readonly branch: Branch;
  readonly score: number | null;
  readonly coverage: number;
  readonly counted: number;
  /** Whether anything in it applies to the subject. */
  readonly applies: boolean;
  readonly children: readonly (Rolled | Leaf)[];
  /** What a point of each child moves the score by, in the order of the children. */
  readonly factors: readonly number[];
}

/** Sum of all weights, in per cent. */
export function weightSum(lines: readonly { readonly weight: number }[]): number {
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

/** Lines and groups as a tree, each in its declared order; what names a group that is not there belongs to the total. */
export function treeOf({ lines, groups = [] }: Pick<ScoringRules, "lines" | "groups">): Branch {
  const known = new Set(groups.map(({ id }) => id));
  const parentOf = ({ parent, id }: GroupRule) =>
    parent !== undefined && known.has(parent) && parent !== id ? parent : null;
  const groupOf = ({ group }: LineRule) => (group !== undefined && known.has(group) ? group : null);
  const branch = (id: string | null, parent: string | null, weight: number, above: readonly string[]): Branch => ({
    id,
    parent,
    weight,
    children: [
      ...groups
        .filter((group) => parentOf(group) === id && !above.includes(group.id))
        .map((group) => branch(group.id, id, group.weight, [...above, group.id])),
      ...lines.flatMap((line, index) => (groupOf(line) === id ? [{ line: index, weight: line.weight }] : [])),
    ],
  });
  return branch(null, null, 100, []);
}

/** First branch whose weights the policy does not let make a total; a branch of weight 0 is for reading only. */
export function faultyBranch(branch: Branch, policy: WeightPolicy): Branch | null {
  if (branch.weight <= 0) return null;
  if (!weightsFit(weightSum(branch.children), policy)) return branch;
  for (const child of branch.children) {
    const faulty = isBranch(child) ? faultyBranch(child, policy) : null;
    if (faulty) return faulty;
  }
  return null;
}

export function isBranch(child: Branch | Leaf): child is Branch {
  return "children" in child;
}

export function isRolled(child: Rolled | Leaf): child is Rolled {
  return "branch" in child;
}

/**
 * Scores a branch from its children: the weighted mean of those that have a score, so that what is missing is left out
 * instead of counting as zero. Under the policy `leave` that mean is multiplied by the sum of all weights ÷ 100: what is
 * not assigned is lost.
 */
export function rollUp(branch: Branch, outcomes: readonly Outcome[], policy: WeightPolicy): Rolled {
  const children = branch.children.map((child) => (isBranch(child) ? rollUp(child, outcomes, policy) : child));
  const facts = children.map((child) => {
    if (isRolled(child)) return { ...child, weight: child.branch.weight };
    const { score = null, state = "missing" } = outcomes[child.line] ?? {};
    const counted = score === null ? 0 : 1;
    const coverage = state === "scored" ? 1 : 0;
    return { weight: child.weight, score, counted, coverage, applies: state !== "notApplicable" };
  });
  const applying = facts.filter(({ applies, weight }) => applies && weight > 0);
  const sum = weightSum(applying);
  const readable = weightSum(applying.filter(({ score }) => score !== null));
  const part = policy === "leave" ? weightSum(branch.children) / 100 : 1;
  const points = applying.reduce((all, { weight, score }) => all + weight * (score ?? 0), 0);
  const share = (of: "coverage" | "counted") =>
    sum > 0 ? applying.reduce((all, { weight, [of]: own }) => all + weight * own, 0) / sum : 0;
  return {
    branch,
    score: readable > 0 ? (points / readable) * part : null,
    coverage: share("coverage"),
    counted: share("counted"),
    applies: applying.length > 0,
    children,
    factors: facts.map(({ weight, score, applies }) =>
      readable > 0 && score !== null && applies ? (weight / readable) * part : 0,
    ),
  };
}
