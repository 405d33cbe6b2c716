import { isError, type CellValue } from "../model/cell.ts";

/**
 * Whether a value is as an operator of Excel's rules says (`Between`, `GreaterThan`, `EqualTo`…; `Equal` is how files name the last).
 * Numbers come before texts and texts before booleans, texts are compared whatever their case, an empty cell is 0 or "".
 * An error is never as said.
 */
export function holds(operator: string, value: CellValue, first: CellValue, second: CellValue): boolean {
  if (isError(value) || isError(first) || isError(second)) return false;
  const [low, high] = order(first, second) <= 0 ? [first, second] : [second, first];
  switch (operator.replace(/To$/, "")) {
    case "Between":
      return order(value, low) >= 0 && order(value, high) <= 0;
    case "NotBetween":
      return order(value, low) < 0 || order(value, high) > 0;
    case "Equal":
      return order(value, first) === 0;
    case "NotEqual":
      return order(value, first) !== 0;
    case "GreaterThan":
      return order(value, first) > 0;
    case "GreaterThanOrEqual":
      return order(value, first) >= 0;
    case "LessThan":
      return order(value, first) < 0;
    case "LessThanOrEqual":
      return order(value, first) <= 0;
    default:
      return false;
  }
}

const ranks = new Map(["number", "string", "boolean"].map((type, rank) => [type, rank]));

function order(left: CellValue, right: CellValue): number {
  const a = left ?? (typeof right === "string" ? "" : 0);
  const b = right ?? (typeof left === "string" ? "" : 0);
  if (typeof a !== typeof b) return (ranks.get(typeof a) ?? 0) - (ranks.get(typeof b) ?? 0);
  if (typeof a === "string" && typeof b === "string") {
    return a.localeCompare(b, "en", { sensitivity: "accent" });
  }
  return Number(a) - Number(b);
}
