import { cellError, type Cell } from "../formula/cell.ts";
import type { Cells } from "../formula/evaluate.ts";
import { rangeOf } from "../formula/range.ts";
import { mayBeLeftOut, type Example, type ExampleCell } from "./define.ts";
import type { Kpi } from "./compile.ts";

/**
 * The arguments of an example as a formula writes them, without those that are left out at the end: numbers, texts in
 * quotation marks, `""` for a blank cell, an array constant for a range.
 */
export function exampleArguments(kpi: Pick<Kpi, "params">, { given }: Example): readonly string[] {
  const written = kpi.params.map((param) => {
    const cells = given[param];
    if (cells === undefined) return "";
    return isCell(cells) ? write(cells) : `{${cells.map(write).join(";")}}`;
  });
  while (written.at(-1) === "") written.pop();
  return written;
}

/** Whether an example gives one cell, not a range. */
export function isCell(given: ExampleCell | readonly ExampleCell[]): given is ExampleCell {
  return !Array.isArray(given);
}

function write(cell: ExampleCell): string {
  if (cell === null) return '""';
  if (typeof cell === "object") return cell.error;
  return typeof cell === "string" ? `"${cell.replaceAll('"', '""')}"` : String(cell);
}

/** What an example gives, as a formula takes it. */
export function exampleCells({ given }: Pick<Example, "given">): Cells {
  return new Map(
    Object.entries(given).map(([param, own]) => [
      param,
      isCell(own) ? cellOf(own) : rangeOf(own.length, 1, (row) => cellOf(own[row] ?? null)),
    ]),
  );
}

function cellOf(given: ExampleCell): Cell {
  return typeof given === "object" && given !== null ? cellError(given.error) : given;
}

/**
 * References for a KPI's arguments side by side in row 2, from a column on: a number's cell, a range below it, nothing
 * for what may be left out.
 */
export function sampleReferences({ params, declaration }: Pick<Kpi, "params" | "declaration">, from = "A"): string[] {
  return params.map((param, index) => {
    const facts = declaration.params[param];
    const column = String.fromCharCode(from.charCodeAt(0) + index);
    if (facts?.sort === "range") return `${column}2:${column}${facts.least === undefined ? 25 : facts.least + 1}`;
    return mayBeLeftOut(facts) ? "" : `${column}2`;
  });
}
