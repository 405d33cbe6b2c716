/** Han characters, kana and their punctuation are about two of the standard font's digits wide. */
const wide = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/u;
/** Cyrillic letters are a little wider than digits. */
const cyrillic = /[\u0400-\u04FF]/u;

/** How many characters of the standard font a text takes in bold: what a column has to be wide for it. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2.2 : cyrillic.test(character) ? 1.25 : 1.1;
  return Math.ceil(width);
}

/** The width of the longest piece of a text that does not wrap. */
export function wordWidth(text: string): number {
  return Math.max(0, ...text.split(/[\s/–-]+/u).map((word) => (wide.test(word) ? 4 : textWidth(word))));
}

/** Lines that a text takes in a column, of at most `characters` in each. */
export function linesOf(text: string, characters: number): number {
  return Math.max(1, Math.ceil((textWidth(text) * 1.05) / characters));
}
