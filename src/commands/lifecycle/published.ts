import { areaOf } from "../../excel/address.ts";
import { sheetName } from "../../excel/names.ts";
import { isoDateTime } from "../../formula/serial.ts";
import type { SheetPlan } from "../../plan/plan.ts";
import { digestOf } from "../../scorecard/lifecycle/fingerprint.ts";
import { recordOf } from "../../scorecard/lifecycle/record.ts";
import type { OpenCard } from "../openCard.ts";
import { openCard } from "../openCard.ts";
import type { PublicationFound } from "./types.ts";

/** The publications of a card, and whether each copy still says what was published. */
export async function findPublished(cardId: string): Promise<PublicationFound[]> {
  const card = await openCard(cardId);
  const found: PublicationFound[] = [];
  for (const { key, at, by, label, version, fingerprint, seal } of recordOf(card.store).publications) {
    const sheet = card.sheets.get(key)?.name ?? null;
    const intact = sheet === null ? null : (await digestOf(await cellsNow(card, key))) === seal;
    found.push({ label, version, at: isoDateTime(at), by, fingerprint, sheet, intact });
  }
  return found;
}

/** The cells of a copy as they are sealed: rows of values, an empty cell as an empty text. */
export function sealedCells({ blocks }: SheetPlan): unknown[][] {
  return (blocks[0]?.cells ?? []).map((row) => row.map((cell) => cell ?? ""));
}

/** The cells of a copy as they stand; what people wrote beside them is theirs. */
async function cellsNow(card: OpenCard, key: string): Promise<unknown[][]> {
  const name = card.found.names.find((one) => one.name === sheetName(card.cardId, key));
  const area = areaOf(name?.address ?? "");
  const cells = await card.cells(key);
  if (!area) return [];
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => cells[area.row + row]?.[area.column + column] ?? ""),
  );
}
