import type { KpiGroup } from "../../kpi/define.ts";
import { kpis } from "../../kpi/kpi.ts";
import { scoringGroup, scoringHelp } from "../../locales/scoringFunctions.ts";
import { scoringFunctions } from "../../scoring/worksheet/index.ts";
import { framed } from "./frame.ts";
import { html, type Html } from "./html.ts";
import type { HelpWords } from "../../locales/helpWords.ts";

/** The list of all functions, by group. With script it can be searched by words of any language; it works without. */
export function indexPage(words: HelpWords): string {
  const { page, groups } = words;
  const order = [...new Set(kpis.map(({ declaration }) => declaration.group))];
  const content = html`<h1>${page.site}</h1>
    <p>${page.lead}</p>
    <form role="search" id="search" hidden>
      <label for="query">${page.search}</label>
      <input id="query" type="search" autocomplete="off" />
      <p role="status" id="found" data-found="${page.found}"></p>
    </form>
    <ul id="results" class="functions" hidden></ul>
    <div id="groups">
      ${order.map(
        (group) =>
          html`<h2>${groups[group]}</h2>
            <ul class="functions">
              ${links(group, words)}
            </ul> `,
      )}
      <h2>${scoringGroup(words.language)}</h2>
      <ul class="functions">
        ${scoringLinks(words)}
      </ul>
    </div>`;
  return framed(words, { title: page.site, file: "index.html", scripts: ["words.js", "search.js"], content });
}

function links(group: KpiGroup, { kpi: help }: HelpWords): readonly Html[] {
  return kpis
    .filter(({ declaration }) => declaration.group === group)
    .map(({ id }) => html`<li data-id="${id}"><a href="${id}.html">${help[id].title}</a> <code>${id}</code></li>`);
}

function scoringLinks({ language }: HelpWords): readonly Html[] {
  return scoringFunctions.map(
    ({ id }) =>
      html`<li data-id="${id}"><a href="${id}.html">${scoringHelp(language, id).title}</a> <code>${id}</code></li>`,
  );
}
