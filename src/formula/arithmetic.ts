import type { ErrorCode } from "./cell.ts";
import type { Operator } from "./expression.ts";

/** A binary operator on numbers: a result that is not finite stands for the error that `fault` names. */
export interface Arithmetic {
  readonly compute: (left: number, right: number) => number;
  readonly fault: (left: number, right: number) => ErrorCode;
}

function overflow(): ErrorCode {
  return "#NUM!";
}

/** Excel: 0^0 and a negative base with a fractional exponent are #NUM!, 0 to a negative power is #DIV/0!. */
export const power: Arithmetic = {
  compute: (left, right) => (left === 0 && right === 0 ? NaN : left ** right),
  fault: (left, right) => (left === 0 && right < 0 ? "#DIV/0!" : "#NUM!"),
};

export const arithmetic: Readonly<Record<Operator, Arithmetic>> = {
  "+": { compute: (left, right) => left + right, fault: overflow },
  "-": { compute: (left, right) => left - right, fault: overflow },
  "*": { compute: (left, right) => left * right, fault: overflow },
  "/": { compute: (left, right) => left / right, fault: (_left, right) => (right === 0 ? "#DIV/0!" : "#NUM!") },
  "^": power,
  "=": { compute: (left, right) => Number(left === right), fault: overflow },
  "<>": { compute: (left, right) => Number(left !== right), fault: overflow },
  "<": { compute: (left, right) => Number(left < right), fault: overflow },
  "<=": { compute: (left, right) => Number(left <= right), fault: overflow },
  ">": { compute: (left, right) => Number(left > right), fault: overflow },
  ">=": { compute: (left, right) => Number(left >= right), fault: overflow },
};

/**
 * Rounds the absolute value at a decimal place in its shortest decimal spelling, as Excel does: 2.15 at one decimal
 * gives 2.2 although the binary number is a little less. Negative places round before the decimal point.
 */
export function roundDecimal(value: number, places: number, round: (value: number) => number): number {
  const shift = Math.trunc(places);
  const shifted = shiftDecimal(Math.abs(value), shift);
  if (shifted >= Number.MAX_SAFE_INTEGER) return value;
  return Math.sign(value) * shiftDecimal(round(shifted), -shift);
}

function shiftDecimal(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = value.toExponential().split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
