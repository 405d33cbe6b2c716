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

/** A table; a narrow window shows each row as a block, so every cell knows its header and roles are said outright. */
export function table(label: string, headers: readonly string[], rows: readonly (readonly (Html | string)[])[]): Html {
  return html`<table role="table" aria-label="${label}">
    <thead role="rowgroup">
      <tr role="row">
        ${headers.map((header) => html`<th role="columnheader" scope="col">${header}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (cells) =>
          html`<tr role="row">
            ${cells.map((cell, index) => tableCell(cell, index, headers[index] ?? ""))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function tableCell(cell: Html | string, index: number, header: string): Html {
  return index === 0
    ? html`<th role="rowheader" scope="row">${cell}</th>`
    : html`<td role="cell" data-header="${header}">${cell}</td>`;
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
