import { areaOf } from "../../excel/address.ts";
import { sheetName } from "../../excel/names.ts";
import type { Area } from "../../plan/plan.ts";
import { columnLetters } from "../../plan/plan.ts";
import { firstOutOfPlace } from "../../scorecard/read/landmarks.ts";
import { rowOutOfPlace } from "../../scorecard/read/outOfPlace.ts";
import type { CardStore, SheetCells } from "../../scorecard/types.ts";
import { refuse } from "../issues.ts";
import type { OpenCard } from "../openCard.ts";

/**
 * Refuses where rows or columns were inserted into or deleted from a card's sheets since they were written: whatever is
 * read or written by its place would then be another cell. A sheet's name follows its cells, so it tells.
 */
export async function refuseMoved(
  card: Pick<OpenCard, "cardId" | "found" | "sheets" | "store" | "cells">,
): Promise<void> {
  const areas = new Map(Object.entries(card.store.areas ?? {}));
  for (const [key, { name: sheet }] of card.sheets) {
    if (key === "Store" || key.startsWith("Published")) continue;
    const address = card.found.names.find(({ name }) => name === sheetName(card.cardId, key))?.address;
    const now = areaOf(address ?? "");
    if (now === null) continue;
    const was = areaOf(areas.get(key) ?? "") ?? { ...now, row: 0, column: 0 };
    if (now.row > was.row) refuse("rowsInserted", { sheet, row: now.row });
    if (now.column > was.column) refuse("columnsInserted", { sheet, column: columnLetters(now.column - 1) });
    if (now.rows > was.rows) refuse("rowsInserted", { sheet, row: await rowInserted(card, key, now) });
    if (now.columns > was.columns) {
      refuse("columnsInserted", { sheet, column: columnLetters(now.column + now.columns - 1) });
    }
    if (now.rows < was.rows || now.columns < was.columns) refuse("cellsDeleted", { sheet });
  }
}

/** Refuses cells of a sheet of which some row is not the one that stood there; its size does not always tell. */
export function refuseOutOfPlace(sheet: string, key: string, cells: SheetCells, store: CardStore): void {
  const row = rowOutOfPlace(key, cells, store);
  if (row !== null) refuse("rowsOutOfPlace", { sheet, row: row + 1 });
}

/** Row, counted from 1, at or above which rows have come into a sheet. */
async function rowInserted(card: Pick<OpenCard, "cells" | "store">, key: string, { row, rows }: Area): Promise<number> {
  return (firstOutOfPlace(key, await card.cells(key), card.store) ?? row + rows - 1) + 1;
}

/** What is kept of a card of whose sheets only some are written: the others are where they were. */
export function withAreasOf(store: CardStore, known: CardStore, isWritten: (key: string) => boolean): CardStore {
  const before = Object.entries(known.areas ?? {}).filter(([key]) => !isWritten(key));
  const after = Object.entries(store.areas ?? {}).filter(([key]) => isWritten(key));
  return { ...store, areas: Object.fromEntries([...before, ...after]) };
}
