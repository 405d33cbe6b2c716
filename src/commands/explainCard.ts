import { areaOf, splitReference } from "../excel/address.ts";
import { selectedAddress } from "../excel/selection.ts";
import { explainedCard, type CardExplanation } from "../scorecard/read/explained.ts";
import type { EntryData } from "../scorecard/read/openCells.ts";
import type { CellsOfCard } from "../scorecard/read/explainedInputs.ts";
import { pickedBy, type Picked } from "../scorecard/read/picked.ts";
import { refuse } from "./issues.ts";
import { openCard, type OpenCard } from "./openCard.ts";

export type { CardExplanation } from "../scorecard/read/explained.ts";

/** Whose total, and which KPI, group or other row of it, is explained: by name, or by the cell that is selected on a sheet of the card. */
export type ExplainTarget = Picked | { readonly fromSelection: true; readonly subject?: string };

/** Takes a score apart by the cells of the card as they stand; writes nothing. */
export async function explainCard(cardId: string, target: ExplainTarget): Promise<CardExplanation> {
  const card = await openCard(cardId);
  const cells: CellsOfCard = {
    scorecard: await card.cells("Scorecard"),
    rules: await card.cells("Rules"),
    measures: await card.cells("Measures"),
    measureFormulas: await card.cells("Measures", "formulas"),
    entryData: await entryDataOf(card),
    entries: card.sheets.has("Entries") ? await card.cells("Entries") : [],
    nameOf: (key) => card.sheets.get(key)?.name ?? key,
  };
  const picked: Picked =
    "fromSelection" in target
      ? { ...(target.subject === undefined ? {} : { subject: target.subject }), ...(await selectedIn(card, cells)) }
      : target;
  const { subject = "" } = picked;
  const known = card.store.subjects;
  return (
    explainedCard(cells, card.store, picked) ??
    refuse("explain.noSubject", { subject, known: known.join(", "), card: card.store.title })
  );
}

/** Data sheets that hold figures of entry sheets, to name the cells that a score waits for. */
async function entryDataOf(card: OpenCard): Promise<EntryData[]> {
  const found: EntryData[] = [];
  for (const { key, entry } of card.store.places.data) {
    const sheet = card.sheets.get(key);
    if (entry === undefined || !sheet) continue;
    const [values, formulas] = [await card.cells(key), await card.cells(key, "formulas")];
    found.push({ name: sheet.name, entry, values, formulas });
  }
  return found;
}

/** What the selected cell is about. */
async function selectedIn(card: OpenCard, cells: CellsOfCard): Promise<Picked> {
  const address = await selectedAddress();
  const place = splitReference(address);
  const area = areaOf(place?.address ?? "");
  const [key] = [...card.sheets].find(([, { name }]) => name === place?.sheet) ?? [];
  const notOnCard = () => refuse("explain.notOnCard", { address, card: card.store.title });
  if (key === undefined || area === null) return notOnCard();
  const form = key.startsWith("Form") ? await card.cells(key) : [];
  return pickedBy(key, area.row, area.column, card.store, cells, form) ?? notOnCard();
}
