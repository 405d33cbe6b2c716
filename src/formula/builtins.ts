import { power, roundDecimal } from "./arithmetic.ts";
import type { ErrorCode } from "./cell.ts";
import type { RangeCells } from "./range.ts";
import { seasonalIndexes } from "./seasonal.ts";
import { deviation, highest, lowest, median, product, sum, trimmedMean, type Numbers } from "./statistics.ts";

/**
 * An Excel function that a formula may use. `plain`: numbers in, number out; a result that is not finite is the error
 * that `fault` names, #NUM! unless told otherwise; the leftmost error among the arguments goes before. `choice`: which
 * argument is evaluated depends on the first one; results begin at argument `firstResult`. `range`: the first argument
 * is a range, the others are numbers. `criterion`: a range and what is counted in it.
 */
export type Builtin =
  | {
      readonly kind: "plain";
      readonly least: number;
      readonly most: number;
      /** The result is TRUE or FALSE in Excel; here 1 or 0. */
      readonly truth?: true;
      /**
       * `cells`: an argument may be a range and gives its numbers; text, TRUE and blank cells are not looked at, an error
       * counts as an argument's. `numbers`: the same, and errors are not looked at either. `array`: an argument may be
       * arithmetic on ranges.
       */
      readonly over?: "cells" | "numbers" | "array";
      readonly compute: (args: Numbers) => number;
      readonly fault?: (args: Numbers) => ErrorCode;
    }
  | {
      readonly kind: "choice";
      readonly least: number;
      readonly most: number;
      readonly chooses: "condition" | "error";
      readonly firstResult: number;
    }
  | {
      readonly kind: "range";
      readonly least: number;
      readonly most: number;
      /** Errors in the range are not looked at. */
      readonly skipsErrors: boolean;
      /** With the range, once; what it gives is asked per row. */
      readonly over: (range: RangeCells) => (args: Numbers) => number;
      /** What NaN stands for, #NUM! unless told otherwise. */
      readonly fault?: ErrorCode;
      /** Not Excel's: a formula with it has no built-in equivalent. */
      readonly ours?: true;
    }
  | { readonly kind: "criterion"; readonly least: 2; readonly most: 2 };

/** Excel allows 255 arguments. */
const any = { kind: "plain", least: 1, most: 255 } as const;
const one = { kind: "plain", least: 1, most: 1 } as const;
const two = { kind: "plain", least: 2, most: 2 } as const;
const oneOrTwo = { kind: "plain", least: 1, most: 2 } as const;

/** Argument `index`, which the argument count guarantees, or `otherwise` where it may be left out. */
function arg(args: Numbers, index: number, otherwise = 0): number {
  return args[index] ?? otherwise;
}

/** Too few numbers are #DIV/0!; with enough of them the result was too large. */
function tooFewFor(least: number): (args: Numbers) => ErrorCode {
  return (args) => (args.length < least ? "#DIV/0!" : "#NUM!");
}

const builtins: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ["SUM", { ...any, over: "cells", compute: sum }],
  ["PRODUCT", { ...any, compute: product }],
  ["SUMPRODUCT", { ...any, over: "array", compute: product }],
  ["AVERAGE", { ...any, over: "cells", compute: (args) => sum(args) / args.length, fault: tooFewFor(1) }],
  ["MIN", { ...any, over: "cells", compute: lowest }],
  ["MAX", { ...any, over: "cells", compute: highest }],
  ["MEDIAN", { ...any, over: "cells", compute: median }],
  ["STDEV", { ...any, over: "cells", compute: deviation, fault: tooFewFor(2) }],
  ["COUNT", { ...any, over: "numbers", compute: (args) => args.length }],
  ["COUNTIF", { kind: "criterion", least: 2, most: 2 }],
  [
    "TRIMMEAN",
    {
      kind: "range",
      least: 2,
      most: 2,
      skipsErrors: false,
      over: (range) => (args) => trimmedMean(range.sorted(), arg(args, 0)),
    },
  ],
  [
    "SEASONAL",
    {
      kind: "range",
      least: 2,
      most: 2,
      skipsErrors: false,
      fault: "#DIV/0!",
      ours: true,
      over: ({ elements }) => {
        const indexes = seasonalIndexes(elements.values);
        return (args) => indexes[((arg(args, 0) % 12) + 12) % 12] ?? NaN;
      },
    },
  ],
  ["ROWS", { kind: "range", least: 1, most: 1, skipsErrors: true, over: (range) => () => range.rows }],
  ["COLUMNS", { kind: "range", least: 1, most: 1, skipsErrors: true, over: (range) => () => range.columns }],
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
  ["AND", { ...any, truth: true, compute: (args) => Number(Array.from(args).every((value) => value !== 0)) }],
  ["OR", { ...any, truth: true, compute: (args) => Number(Array.from(args).some((value) => value !== 0)) }],
  ["NOT", { ...one, truth: true, compute: (args) => Number(arg(args, 0) === 0) }],
  ["IF", { kind: "choice", least: 3, most: 3, chooses: "condition", firstResult: 1 }],
  ["IFERROR", { kind: "choice", least: 2, most: 2, chooses: "error", firstResult: 0 }],
]);

export const builtinNames: readonly string[] = [...builtins.keys()];

/** The function of that name in capitals; undefined where the language has none. */
export function builtinOf(name: string): Builtin | undefined {
  return builtins.get(name);
}
