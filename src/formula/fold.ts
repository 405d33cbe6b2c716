import { builtinOf, type Builtin } from "./builtins.ts";
import { isError } from "./cell.ts";
import { evaluate, type Cells } from "./evaluate.ts";
import { mapParts, type Expression } from "./expression.ts";
import { isRange } from "./range.ts";

/**
 * The expression with every part that the known cells decide replaced by its value. What remains depends on the other
 * names, or is arithmetic on ranges inside SUMPRODUCT.
 */
export function foldConstants(expression: Expression, known: Cells): Expression {
  if (isKnown(expression, known)) {
    const value = evaluate(expression, known);
    return isError(value) ? { kind: "error", code: value.error } : { kind: "number", value };
  }
  const fold = (part: Expression) => foldConstants(part, known);
  return expression.kind === "call" ? foldCall(expression, fold) : mapParts(expression, fold);
}

/**
 * The expression with only the branches that known conditions leave, and without zeros added to a sum; arithmetic stays
 * as it was written, because a cell would round its printed value.
 */
export function takeBranches(expression: Expression): Expression {
  if (expression.kind === "call" && builtinOf(expression.name)?.kind === "choice") {
    return foldCall(expression, takeBranches, (condition) =>
      isKnown(condition, nothing) ? foldConstants(condition, nothing) : takeBranches(condition),
    );
  }
  const taken = mapParts(expression, takeBranches);
  if (taken.kind !== "binary" || taken.operator !== "+" || taken.left.kind !== "binary") return taken;
  return taken.right.kind === "number" && taken.right.value === 0 ? taken.left : taken;
}

const nothing: Cells = new Map();

/** IF with a known condition is the branch that it takes. */
function foldCall(
  expression: Expression & { readonly kind: "call" },
  fold: (part: Expression) => Expression,
  foldCondition = fold,
): Expression {
  const builtin = builtinOf(expression.name);
  if (builtin?.kind !== "choice" || builtin.chooses !== "condition") {
    return { ...expression, args: expression.args.map(fold) };
  }
  const [condition, whenTrue, whenFalse] = expression.args;
  if (!condition || !whenTrue || !whenFalse) return expression;
  const known = foldCondition(condition);
  if (known.kind === "error") return known;
  if (known.kind === "number") return fold(known.value === 0 ? whenFalse : whenTrue);
  return { ...expression, args: [known, fold(whenTrue), fold(whenFalse)] };
}

/** Whether a part has one value whatever the names stand for that are not known. */
function isKnown(expression: Expression, known: Cells): boolean {
  switch (expression.kind) {
    case "number":
    case "error":
      return true;
    case "text":
    case "join":
      return false;
    case "name": {
      const cell = known.get(expression.name);
      return cell !== undefined && !isRange(cell);
    }
    case "negate":
    case "percent":
      return isKnown(expression.operand, known);
    case "binary":
      return isKnown(expression.left, known) && isKnown(expression.right, known);
    case "call":
      return expression.args.every((arg) => isKnownArgument(expression.name, arg, known));
  }
}

function isKnownArgument(name: string, arg: Expression, known: Cells): boolean {
  const builtin = builtinOf(name);
  if (arg.kind === "text") return true;
  if (arg.kind === "join") return isKnown(arg.right, known);
  if (builtin?.kind === "plain" && builtin.over === "array") return areKnown(arg, known);
  if (arg.kind === "name" && isRange(known.get(arg.name))) return takesRange(builtin);
  return isKnown(arg, known);
}

function takesRange(builtin: Builtin | undefined): boolean {
  return builtin?.kind === "plain" ? builtin.over !== undefined : builtin !== undefined;
}

/** The same for arithmetic on ranges. */
function areKnown(expression: Expression, known: Cells): boolean {
  switch (expression.kind) {
    case "name":
      return known.has(expression.name);
    case "negate":
    case "percent":
      return areKnown(expression.operand, known);
    case "binary":
      return areKnown(expression.left, known) && areKnown(expression.right, known);
    case "call":
      return expression.args.every((arg) => areKnown(arg, known));
    default:
      return true;
  }
}
