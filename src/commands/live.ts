import { debounced, onLocalEdit } from "../excel/events.ts";
import { cardAndKey } from "../excel/names.ts";
import { survey } from "../excel/survey.ts";

/** Milliseconds of quiet after an edit before cards follow. */
const quiet = 400;

/**
 * Keeps cards in step with their sources while the add-in runs: an edit made here in a sheet that a card reads from is
 * followed by a refresh of that card. Edits of others who have the same file open are left to their add-in. A failure
 * is no message out of nowhere: the card itself says that its source has changed.
 */
export async function startLiveRefresh(refresh: (cardId: string) => Promise<unknown>): Promise<() => Promise<void>> {
  const edited = new Set<string>();
  const follow = debounced(async () => {
    const sheets = new Set(edited);
    edited.clear();
    const following = await cardsReading(sheets).catch(() => new Set<string>());
    for (const cardId of following) {
      await refresh(cardId).catch(() => undefined);
    }
  }, quiet);
  return onLocalEdit(({ worksheetId }) => {
    edited.add(worksheetId);
    follow();
  });
}

/** Cards with a source on one of these sheets (ids). */
async function cardsReading(sheetIds: ReadonlySet<string>): Promise<Set<string>> {
  const found = await survey();
  const names = new Set(found.sheets.filter(({ id }) => sheetIds.has(id)).map(({ name }) => name));
  const cards = new Set<string>();
  for (const { name, sheet } of found.names) {
    const ours = cardAndKey(name);
    if (ours?.key.startsWith("Source.") && sheet !== null && names.has(sheet)) cards.add(ours.cardId);
  }
  return cards;
}
