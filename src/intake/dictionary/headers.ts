import type { HeaderWords, Meaning, TagKind, Writing } from "./declare.ts";
import { headerUnit } from "../values/headerUnit.ts";
import { isMeasureId } from "../../kpi/measures.ts";
import { exportDeclarations } from "./exports.ts";
import { headerVariants } from "./headerVariants.ts";
import { measureTitles } from "./measureTitles.ts";
import { normaliseHeader } from "./normaliseHeader.ts";
import { synonyms } from "./synonyms.ts";

export { normaliseHeader };

/** What a header means to an export or to any table. */
export interface HeaderEntry {
  readonly means: Meaning;
  readonly tag: TagKind | null;
  readonly written: Writing | null;
  /** Place among the spellings of its meaning: where a table has several of them, the first counts. */
  readonly rank: number;
}

/** Entries by normalised header. */
export type HeaderIndex = ReadonlyMap<string, HeaderEntry>;

/** A header with its meaning and how sure that is, 0 to 1. */
export interface HeaderMatch extends HeaderEntry {
  readonly confidence: number;
}

/**
 * How sure a meaning is: `own` the recognised export's own header, or a person's choice · `word` a word for any table ·
 * `unit` either of them with a unit in brackets behind it. Below `applied` a meaning is offered, never applied.
 */
export const sureness = { own: 1, word: 0.9, unit: 0.8, applied: 0.7 } as const;

/** Of two entries with the same header the first counts. */
export function headerIndex(words: readonly HeaderWords[]): HeaderIndex {
  const index = new Map<string, HeaderEntry>();
  for (const { means, headers, tag = null, written = null } of words) {
    for (const [rank, header] of headers.map(normaliseHeader).entries()) {
      if (!index.has(header)) index.set(header, { means, tag, written, rank });
    }
  }
  return index;
}

/** Words for any table: synonyms, then the names that measures have on Scoreline's own sheets. */
export const generalIndex = headerIndex([...synonyms, ...measureTitles]);

const everyIndex = headerIndex([...exportDeclarations.flatMap(({ columns }) => columns), ...synonyms]);

/** The people counterpart of a measure of events, where the catalogue has one. */
const peopleOf = new Map<Meaning, Meaning>([
  ["reads", "readers"],
  ["sessionReads", "sessionReaders"],
  ["shares", "sharers"],
  ["saves", "savers"],
  ["likes", "likers"],
  ["wows", "wowReaders"],
  ["views", "viewers"],
  ["impressions", "reach"],
  ["messages", "messageSenders"],
]);

/** Units of one: they change nothing about a number. Others are read by `headerUnit`. */
const plainUnit = /^([%元次]|人次|人民币|秒|秒数|s|secs?\.?|seconds?|сек\.?|с|шт\.?|ед\.?)$/u;
const people = /^(people|users|чел\.?|человек|люди|personas|pessoas|personen)$/u;

/** A header in two: what stands before its last bracket, and what the bracket says; null where it has none. */
export function splitBracket(header: string): { readonly base: string; readonly bracket: string } | null {
  const [, base = "", bracket = ""] = /^(.+?) ?\(([^()]*)\)$/.exec(normaliseHeader(header)) ?? [];
  return base === "" ? null : { base: base.trim(), bracket };
}

/**
 * What a header means, null where nobody knows. A bracket behind a known word is a unit, such as 花费(元) or
 * Amount spent (USD); (people) turns events into people. Another bracket makes it another thing: Clicks (sponsored).
 */
export function matchHeader(header: string, own: HeaderIndex): HeaderMatch | null {
  const direct = lookUp(normaliseHeader(header), own);
  if (direct !== null) return direct;
  const parts = splitBracket(header) ?? splitUnit(header);
  if (parts === null) return matchVariant(normaliseHeader(header));
  const base = lookUp(parts.base, own) ?? matchVariant(parts.base);
  if (base === null) return null;
  const confidence = Math.min(base.confidence, sureness.unit);
  if (people.test(parts.bracket)) {
    const means = peopleOf.get(base.means);
    return means === undefined ? null : { ...base, means, confidence };
  }
  return isUnit(parts.bracket) ? { ...base, confidence } : null;
}

/** A header whose unit stands behind a comma or is a bare per cent sign: "CTR, %", "Расход, руб.", "点击率%". */
function splitUnit(header: string): { readonly base: string; readonly bracket: string } | null {
  const normal = normaliseHeader(header);
  const [, base = "", unit = ""] = /^(.+?)(?:, ?([^,]{1,12})| ?(?=%)(%))$/.exec(normal) ?? [];
  const bracket = unit === "" ? "%" : unit;
  const split = base !== "" && normal !== base;
  return split && (people.test(bracket) || isUnit(bracket)) ? { base: base.trim(), bracket } : null;
}

/** A word for events that is known with another counter or without the words around it: 观看数, 总点赞量, share count. */
function matchVariant(normal: string): HeaderMatch | null {
  for (const variant of headerVariants(normal)) {
    const match = generalIndex.get(variant);
    if (match !== undefined && isMeasureId(match.means)) return { ...match, confidence: sureness.unit };
  }
  return null;
}

/** A header without the unit or currency in its last bracket; null where it has none. */
export function withoutUnit(header: string): string | null {
  const parts = splitBracket(header);
  return parts !== null && isUnit(parts.bracket) ? parts.base : null;
}

function isUnit(bracket: string): boolean {
  if (plainUnit.test(bracket)) return true;
  return (["money", "seconds", "count"] as const).some((unit) => {
    const { factor, currency } = headerUnit(`(${bracket})`, unit);
    return factor !== 1 || currency !== null;
  });
}

function lookUp(normal: string, own: HeaderIndex): HeaderMatch | null {
  const mine = own.get(normal);
  if (mine !== undefined) return { ...mine, confidence: sureness.own };
  const general = generalIndex.get(normal);
  return general === undefined ? null : { ...general, confidence: sureness.word };
}

/** What a header means in any table, null where nobody knows. */
export function meaningOfHeader(header: string): Meaning | null {
  return matchHeader(header, new Map())?.means ?? null;
}

/** How many of the texts are headers that some export or table is known to have. */
export function knownHeaderCount(texts: readonly string[]): number {
  return texts.filter((text) => text.length <= 80 && isKnownHeader(text)).length;
}

function isKnownHeader(text: string): boolean {
  if (everyIndex.has(normaliseHeader(text))) return true;
  const base = splitBracket(text)?.base;
  return base !== undefined && everyIndex.has(base);
}
