import { mayBeLeftOut, type ScoringFunction, type ScoringParam } from "../../scoring/worksheet/define.ts";
import type { KpiHelp } from "../../kpi/define.ts";
import type { HelpWords } from "../../locales/helpWords.ts";
import { facts, framed, table } from "./frame.ts";
import { html, type Html } from "./html.ts";

/** The reference page of a scoring function. */
export function scoringPage(
  declared: ScoringFunction,
  help: KpiHelp,
  words: HelpWords,
  { namespace }: { readonly namespace: string },
): string {
  const { page } = words;
  const { id, params, examples } = declared;
  const name = namespace === "" ? id : `${namespace}.${id}`;
  const names = Object.entries(params).map(([param, facts]) => (mayBeLeftOut(facts) ? `[${param}]` : param));
  const content = html`<h1>${help.title}</h1>
    <p class="syntax"><code>=${name}(${names.join(", ")})</code></p>
    <p>${help.summary}</p>
    <h2>${page.arguments}</h2>
    ${table(
      page.arguments,
      [page.argument, page.meaning, page.values],
      Object.entries(params).map(([param, facts]) => [
        html`<code>${param}</code>`,
        help.params[param] ?? "",
        legalValues(facts, help.choices?.[param] ?? {}, words),
      ]),
    )}
    ${builtIn(declared, words)}
    <h2>${page.examples}</h2>
    ${table(
      page.examples,
      [page.example, page.gives],
      examples.map(({ args, gives }) => [
        html`<code>=${name}(${args.join(",")})</code>`,
        html`<code>${String(gives)}</code>`,
      ]),
    )}`;
  return framed(words, { title: `${id}: ${help.title}`, file: `${id}.html`, content });
}

function legalValues(facts: ScoringParam, options: Readonly<Record<string, string>>, { page }: HelpWords): string {
  const listed = (facts.options ?? []).map((option) => `"${option}": ${options[option] ?? option}`);
  return [...listed, ...(mayBeLeftOut(facts) ? [page.leftOut] : [])].join("; ");
}

/** The built-in formula over cells that stand for the arguments, with the first example's choices. */
function builtIn({ params, examples, builtIn: print }: ScoringFunction, { page }: HelpWords): Html {
  const [example] = examples;
  const refs = Object.entries(params).map(([param, { sort }], index): [string, string] => {
    const column = "BCDEFGH"[index] ?? "Z";
    const given = example?.args[index] ?? "";
    if (sort === "choice") return [param, given];
    if (given === "") return [param, ""];
    return [param, sort === "range" ? `$${column}$2:$${column}$9` : `${column}2`];
  });
  const text = print(new Map(refs));
  if (text === null) return html``;
  return html`<h2>${page.formula}</h2>
    ${facts([[page.builtIn, html`<code>=${text}</code><br /><small>${page.builtInHint}</small>`]])}`;
}
