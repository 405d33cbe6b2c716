import type { ExportDeclaration, Meaning, TagKind, Writing } from "./dictionary/declare.ts";
import { roles } from "./dictionary/declare.ts";
import { exportDeclarations } from "./dictionary/exports.ts";
import type { HeaderIndex, HeaderMatch } from "./dictionary/headers.ts";
import {
  headerIndex,
  matchHeader,
  meaningOfHeader,
  normaliseHeader,
  sureness,
  withoutUnit,
} from "./dictionary/headers.ts";
import { rememberedChoices, type FileKind } from "./dictionary/fingerprint.ts";
import { suggestMeasures } from "./dictionary/suggest.ts";
import { isMeasureId } from "../kpi/measures.ts";
import type { TableArea } from "./layout/tableArea.ts";
import type { IntakeHints, Recognition, Suggestion } from "./table.ts";

/** What a table is and what each of its columns means. */
export interface Recognised {
  readonly recognition: Recognition;
  readonly meanings: readonly RecognisedColumn[];
  /** Header whose meaning was taken from the banner above it. */
  readonly fromBanner: number | null;
  /** What a person chose that nothing is called. */
  readonly unknownChoices: readonly { readonly header: number; readonly meaning: string }[];
}

/** One column's meaning; `chosen` says that a person said so. Confidence and suggestions are those of `Column`. */
export interface RecognisedColumn {
  readonly meaning: Meaning | null;
  readonly chosen: boolean;
  readonly tag: TagKind | null;
  /** Unit that the column is written in, where it is not the measure's own. */
  readonly written: Writing | null;
  readonly confidence: number | null;
  /** Of several columns with one meaning the surest counts, then the one with the lowest rank, then the left one. */
  readonly rank: number;
  readonly suggestions: readonly Suggestion[];
}

interface KnownExport {
  readonly declaration: ExportDeclaration;
  readonly requires: readonly ReadonlySet<string>[];
  readonly lacks: ReadonlySet<string>;
  readonly own: HeaderIndex;
  /** Whether a row is a stretch of time, so that a table with titles of posts is another one. */
  readonly lacksItems: boolean;
}

const known: readonly KnownExport[] = exportDeclarations.map((declaration) => ({
  declaration,
  requires: declaration.requires.map(normalised),
  lacks: normalised(declaration.lacks ?? []),
  own: headerIndex(declaration.columns),
  lacksItems: declaration.grain === "period" && declaration.columns.every(({ means }) => means !== "item"),
}));
const noOwnWords: HeaderIndex = new Map();

/**
 * Matches headers with the exports that are known, then with the words for any table. What people chose for such a table
 * before goes before both, and what they choose now before that.
 */
export function recognise(area: TableArea, hints: Pick<IntakeHints, "columns" | "remembered">): Recognised {
  const headers = area.headers.map(({ text }) => text);
  const normal = headers.map(normaliseHeader);
  const found = bestExport(headers);
  const own = found?.known.own ?? noOwnWords;
  const chosen = new Map(
    Object.entries(hints.columns ?? {}).map(([header, meaning]) => [normaliseHeader(header), meaning]),
  );
  const { source = "unknown", grain = "period" } = found?.known.declaration ?? {};
  const kind: FileKind = { source, grain, headers };
  const remembered = rememberedChoices(kind, hints.remembered ?? []);
  const meanings = area.headers.map(({ text }, index) => {
    const header = normal[index] ?? "";
    const said = chosen.get(header) ?? remembered.get(header);
    return said !== undefined && isMeaning(said) ? choice(text, said) : recogniseColumn(text, own);
  });
  const fromBanner = nameByBanner(area, meanings);
  if (fromBanner !== null) meanings[fromBanner.header] = fromBanner.column;
  const isItem = meanings.some(({ meaning }) => meaning === "item");
  return {
    recognition:
      found === null
        ? { source: "unknown", platform: "any", grain: isItem ? "item" : "period", confidence: 0 }
        : recognitionOf(found),
    meanings,
    fromBanner: fromBanner?.header ?? null,
    unknownChoices: normal.flatMap((text, header) => {
      const said = chosen.get(text);
      return said === undefined || isMeaning(said) ? [] : [{ header, meaning: said }];
    }),
  };
}

/** Whether a header is one of the words for the account: Account, 账号, Аккаунт… */
export function meansAccount(header: string): boolean {
  return meaningOfHeader(header) === "subject";
}

