import { power } from "./arithmetic.ts";
import type { Operator } from "./expression.ts";

/**
 * The same operation on the first `length` rows of two columns; true if a result is not finite. One written-out loop
 * per operator: a shared loop that calls the operation is about five times slower, because it cannot be inlined.
 */
type Loop = (left: Float64Array, right: Float64Array, out: Float64Array, length: number) => boolean;

export const loops: Readonly<Record<Operator, Loop>> = {
  "+": (left, right, out, length) => {
    let sound = 0;
    for (let row = 0; row < length; row += 1) {
      const value = (left[row] ?? 0) + (right[row] ?? 0);
      out[row] = value;
      sound += value - value;
    }
    return sound !== 0;
  },
  "-": (left, right, out, length) => {
    let sound = 0;
    for (let row = 0; row < length; row += 1) {
      const value = (left[row] ?? 0) - (right[row] ?? 0);
      out[row] = value;
      sound += value - value;
    }
    return sound !== 0;
  },
  "*": (left, right, out, length) => {
    let sound = 0;
    for (let row = 0; row < length; row += 1) {
      const value = (left[row] ?? 0) * (right[row] ?? 0);
      out[row] = value;
      sound += value - value;
    }
    return sound !== 0;
  },
  "/": (left, right, out, length) => {
    let sound = 0;
    for (let row = 0; row < length; row += 1) {
      const value = (left[row] ?? 0) / (right[row] ?? 0);
      out[row] = value;
      sound += value - value;
    }
    return sound !== 0;
  },
  "^": (left, right, out, length) => {
    let sound = 0;
    for (let row = 0; row < length; row += 1) {
      const value = power.compute(left[row] ?? 0, right[row] ?? 0);
      out[row] = value;
      sound += value - value;
    }
    return sound !== 0;
  },
  "=": (left, right, out, length) => {
    for (let row = 0; row < length; row += 1) out[row] = left[row] === right[row] ? 1 : 0;
    return false;
  },
  "<>": (left, right, out, length) => {
    for (let row = 0; row < length; row += 1) out[row] = left[row] === right[row] ? 0 : 1;
    return false;
  },
  "<": less,
  "<=": notMore,
  ">": (left, right, out, length) => less(right, left, out, length),
  ">=": (left, right, out, length) => notMore(right, left, out, length),
};

function less(left: Float64Array, right: Float64Array, out: Float64Array, length: number): boolean {
  for (let row = 0; row < length; row += 1) out[row] = (left[row] ?? 0) < (right[row] ?? 0) ? 1 : 0;
  return false;
}

function notMore(left: Float64Array, right: Float64Array, out: Float64Array, length: number): boolean {
  for (let row = 0; row < length; row += 1) out[row] = (left[row] ?? 0) <= (right[row] ?? 0) ? 1 : 0;
  return false;
}
