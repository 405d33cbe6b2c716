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

/** What owns sheets: a scorecard, or tables that were added to the workbook. */
export type Owner = "card" | "import";

/** Owner's id and key of a name of ours, or null for other names. */
export function ownerAndKey(name: string): { readonly owner: string; readonly key: string } | null {
  const found = /^Scoreline\.((?:card|import)\d+)\.([A-Za-z0-9_.]+)$/.exec(name);
  if (!found?.[1] || !found[2]) return null;
  return { owner: found[1], key: found[2] };
}

/** Card and key of a card's name, or null for names that are not a card's. */
export function cardAndKey(name: string): { readonly cardId: string; readonly key: string } | null {
  const found = ownerAndKey(name);
  return found?.owner.startsWith("card") === true ? { cardId: found.owner, key: found.key } : null;
}

/** Import and key of an import's name, or null for names that are not an import's. */
export function importAndKey(name: string): { readonly importId: string; readonly key: string } | null {
  const found = ownerAndKey(name);
  return found?.owner.startsWith("import") === true ? { importId: found.owner, key: found.key } : null;
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
  return freeId("card", names);
}

/** An id that no name in the workbook uses: `import1`, `import2`… */
export function freeId(owner: Owner, names: readonly string[]): string {
  const pattern = new RegExp(`^Scoreline\\.(?:Building\\.)?${owner}(\\d+)(?:\\.|$)`);
  const numbers = names.map((name) => Number(pattern.exec(name)?.[1] ?? 0));
  return `${owner}${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`;
}

/** Name that follows the cells of a card's n-th source, if that is in the workbook. */
export function sourceName(cardId: string, number: number): string {
  return `${prefix}${cardId}.Source.${number}`;
}

export function isTemporaryName(name: string): boolean {
  return /^~(?:card|import)\d+\.\d+$/.test(name);
}
