import { isError } from "../formula/cell.ts";
import type { Expression } from "../formula/expression.ts";
import { settleChoices } from "./choices.ts";
import type { Kpi } from "./compile.ts";
import { measureFacts } from "./measures.ts";

/**
 * How a KPI's value grows with the length of its period: 1 where a period twice as long gives twice the value (flows
 * over a stock), 0 where the length does not matter (flows over flows), null where neither holds. A number that a
 * person supplies is taken not to depend on it; of each choice the first option counts.
 */
export function timeDegree({ definition, declaration }: Kpi): number | null {
  const settled = settleChoices({ expression: definition, declaration }, () => null);
  if (isError(settled)) return null;
  return degreeOf(settled, (name) => {
    const measure = declaration.params[name]?.measure ?? null;
    return measure !== null && measureFacts(measure)?.aggregation === "sum" ? 1 : 0;
  });
}

/** Functions whose value is of the kind of their arguments. */
const keeping = new Set(["ABS", "SUM", "MAX", "MIN", "AVERAGE", "MEDIAN"]);

function degreeOf(expression: Expression, degreeOfName: (name: string) => number): number | null {
  const of = (part: Expression) => degreeOf(part, degreeOfName);
  switch (expression.kind) {
    case "number":
    case "error":
      return 0;
    case "text":
    case "join":
      return null;
    case "name":
      return degreeOfName(expression.name);
    case "negate":
    case "percent":
      return of(expression.operand);
    case "binary": {
      const [left, right] = [of(expression.left), of(expression.right)];
      if (left === null || right === null) return null;
      switch (expression.operator) {
        case "*":
          return left + right;
        case "/":
          return left - right;
        case "+":
        case "-":
          return left === right ? left : null;
        default:
          return left === 0 && right === 0 ? 0 : null;
      }
    }
    case "call": {
      const degrees = new Set(expression.args.map(of));
      const [only] = degrees;
      if (degrees.size !== 1 || only === undefined) return null;
      return only === 0 || keeping.has(expression.name) ? only : null;
    }
  }
}
