import type { Column, ValueState } from "../intake/table.ts";
import { groupTables } from "../scorecard/inputs/groups.ts";
import type { SourceTable } from "../scorecard/types.ts";
import { stateWordEverywhere } from "../scorecard/words.ts";
import type { KeptTable } from "./keep.ts";

/**
 * Tables that came from files, read back from the card's Data sheets: their rows stand there one table under the other,
 * in the order in which they were joined. `dataCells` gives the values of the n-th Data sheet from A1 on.
 */
export async function tablesFromData(
  kept: readonly KeptTable[],
  dataCells: (sheet: number) => Promise<readonly (readonly unknown[])[]>,
): Promise<SourceTable[]> {
  const empty = kept.map((table): SourceTable => {
    return {
      table: { ...table, columns: table.columns.map((column) => ({ ...column, values: [] })) },
      file: table.file,
      range: null,
    };
  });
  const filled = new Map<SourceTable, SourceTable>();
  const { groups } = groupTables(empty, "");
  for (const [index, { sources }] of groups.entries()) {
    const cells = await dataCells(index);
    let row = 1;
    for (const source of sources) {
      filled.set(source, withValues(source, cells.slice(row, row + source.table.rowCount)));
      row += source.table.rowCount;
    }
  }
  return empty.map((source) => filled.get(source) ?? source);
}

/** Ignored columns are not on the sheet: they stay empty. */
function withValues(source: SourceTable, rows: readonly (readonly unknown[])[]): SourceTable {
  let place = 0;
  const columns = source.table.columns.map((column): Column => {
    if (column.role === "ignored") return { ...column, values: rows.map(() => null) };
    const at = place++;
    const values = rows.map((cells) => storedValue(cells[at], column.kind));
    if (source.table.recognition.source !== "scoreline.entry" || column.measure === null) return { ...column, values };
    return { ...column, values, states: rows.map((cells) => storedState(cells[at])) };
  });
  return { ...source, table: { ...source.table, columns, rowCount: rows.length } };
}

/** Why a figure of an entry sheet is missing, as its Data sheet says it in words. */
function storedState(cell: unknown): ValueState | null {
  if (typeof cell !== "string") return null;
  const states = ["notEntered", "notApplicable"] as const;
  return states.find((state) => stateWordEverywhere(state).includes(cell.trim())) ?? null;
}

/** A cell of a Data sheet as a value of its column; what is of another kind is missing. */
export function storedValue(cell: unknown, kind: Column["kind"]): number | string | null {
  if (cell === "" || cell === null || cell === undefined) return null;
  if (kind === "text") return typeof cell === "string" ? cell : JSON.stringify(cell);
  return typeof cell === "number" ? cell : null;
}
