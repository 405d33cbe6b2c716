import { benchmarksOf } from "../../kpi/benchmarks/index.ts";
import type { KpiHelp } from "../../kpi/define.ts";
import { sampleReferences } from "../../kpi/exampleCall.ts";
import { definitionsInWords } from "../../kpi/kpi.ts";
import { builtInFormula, hasBuiltInFormula } from "../../kpi/portable.ts";
import type { Kpi } from "../../kpi/compile.ts";
import { relatedKpis } from "../../kpi/related.ts";
import { rolesOf } from "../../kpi/roles.ts";
import { benchmarkInWords } from "../../locales/benchmarkWords.ts";
import { fillGaps } from "../../locales/fillGaps.ts";
import { paramTitle } from "../../locales/paramTitle.ts";
import { argumentTable } from "./argumentTable.ts";
import { exampleTable } from "./exampleTable.ts";
import { facts, framed, list, table } from "./frame.ts";
import { html, type Html } from "./html.ts";
import type { HelpWords } from "../../locales/helpWords.ts";

/** What a page is about, besides the KPI itself. */
export interface PageOptions {
  /** Prefix of the functions in cells; empty for none. */
  readonly namespace: string;
  /** Help of a KPI of the catalogue, for links. */
  readonly helpOf: (id: string) => KpiHelp | undefined;
}

/** The reference page of one function. */
export function functionPage(kpi: Kpi, help: KpiHelp, words: HelpWords, { namespace, helpOf }: PageOptions): string {
  const { page } = words;
  const name = namespace === "" ? kpi.id : `${namespace}.${kpi.id}`;
  const content = html`<h1>${help.title}</h1>
    <p class="syntax"><code>=${name}(${kpi.params.join(", ")})</code></p>
    <p>${help.summary}</p>
    <h2>${page.formula}</h2>
    ${formulas(kpi, words)}
    <h2>${page.arguments}</h2>
    ${argumentTable(kpi, help, words)}
    <h2>${page.facts}</h2>
    ${facts(factsOf(kpi, words))} ${warnings(kpi, words)}
    <h2>${page.examples}</h2>
    ${exampleTable(kpi, name, words)}
    <h2>${page.benchmarks}</h2>
    ${benchmarks(kpi, words)}
    <h2>${page.sources}</h2>
    ${list(kpi.declaration.sources.map((row) => sourceInWords(row, words)))} ${related(kpi, words, helpOf)}
    <h2>${page.notes}</h2>
    <p>${words.notes}</p>`;
  return framed(words, { title: `${kpi.id}: ${help.title}`, file: `${kpi.id}.html`, content });
}

function formulas(kpi: Kpi, words: HelpWords): Html {
  const { page } = words;
  const builtIn = hasBuiltInFormula(kpi)
    ? html`<code>${builtInFormula(kpi, sampleReferences(kpi, "B"))}</code><br /><small>${page.builtInHint}</small>`
    : page.noBuiltIn;
  const definitions = definitionsInWords(kpi, (param) => paramTitle(kpi.declaration, param, words.measure));
  return html`${facts([
    [page.inWords, definitions.length === 1 ? (definitions[0] ?? "") : list(definitions)],
    [page.declared, html`<code>${kpi.declaration.formula}</code>`],
    [page.builtIn, builtIn],
  ])}`;
}

function factsOf({ id, declaration }: Kpi, words: HelpWords): readonly (readonly [string, Html | string])[] {
  const { page, say } = words;
  const { unit, better, basis, grain, platforms, group, compounds = false, standIns = [] } = declaration;
  const roles = rolesOf(id).map(({ role, isCore }) => {
    const name = say(`reference.role.${role}`);
    return isCore ? fillGaps(page.roleCore, { role: name }) : name;
  });
  const divisor = basis === undefined ? null : paramTitle(declaration, basis, words.measure);
  return [
    [page.result, compounds ? `${words.units[unit]}. ${page.compounds}` : words.units[unit]],
    [page.direction, say(`functions.better.${better}`)],
    [page.basis, divisor === null ? page.noBasis : fillGaps(page.basisIs, { basis: divisor })],
    [page.grain, say(`functions.grain.${grain}`)],
    [page.platforms, platforms.map((platform) => say(`functions.platform.${platform}`)).join(" · ")],
    [page.group, words.groups[group]],
    ...(roles.length === 0 ? [] : [[page.roles, roles.join(" · ")] as const]),
    ...(standIns.length === 0
      ? []
      : [[page.standIns, list(standIns.map(({ note }) => words.standIns.get(note) ?? note))] as const]),
  ];
}

/** Each caution once, though several values may give it. */
function warnings({ declaration }: Kpi, { page, warnings: sentences }: HelpWords): Html {
  const codes = new Set((declaration.warnings ?? []).map(({ code }) => code));
  return codes.size === 0
    ? html``
    : html`<h2>${page.warnings}</h2>
        ${list([...codes].map((code) => sentences[code]))}`;
}

function benchmarks({ id, declaration }: Kpi, words: HelpWords): Html {
  const { page, reasons } = words;
  const found = benchmarksOf(id).map((benchmark) => benchmarkInWords(benchmark, declaration.unit, words));
  const reason = declaration.withoutBenchmark;
  if (found.length === 0) return html`<p>${reason === undefined ? "" : reasons[reason]}</p>`;
  const rows = found.map(({ level, figure, statistic, basis, holdsFor, origin, confidence, cautions }) => [
    html`${level}: <span class="figure">${figure}</span>`,
    html`${[...holdsFor, basis].filter((part) => part !== "").join(" · ")}`,
    html`${[...origin, statistic, confidence].filter((part) => part !== "").join(" · ")}`,
    cautions.length === 0 ? "–" : list(cautions),
  ]);
  return html`<p>${page.benchmarkHint}</p>
    ${table(page.benchmarks, [page.figure, page.holdsFor, page.origin, page.cautions], rows)}`;
}

/** A row of the articles is explained; a publication stands for itself. */
function sourceInWords(row: string, { page }: HelpWords): string {
  const letter = (["Z", "R", "Q", "B"] as const).find(
    (known) => row === known || new RegExp(`^${known}\\d+$`).test(row),
  );
  return letter === undefined ? row : fillGaps(page.source[letter], { row });
}

function related(kpi: Kpi, { page }: HelpWords, helpOf: PageOptions["helpOf"]): Html {
  const links = relatedKpis(kpi).map(
    ({ id }) => html`<a href="${id}.html">${helpOf(id)?.title ?? id}</a> <code>${id}</code>`,
  );
  return links.length === 0
    ? html``
    : html`<h2>${page.related}</h2>
        ${list(links)}`;
}
