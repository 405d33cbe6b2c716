import { readSheet } from "../excel/read.ts";
import type { SheetFound, Survey } from "../excel/survey.ts";
import { sheetsOf, survey } from "../excel/survey.ts";
import { readStore } from "../scorecard/store.ts";
import type { CardStore, SheetCells } from "../scorecard/types.ts";
import { refuse } from "./issues.ts";
import type { Kept } from "./keep.ts";
import { readKept } from "./keep.ts";
import { refuseMoved, refuseOutOfPlace } from "./lifecycle/moved.ts";

/** A scorecard as it is found in the workbook. */
export interface OpenCard {
  readonly cardId: string;
  readonly found: Survey;
  readonly sheets: ReadonlyMap<string, SheetFound>;
  readonly store: CardStore;
  readonly kept: Kept;
  /** Cells of one of its sheets from A1 on, each where the card put it; the sheet must be there. */
  cells(key: string, what?: "values" | "formulas"): Promise<SheetCells>;
  /** What was read first of each sheet: whoever writes later refuses where somebody has changed it since. */
  readonly reads: Reads;
}

type Reads = Map<string, { values?: SheetCells; formulas?: SheetCells }>;

/**
 * Recognises a card by its workbook names and what its Store sheet keeps; refused where people have inserted or deleted
 * rows or columns, because everything is read and written by its place.
 */
export async function openCard(cardId: string, surveyed?: Survey, reads: Reads = new Map()): Promise<OpenCard> {
  const found = surveyed ?? (await survey());
  const sheets = sheetsOf(found, cardId);
  if (sheets.size === 0) refuse("unknownCard", { card: cardId });
  const sheet = (key: string) => sheets.get(key) ?? refuse("cardSheetGone", { card: cardId, sheet: key });
  const read = async (key: string, what: "values" | "formulas" = "values") => {
    const found = await readSheet(sheet(key).id, what);
    reads.set(key, { [what]: found, ...reads.get(key) });
    return found;
  };
  const store = readStore(await read("Store"));
  if (!("format" in store)) return refuse(store.code, store.facts);
  const kept = readKept(store.request) ?? refuse("card.storeUnreadable");
  const cells: OpenCard["cells"] = async (key, what) => {
    const own = await read(key, what);
    refuseOutOfPlace(sheet(key).name, key, own, store);
    return own;
  };
  const card = { cardId, found, sheets, store, kept, cells, reads };
  await refuseMoved({ ...card, cells: read });
  return card;
}
