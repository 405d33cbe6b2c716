import { batch } from "./batch.ts";
import { cardOfMarker, isTemporaryNameOf, markerName, ownerAndKey } from "./names.ts";
import type { SheetFound, Survey } from "./survey.ts";
import { survey } from "./survey.ts";

/** What an unfinished build has left in the workbook. */
export interface Leftover {
  readonly cardId: string;
  readonly sheets: readonly SheetFound[];
  /** Names of the card, without the marker. */
  readonly names: readonly string[];
}

/** Everything of cards whose marker is still there: a build that did not come to its end, wherever it stopped. */
export function leftoversIn(found: Survey): Leftover[] {
  return found.names
    .map(({ name }) => cardOfMarker(name))
    .filter((cardId) => cardId !== null)
    .map((cardId) => {
      const names = found.names.filter(({ name }) => ownerAndKey(name)?.owner === cardId);
      const pointedAt = new Set(names.map(({ name, sheet }) => (isSheetName(name) ? sheet : null)));
      return {
        cardId,
        sheets: found.sheets.filter(({ name }) => pointedAt.has(name) || isTemporaryNameOf(cardId, name)),
        names: names.map(({ name }) => name),
      };
    });
}

/** Names with a further dot (`Scoreline.card1.Source.1`) point at people's own cells. */
function isSheetName(name: string): boolean {
  return ownerAndKey(name)?.key.includes(".") === false;
}

/**
 * Removes what builds have left, or the build of one card: sheets first, then names, the marker last, so that a removal
 * which stops half-way can be taken up again. `activate` is the id of the sheet to be shown then, if it is still there.
 */
export async function removeLeftovers(only: { cardId?: string; activate?: string } = {}): Promise<string[]> {
  const found = await survey();
  const leftovers = leftoversIn(found).filter(({ cardId }) => only.cardId === undefined || cardId === only.cardId);
  if (leftovers.length === 0) return [];
  const stay = found.sheets.find(({ id, visibility }) => id === only.activate && visibility === "Visible");
  await batch(({ workbook }) => {
    if (stay && stay.id !== found.active) workbook.worksheets.getItem(stay.id).activate();
    for (const { cardId, sheets, names } of leftovers) {
      for (const { id, visibility } of sheets) {
        const sheet = workbook.worksheets.getItem(id);
        // A very hidden sheet refuses to be deleted.
        if (visibility === "VeryHidden") sheet.visibility = "Hidden";
        sheet.delete();
      }
      for (const name of names) workbook.names.getItem(name).delete();
      workbook.names.getItem(markerName(cardId)).delete();
    }
  });
  return leftovers.flatMap(({ sheets }) => sheets.map(({ name }) => name));
}

/** Deletes the sheets and names of a card or an import that has just been written, because what belongs to it failed. */
export async function removeOwned(owner: string): Promise<void> {
  await batch(({ workbook }) => {
    workbook.names.add(markerName(owner), "=TRUE").visible = false;
  });
  await removeLeftovers({ cardId: owner });
}
