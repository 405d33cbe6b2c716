import type { ErrorCode } from "./cell.ts";
import { power, roundDecimal } from "./arithmetic.ts";

/**
 * An Excel function that a formula may use. `plain`: numbers in, number out; a result that is not finite is the error
 * that `fault` names, #NUM! unless told otherwise; the leftmost error among the arguments goes before. `choice`: which
 * argument is evaluated depends on the first one; results begin at argument `firstResult`.
 */
export type Builtin =
  | {
      readonly kind: "plain";
      readonly least: number;
      readonly most: number;
      /** The result is TRUE or FALSE in Excel; here 1 or 0. */
      readonly truth?: true;
      readonly compute: (args: readonly number[]) => number;
      readonly fault?: (args: readonly number[]) => ErrorCode;
    }
  | {
      readonly kind: "choice";
      readonly least: number;
      readonly most: number;
      readonly chooses: "condition" | "error";
      readonly firstResult: number;
    };

/** Excel allows 255 arguments. */
const any = { kind: "plain", least: 1, most: 255 } as const;
const one = { kind: "plain", least: 1, most: 1 } as const;
const two = { kind: "plain", least: 2, most: 2 } as const;
const oneOrTwo = { kind: "plain", least: 1, most: 2 } as const;

function sum(args: readonly number[]): number {
  let total = 0;
  for (const arg of args) total += arg;
  return total;
}

function product(args: readonly number[]): number {
  let total = 1;
  for (const arg of args) total *= arg;
  return total;
}

/** Argument `index`, which the argument count guarantees, or `otherwise` where it may be left out. */
function arg(args: readonly number[], index: number, otherwise = 0): number {
  return args[index] ?? otherwise;
}

const builtins: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ["SUM", { ...any, compute: sum }],
  ["PRODUCT", { ...any, compute: product }],
  ["SUMPRODUCT", { ...any, compute: product }],
  ["AVERAGE", { ...any, compute: (args) => sum(args) / args.length }],
  ["MIN", { ...any, compute: (args) => Math.min(...args) }],
  ["MAX", { ...any, compute: (args) => Math.max(...args) }],
  ["ABS", { ...one, compute: (args) => Math.abs(arg(args, 0)) }],
  ["SIGN", { ...one, compute: (args) => Math.sign(arg(args, 0)) }],
  ["INT", { ...one, compute: (args) => Math.floor(arg(args, 0)) }],
  ["SQRT", { ...one, compute: (args) => Math.sqrt(arg(args, 0)) }],
  ["EXP", { ...one, compute: (args) => Math.exp(arg(args, 0)) }],
  ["LN", { ...one, compute: (args) => Math.log(arg(args, 0)) }],
  ["LOG10", { ...one, compute: (args) => Math.log10(arg(args, 0)) }],
  [
    "LOG",
    {
      ...oneOrTwo,
      compute: (args) => (arg(args, 0) <= 0 ? NaN : Math.log(arg(args, 0)) / Math.log(arg(args, 1, 10))),
      fault: (args) => (arg(args, 0) > 0 && arg(args, 1, 10) === 1 ? "#DIV/0!" : "#NUM!"),
    },
  ],
  [
    "POWER",
    {
      ...two,
      compute: (args) => power.compute(arg(args, 0), arg(args, 1)),
      fault: (args) => power.fault(arg(args, 0), arg(args, 1)),
    },
  ],
  [
    "MOD",
    {
      ...two,
      compute: (args) => arg(args, 0) - arg(args, 1) * Math.floor(arg(args, 0) / arg(args, 1)),
      fault: (args) => (arg(args, 1) === 0 ? "#DIV/0!" : "#NUM!"),
    },
  ],
  ["ROUND", { ...two, compute: (args) => roundDecimal(arg(args, 0), arg(args, 1), Math.round) }],
  ["ROUNDUP", { ...two, compute: (args) => roundDecimal(arg(args, 0), arg(args, 1), Math.ceil) }],
  ["ROUNDDOWN", { ...two, compute: (args) => roundDecimal(arg(args, 0), arg(args, 1), Math.floor) }],
  ["TRUNC", { ...oneOrTwo, compute: (args) => roundDecimal(arg(args, 0), arg(args, 1), Math.floor) }],
  ["AND", { ...any, truth: true, compute: (args) => Number(args.every((value) => value !== 0)) }],
  ["OR", { ...any, truth: true, compute: (args) => Number(args.some((value) => value !== 0)) }],
  ["NOT", { ...one, truth: true, compute: (args) => Number(arg(args, 0) === 0) }],
  ["IF", { kind: "choice", least: 3, most: 3, chooses: "condition", firstResult: 1 }],
  ["IFERROR", { kind: "choice", least: 2, most: 2, chooses: "error", firstResult: 0 }],
]);

export const builtinNames: readonly string[] = [...builtins.keys()];

/** The function of that name in capitals; undefined where the language has none. */
export function builtinOf(name: string): Builtin | undefined {
  return builtins.get(name);
}
