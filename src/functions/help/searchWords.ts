import type { KpiHelp } from "../../kpi/define.ts";
import { scoringHelp } from "../../locales/scoringFunctions.ts";
import { scoringFunctions } from "../../scoring/worksheet/index.ts";
import { kpis } from "../../kpi/kpi.ts";
import { languages } from "../../locales/language.ts";
import { helpWords } from "../../locales/helpWords.ts";

/** What every function can be found by, in all languages, by its id. */
export type SearchWords = Readonly<
  Record<string, { readonly names: readonly string[]; readonly words: readonly string[] }>
>;

/** words.js: a script and not JSON, because pages from the file system cannot fetch. */
export function searchWordsScript(): string {
  const vocabularies = languages.map(helpWords);
  const words: SearchWords = Object.fromEntries([
    ...kpis.map(({ id }) =>
      entry(
        id,
        vocabularies.map(({ kpi }) => kpi[id]),
      ),
    ),
    ...scoringFunctions.map(({ id }) =>
      entry(
        id,
        languages.map((language) => scoringHelp(language, id)),
      ),
    ),
  ]);
  return `globalThis.scorelineWords = ${JSON.stringify(words)};\n`;
}

function entry(id: string, help: readonly KpiHelp[]): [string, SearchWords[string]] {
  const names = help.map(({ title }) => title);
  return [id, { names, words: help.flatMap(({ summary, params }) => [summary, ...Object.values<string>(params)]) }];
}
