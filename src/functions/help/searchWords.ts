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
  const words: SearchWords = Object.fromEntries(
    kpis.map(({ id }) => {
      const help = vocabularies.map(({ kpi }) => kpi[id]);
      return [
        id,
        {
          names: help.map(({ title }) => title),
          words: help.flatMap(({ summary, params }) => [summary, ...Object.values<string>(params)]),
        },
      ];
    }),
  );
  return `globalThis.scorelineWords = ${JSON.stringify(words)};\n`;
}
