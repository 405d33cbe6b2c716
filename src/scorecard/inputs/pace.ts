import type { Expression } from "../../formula/expression.ts";
import { measureFacts } from "../../kpi/measures.ts";
import { targetOf } from "../../scoring/anchorValues.ts";
import type { ScaleRule } from "../../scoring/types.ts";
import type { Input, LineSource } from "./inputs.ts";
import type { PeriodProgress } from "../types.ts";

/** `flow`: a sum that grows evenly with the days. `growth`: a rate that compounds with the days. */
export type PaceKind = "flow" | "growth";

/** How a KPI grows while a period passes; null for ratios and stocks, which are comparable on any day. */
export function paceKindOf(source: LineSource | null, inputs: readonly Input[]): PaceKind | null {
  if (source === null) return null;
  if (source.kpi.declaration.compounds === true) return "growth";
  const flows = [...source.inputs.values()].every(
    (index) => measureFacts(inputs[index]?.measure ?? "")?.aggregation === "sum",
  );
  return flows && isSum(source.expression) ? "flow" : null;
}

/**
 * Value ÷ what the target asks for after the days that are covered: the target's part of the days for a flow, the same
 * pace of growth for a rate. Null in a whole period, and where lower is better or the target is not above zero: there is
 * nothing to keep pace with.
 */
export function paceOf(
  kind: PaceKind | null,
  rule: ScaleRule | null,
  value: number | null,
  progress: PeriodProgress | null,
): number | null {
  if (kind === null || rule?.better !== "higher" || value === null || progress?.partial !== true) return null;
  const target = targetOf(rule.scale);
  if (target === null || target <= 0) return null;
  const part = progress.coveredDays / progress.days;
  return value / (kind === "flow" ? target * part : (1 + target) ** part - 1);
}

/** Whether it only adds and subtracts, guards included: such a number of two halves is that of the whole. */
function isSum(expression: Expression): boolean {
  switch (expression.kind) {
    case "name":
    case "number":
    case "error":
      return true;
    case "negate":
    case "percent":
      return isSum(expression.operand);
    case "binary":
      return !["*", "/", "^"].includes(expression.operator) && isSum(expression.left) && isSum(expression.right);
    case "text":
    case "join":
      return false;
    case "call":
      return expression.name === "IF" && expression.args.every(isSum);
  }
}
