/**
 * Workbook names by which Scoreline finds its own things. They follow renamed sheets and moved cells, and survive saving
 * by other programs. All of a card's names begin with `Scoreline.<card>.`.
 */
const prefix = "Scoreline.";

/** Present while a card's sheets are being built: created first, deleted last. */
export function markerName(cardId: string): string {
  return `${prefix}Building.${cardId}`;
}

/** Card that a marker speaks of, or null for any other name. */
export function cardOfMarker(name: string): string | null {
  const found = /^Scoreline\.Building\.([A-Za-z0-9]+)$/.exec(name);
  return found?.[1] ?? null;
}

/** Name that points at the sheet of a card (its cell A1). */
export function sheetName(cardId: string, key: string): string {
  return `${prefix}${cardId}.${key}`;
}

/** Card and key of a card's name, or null for names that are not ours. */
export function cardAndKey(name: string): { readonly cardId: string; readonly key: string } | null {
  const found = /^Scoreline\.(card\d+)\.([A-Za-z0-9_.]+)$/.exec(name);
  if (!found?.[1] || !found[2]) return null;
  return { cardId: found[1], key: found[2] };
}

/** What a sheet is called until it is shown. */
export function temporaryName(cardId: string, index: number): string {
  return `~${cardId}.${index}`;
}

export function isTemporaryNameOf(cardId: string, name: string): boolean {
  return new RegExp(`^~${cardId}\\.\\d+$`).test(name);
}

/** A card id that no name in the workbook uses: `card1`, `card2`… */
export function freeCardId(names: readonly string[]): string {
  let highest = 0;
  for (const name of names) {
    const found = /^Scoreline\.(?:Building\.)?card(\d+)(?:\.|$)/.exec(name);
    if (found) highest = Math.max(highest, Number(found[1]));
  }
  return `card${highest + 1}`;
}

/** Name that follows the cells of a card's n-th source, if that is in the workbook. */
export function sourceName(cardId: string, number: number): string {
  return `${prefix}${cardId}.Source.${number}`;
}

export function isTemporaryName(name: string): boolean {
  return /^~card\d+\.\d+$/.test(name);
}
