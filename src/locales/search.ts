/** Something that can be found by its name or its words. */
export interface Searchable {
  /** Names and titles, in any languages. */
  readonly names: readonly string[];
  /** Other words that describe it. */
  readonly words: readonly string[];
}

/**
 * Entries whose names or words contain every word of the query, in any order; those with a name that begins with the
 * query come first, then those with its first word in a name. Without a query all, in their order. Case, full width
 * and ё are taken for what they stand for.
 */
export function search<Entry>(
  entries: readonly Entry[],
  describe: (entry: Entry) => Searchable,
  query: string,
): readonly Entry[] {
  const terms = fold(query)
    .split(/\s+/)
    .filter((term) => term !== "");
  const [first] = terms;
  if (first === undefined) return entries;
  const whole = terms.join(" ");
  const found = entries.flatMap((entry) => {
    const { names, words } = describe(entry);
    const folded = names.map(fold);
    const text = [...folded, ...words.map(fold)].join("\n");
    if (!terms.every((term) => text.includes(term))) return [];
    const rank = folded.some((name) => name.startsWith(whole))
      ? 0
      : folded.some((name) => name.includes(first))
        ? 1
        : 2;
    return [{ entry, rank }];
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll("ё", "е");
}
