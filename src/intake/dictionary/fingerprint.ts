import type { Recognition, Remembered } from "../table.ts";
import { matchHeader, normaliseHeader, type HeaderIndex } from "./headers.ts";

const noOwnWords: HeaderIndex = new Map();

/** Of all columns of two tables together, the part that both must have to be files of one kind. */
const leastAlike = 2 / 3;

/**
 * What a set of headers is known by, whatever its order, width, case and script: each header by its meaning where the
 * dictionary knows one, so that one export in two languages has one fingerprint, else by its spelling.
 */
export function fingerprint(headers: readonly string[]): readonly string[] {
  return [...marksOf(headers).keys()].sort();
}

/** How much two sets of headers have in common, 0 to 1: what both have, over all that they have. */
export function headersAlike(one: readonly string[], other: readonly string[]): number {
  const [ours, theirs] = [fingerprint(one), new Set(fingerprint(other))];
  const shared = ours.filter((mark) => theirs.has(mark)).length;
  return shared === 0 ? 0 : shared / (ours.length + theirs.size - shared);
}

/** A table as files are compared. */
export interface FileKind extends Pick<Recognition, "source" | "grain"> {
  readonly headers: readonly string[];
}

/**
 * How surely two tables are the same export, 0 for another one. An export that is known is the same whatever columns it
 * has; one that nobody knows may have lost or got a few. A table that was unknown before the dictionary learnt its
 * export is the same only with the same headers.
 */
export function kindAlike(one: FileKind, other: FileKind): number {
  const alike = headersAlike(one.headers, other.headers);
  const known = [one, other].filter(({ source }) => source !== "unknown").length;
  if (known === 2) return one.source === other.source && one.grain === other.grain ? Math.max(alike, leastAlike) : 0;
  const least = known === 1 ? 1 : leastAlike;
  return alike >= least ? alike : 0;
}

/**
 * What people chose for columns of files of this kind, by normalised header; the choice for the most similar file counts,
 * of several alike the last. A header that the dictionary has another word for is found by its meaning.
 */
export function rememberedChoices(kind: FileKind, remembered: readonly Remembered[]): ReadonlyMap<string, string> {
  const own = marksOf(kind.headers);
  const chosen = new Map<string, string>();
  const alike = remembered
    .map((memory) => ({ memory, alike: kindAlike(kind, memory) }))
    .filter((each) => each.alike > 0)
    .sort((a, b) => a.alike - b.alike);
  for (const { memory } of alike) {
    const marks = new Map([...marksOf(memory.headers)].map(([mark, header]) => [header, mark]));
    for (const [header, meaning] of memory.corrections) {
      const normal = normaliseHeader(header);
      const same = kind.headers.some((text) => normaliseHeader(text) === normal) ? normal : null;
      const found = same ?? own.get(marks.get(normal) ?? "");
      if (found !== undefined) chosen.set(found, meaning);
    }
  }
  return chosen;
}

/** Normalised headers by what they are known by; of several with one meaning the further ones by their spelling. */
function marksOf(headers: readonly string[]): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  for (const normal of headers.map(normaliseHeader)) {
    const mark = markOf(normal);
    marks.set(marks.has(mark) ? normal : mark, normal);
  }
  return marks;
}

function markOf(normal: string): string {
  const match = matchHeader(normal, noOwnWords);
  if (match === null || match.means === "ignored") return normal;
  if (match.means === "tag") return match.tag === null ? normal : `=tag ${match.tag}`;
  return `=${match.means}`;
}
