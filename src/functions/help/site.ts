import type { KpiHelp } from "../../kpi/define.ts";
import { kpis } from "../../kpi/kpi.ts";
import { languageNames, languages } from "../../locales/language.ts";
import { functionPage } from "./functionPage.ts";
import { html } from "./html.ts";
import { scoringHelp } from "../../locales/scoringFunctions.ts";
import { scoringFunctions } from "../../scoring/worksheet/index.ts";
import { scoringPage } from "./scoringPage.ts";
import { indexPage } from "./indexPage.ts";
import { searchWordsScript } from "./searchWords.ts";
import { helpWords } from "../../locales/helpWords.ts";

/**
 * The reference site: text of each file by its path below `help/`, except the style sheet and the search script. A page
 * for every function and an index in each language; nothing in it needs a network.
 */
export function helpSite({ namespace }: { readonly namespace: string }): ReadonlyMap<string, string> {
  const files = new Map([
    ["index.html", languagePage()],
    ["words.js", searchWordsScript()],
  ]);
  for (const language of languages) {
    const words = helpWords(language);
    const help: ReadonlyMap<string, KpiHelp> = new Map(Object.entries(words.kpi));
    files.set(`${language}/index.html`, indexPage(words));
    for (const kpi of kpis) {
      const options = { namespace, helpOf: (id: string) => help.get(id) };
      files.set(`${language}/${kpi.id}.html`, functionPage(kpi, words.kpi[kpi.id], words, options));
    }
    for (const one of scoringFunctions) {
      files.set(`${language}/${one.id}.html`, scoringPage(one, scoringHelp(language, one.id), words, { namespace }));
    }
  }
  return files;
}

/** Where a person chooses the language. */
function languagePage(): string {
  const links = languages.map(
    (language) =>
      html`<li>
        <a lang="${language}" hreflang="${language}" href="${language}/index.html"
          >${languageNames[language]}: ${helpWords(language).page.site}</a
        >
      </li>`,
  );
  const { markup } = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${helpWords("en").page.site}</title>
      <link rel="stylesheet" href="style.css" />
    </head>
    <body>
      <main>
        <h1>Scoreline</h1>
        <ul class="functions">
          ${links}
        </ul>
      </main>
    </body>
  </html> `;
  return `<!doctype html>\n${markup}`;
}
