import type { ExportDeclaration, Meaning } from "./dictionary/declare.ts";
import { roles } from "./dictionary/declare.ts";
import { exportDeclarations } from "./dictionary/exports.ts";
import { headerIndex, meaningOfHeader, normaliseHeader } from "./dictionary/headers.ts";
import { isMeasureId } from "../kpi/measures.ts";
import type { TableArea } from "./layout.ts";
import type { Recognition } from "./table.ts";

/** What a table is and what each of its columns means; `chosen` says that a person said so. */
export interface Recognised {
  readonly recognition: Recognition;
  readonly meanings: readonly { readonly meaning: Meaning | null; readonly chosen: boolean }[];
  /** Header whose meaning was taken from the banner above it. */
  readonly fromBanner: number | null;
  /** What a person chose that nothing is called. */
  readonly unknownChoices: readonly { readonly header: number; readonly meaning: string }[];
}

/** Matches headers with the exports that are known, then with the words for any table. A person's choice goes before both. */
export function recognise(area: TableArea, chosenColumns: Readonly<Record<string, string>> | undefined): Recognised {
  const normal = area.headers.map(({ text }) => normaliseHeader(text));
  const declaration = bestDeclaration(new Set(normal));
  const own = headerIndex(declaration?.columns ?? []);
  const chosen = new Map(
    Object.entries(chosenColumns ?? {}).map(([header, meaning]) => [normaliseHeader(header), meaning]),
  );
  const meanings = area.headers.map(({ text }, index) => {
    const said = chosen.get(normal[index] ?? "");
    return said !== undefined && isMeaning(said)
      ? { meaning: said, chosen: true }
      : { meaning: meaningOfHeader(text, own), chosen: false };
  });
  const fromBanner = nameByBanner(
    area,
    meanings.map(({ meaning }) => meaning),
  );
  if (fromBanner !== null) meanings[fromBanner.header] = { meaning: fromBanner.meaning, chosen: false };
  const isItem = meanings.some(({ meaning }) => meaning === "item");
  return {
    recognition:
      declaration === null
        ? { source: "unknown", platform: "any", grain: isItem ? "item" : "period" }
        : { source: declaration.source, platform: declaration.platform, grain: declaration.grain },
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
  return meaningOfHeader(header, new Map()) === "subject";
}

/** Whether a text is the id of a measure or a role. */
function isMeaning(text: string): text is Meaning {
  return isMeasureId(text) || (roles as readonly string[]).includes(text);
}

/** The declaration whose required headers are all there, with the most columns matched. */
function bestDeclaration(headers: ReadonlySet<string>): ExportDeclaration | null {
  let best: { declaration: ExportDeclaration; matched: number } | null = null;
  for (const declaration of exportDeclarations) {
    const has = (spellings: readonly string[]) => spellings.some((spelling) => headers.has(normaliseHeader(spelling)));
    if (!declaration.requires.every(has) || has(declaration.lacks ?? [])) continue;
    const matched = declaration.columns.filter((column) => has(column.headers)).length;
    if (best === null || matched > best.matched) best = { declaration, matched };
  }
  return best?.declaration ?? null;
}

/** Meta names its one column "Primary" and puts the measure's name in the banner. */
function nameByBanner(
  area: TableArea,
  meanings: readonly (Meaning | null)[],
): { header: number; meaning: Meaning } | null {
  const unknown = meanings.flatMap((meaning, index) => (meaning === null ? [index] : []));
  const [header] = unknown;
  if (area.banner === null || unknown.length !== 1 || header === undefined || area.headers.length > 2) return null;
  const meaning = meaningOfHeader(area.banner, new Map());
  return meaning !== null && isMeasureId(meaning) ? { header, meaning } : null;
}
