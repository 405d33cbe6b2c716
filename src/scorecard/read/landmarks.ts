import type { CardStore, SheetCells } from "../types.ts";
import { entryRows } from "./entriesLayout.ts";
import { columns } from "./rulesLayout.ts";

/** First zero-based row of a sheet that does not say whom or what the card put there; null where all that are known do. */
export function firstOutOfPlace(key: string, values: SheetCells, store: CardStore): number | null {
  const { firstRow, column, names } = landmarksOf(key, store);
  const found = names.findIndex((name, index) => values[firstRow + index]?.[column] !== name);
  return found < 0 ? null : firstRow + found;
}

/** Names that stand below each other on a sheet. */
function landmarksOf(
  key: string,
  { subjects, places }: CardStore,
): { readonly firstRow: number; readonly column: number; readonly names: readonly string[] } {
  switch (key) {
    case "Scorecard":
      return { firstRow: places.scorecard.firstRow, column: places.scorecard.name, names: subjects };
    case "Measures":
      return { firstRow: places.measures.firstRow, column: 0, names: subjects };
    case "Entries": {
      const { rows = [] } = places.entries ?? {};
      return { firstRow: entryRows.first, column: 0, names: subjects.flatMap((name) => rows.map(() => name)) };
    }
    case "Rules":
      return { firstRow: places.rules.firstRow, column: columns.id, names: places.rules.lines };
    default:
      return { firstRow: 0, column: 0, names: [] };
  }
}