/** Whether a text is the id of a measure or a role. */
function isMeaning(text: string): text is Meaning {
  return isMeasureId(text) || (roles as readonly string[]).includes(text);
}

function choice(header: string, meaning: Meaning): RecognisedColumn {
  const match = matchHeader(header, noOwnWords);
  return {
    meaning,
    chosen: true,
    tag: meaning === "tag" ? (match?.tag ?? null) : null,
    written: null,
    confidence: sureness.own,
    rank: 0,
    suggestions: [],
  };
}

function recogniseColumn(header: string, own: HeaderIndex): RecognisedColumn {
  const match = matchHeader(header, own);
  if (match === null) {
    return {
      meaning: null,
      chosen: false,
      tag: null,
      written: null,
      confidence: null,
      rank: 0,
      suggestions: suggestMeasures(header),
    };
  }
  return matched(match);
}

function matched({ means, tag, written, confidence, rank }: HeaderMatch): RecognisedColumn {
  return {
    meaning: means,
    chosen: false,
    tag,
    written,
    confidence,
    rank,
    suggestions: [],
  };
}

interface Found {
  readonly known: KnownExport;
  /** Headers of the table that had to be there. */
  readonly required: readonly string[];
  readonly matched: number;
  readonly of: number;
  /** Other exports whose required headers are there as well. */
  readonly others: readonly string[];
}

/**
 * The export whose required headers are all there. Of several the one that knows most of the table's columns, then the
 * one that requires most, then the one with the fewest columns of its own: the most specific.
 */
function bestExport(texts: readonly string[]): Found | null {
  const spellings = texts.map((text) => ({ text, normal: normaliseHeader(text), base: withoutUnit(text) }));
  const namesItems = texts.some((text) => meaningOfHeader(text) === "item");
  const candidates = known.flatMap((entry) => {
    const { requires, lacks, own, lacksItems } = entry;
    if (lacksItems && namesItems) return [];
    const required = requires.map((set) => spellings.find((spelling) => names(set, spelling)));
    if (required.includes(undefined) || spellings.some(({ normal }) => lacks.has(normal))) return [];
    const matched = spellings.filter(
      ({ text, base }) => matchHeader(text, own)?.confidence === sureness.own || (base !== null && own.has(base)),
    );
    return [{ known: entry, required: required.map((header) => header?.text ?? ""), matched: matched.length }];
  });
  const [best, ...rest] = candidates.sort(
    (a, b) =>
      b.matched - a.matched || b.known.requires.length - a.known.requires.length || a.known.own.size - b.known.own.size,
  );
  if (best === undefined) return null;
  return { ...best, of: texts.length, others: rest.map((other) => other.known.declaration.source) };
}

/** Whether one of the spellings is the header, with or without a unit in brackets. */
function names(
  spellings: ReadonlySet<string>,
  { normal, base }: { readonly normal: string; readonly base: string | null },
): boolean {
  return spellings.has(normal) || (base !== null && spellings.has(base));
}

/**
 * How sure a recognition is: half for the required headers, which are always there, and half for the part of the table's
 * columns that the export names. A file with unknown columns is thus less sure than one that is known whole.
 */
function recognitionOf({ known: { declaration }, required, matched, of, others }: Found): Recognition {
  return {
    source: declaration.source,
    platform: declaration.platform,
    grain: declaration.grain,
    confidence: Math.round(50 + (50 * matched) / of) / 100,
    evidence: { required, matched, of, others },
  };
}

/** Meta names its one column "Primary" and puts the measure's name in the banner. */
function nameByBanner(
  area: TableArea,
  meanings: readonly RecognisedColumn[],
): { header: number; column: RecognisedColumn } | null {
  const unknown = meanings.flatMap(({ meaning }, index) => (meaning === null ? [index] : []));
  const [header] = unknown;
  if (area.banner === null || unknown.length !== 1 || header === undefined || area.headers.length > 2) return null;
  const match = bannerMatch(area.banner);
  return match !== null && isMeasureId(match.means) ? { header, column: matched(match) } : null;
}

/** "Instagram reach" is reach. */
function bannerMatch(banner: string): HeaderMatch | null {
  const bare = banner.replace(/^(instagram|facebook)\s+/i, "");
  return matchHeader(banner, noOwnWords) ?? matchHeader(bare, noOwnWords);
}

function normalised(headers: readonly string[]): ReadonlySet<string> {
  return new Set(headers.map(normaliseHeader));
}
