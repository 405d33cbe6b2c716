/** What fills the gaps of a sentence, by the gap's name. */
export type Facts = Readonly<Record<string, string | number>>;

/** Fills the gaps of a sentence; a gap is a name in braces and nothing else, and stays where nothing is known for it. */
export function fillGaps(sentence: string, facts: Facts): string {
  const known = new Map(Object.entries(facts));
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) => String(known.get(name) ?? gap));
}
