import { isError, type Cell, type CellError, type ErrorCode } from "../formula/cell.ts";
import type { Arguments, Cells, ScoringFunction, ScoringParam } from "../scoring/worksheet/define.ts";
import { toCell, toMatrix } from "./arguments.ts";

type Value<HostError> = number | string | HostError;

/**
 * A scoring function as a worksheet function. The first argument of one that spreads is taken cell by cell and gives as
 * many results; cells after the last that is filled give "". Whatever the host passes beyond the parameters is ignored.
 */
export function scoringWorksheetFunction<HostError>(
  declared: ScoringFunction,
  hostError: (code: ErrorCode) => HostError,
): (...args: readonly unknown[]) => Value<HostError> | Value<HostError>[][] {
  const names = Object.keys(declared.params);
  const [first = ""] = names;
  const shown = (value: number | string | CellError) => (isError(value) ? hostError(value.error) : value);
  return (...args) => {
    const given = new Map(names.map((name, index) => [name, cellsOf(args[index], declared.params[name])]));
    const spread = declared.spreads ? (given.get(first) ?? null) : null;
    if (spread === null || (spread.length === 1 && spread[0]?.length === 1)) return shown(declared.compute(given));
    const filled = spread.findLastIndex((row) => row.some((cell) => cell !== null && cell !== ""));
    return spread.map((row, index) =>
      row.map((cell) => (index > filled ? "" : shown(declared.compute(withFirst(given, first, cell))))),
    );
  };
}

function withFirst(given: Arguments, name: string, cell: Cell): Arguments {
  return new Map([...given, [name, [[cell]]]]);
}

/**
 * Null for an argument that is left out: between commas it comes as one blank cell, which the desktop makes 0; one 0 is
 * no table either.
 */
function cellsOf(argument: unknown, facts: ScoringParam | undefined): Cells | null {
  if (argument === undefined || argument === null) return null;
  const cells = toMatrix(argument).map((row) => row.map(toCell));
  const [only] = cells[0] ?? [];
  const isBlank = only === null || only === "" || (facts?.sort === "range" && facts.optional === true && only === 0);
  return cells.length === 1 && cells[0]?.length === 1 && isBlank ? null : cells;
}
