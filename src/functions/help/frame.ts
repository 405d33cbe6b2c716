import { languageNames, languages, type Language } from "../../locales/language.ts";
import { html, type Html } from "./html.ts";
import type { HelpWords } from "../../locales/helpWords.ts";

interface Frame {
  readonly title: string;
  /** The page's file, the same in every language's folder. */
  readonly file: string;
  readonly scripts?: readonly string[];
  readonly content: Html;
}

/** A whole page of a language's folder. Its links are relative, so that it also works from the file system. */
export function framed({ language, page }: HelpWords, { title, file, scripts = [], content }: Frame): string {
  const isIndex = file === "index.html";
  const { markup } = html`<html lang="${language}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${isIndex ? title : `${title} – ${page.site}`}</title>
      <link rel="stylesheet" href="../style.css" />
      ${languages.map((other) => html`<link rel="alternate" hreflang="${other}" href="../${other}/${file}" /> `)}${scripts.map((script) => html`<script defer src="../${script}"></script> `)}
    </head>
    <body>
      <a class="skip" href="#content">${page.skip}</a>
      <header>
        <nav aria-label="${page.site}">
          ${isIndex ? html`<strong>${page.site}</strong>` : html`<a href="index.html">${page.all}</a>`}
        </nav>
        <nav aria-label="${page.languages}">
          <ul class="languages">
            ${languages.map((other) => languageLink(other, language, file))}
          </ul>
        </nav>
      </header>
      <main id="content">${content}</main>
    </body>
  </html> `;
  return `<!doctype html>\n${markup}`;
}

function languageLink(other: Language, own: Language, file: string): Html {
  const name = languageNames[other];
  return other === own
    ? html`<li><span aria-current="page">${name}</span></li>`
    : html`<li><a lang="${other}" hreflang="${other}" href="../${other}/${file}">${name}</a></li>`;
}

/** A table that a narrow window scrolls sideways, also by keyboard. */
export function table(label: string, headers: readonly string[], rows: readonly (readonly (Html | string)[])[]): Html {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${headers.map((header) => html`<th scope="col">${header}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first = "", ...rest]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${rest.map((cell) => html`<td>${cell}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Facts with their names. */
export function facts(pairs: readonly (readonly [string, Html | string])[]): Html {
  return html`<dl>
    ${pairs.map(
      ([name, fact]) =>
        html`<dt>${name}</dt>
          <dd>${fact}</dd>`,
    )}
  </dl>`;
}

export function list(items: readonly (Html | string)[]): Html {
  return html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}
