import type { Example, KpiHelp } from "../kpi/define.ts";
import { builtInFormula, definitionInWords, kpis, type Kpi } from "../kpi/kpi.ts";
import type { FunctionHelpWords } from "../locales/catalogueWords.ts";
import type { Language } from "../locales/language.ts";
import { benchmarkHelp, type BenchmarkHelp } from "./helpBenchmarks.ts";
import { helpWords, type MetadataOptions } from "./metadata.ts";

/** The reference page of a language: every function with its arguments, examples, built-in formula, benchmarks and sources. */
export function helpPage(language: Language, { namespace }: Pick<MetadataOptions, "namespace">): string {
  const { kpi: kpiWords, help } = helpWords(language);
  const prefix = namespace === "" ? "" : `${namespace}.`;
  const sections = kpis.map((kpi) =>
    section(kpi, kpiWords[kpi.id], help, benchmarkHelp(kpi.declaration, language), prefix),
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(help.page.title)}</title>
<style>
body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
code { font-family: Consolas, monospace; }
section { border-top: 1px solid #8a8a8a; padding: 0.5rem 0; }
dt { font-weight: 600; }
@media (prefers-color-scheme: dark) { body { background: #1f1f1f; color: #fff; } a { color: #9cdcfe; } }
</style>
</head>
<body>
<main>
<h1>${escape(help.page.title)}</h1>
<p>${escape(help.notes)}</p>
${sections.join("\n")}
</main>
</body>
</html>
`;
}

function section(
  kpi: Kpi,
  help: KpiHelp,
  { formula, page }: FunctionHelpWords,
  benchmarks: BenchmarkHelp,
  prefix: string,
): string {
  const name = `${prefix}${kpi.id}`;
  const columns = kpi.params.map((_param, index) => `${String.fromCharCode(66 + index)}2`);
  const arguments_ = kpi.params.map(
    (param) => `<dt><code>${param}</code></dt><dd>${escape(help.params[param] ?? "")}</dd>`,
  );
  const examples = kpi.declaration.examples.map(
    (example) => `<li><code>${escape(call(name, kpi, example))}</code> → <code>${example.gives}</code></li>`,
  );
  const inWords = formula.replace("{formula}", () => definitionInWords(kpi, (param) => param));
  return `<section id="${kpi.id}">
<h2>${escape(help.title)}</h2>
<p><code>=${name}(${kpi.params.join(", ")})</code></p>
<p>${escape(help.summary)} ${escape(inWords)}</p>
<h3>${escape(page.parameters)}</h3>
<dl>${arguments_.join("")}</dl>
<h3>${escape(page.examples)}</h3>
<ul>${examples.join("")}</ul>
<h3>${escape(page.builtIn)}</h3>
<p><code>${escape(builtInFormula(kpi, columns))}</code></p>
<h3>${escape(benchmarks.title)}</h3>
<ul>${benchmarks.lines.map((line) => `<li>${escape(line)}</li>`).join("")}</ul>
<p>${escape(benchmarks.sources)}</p>
</section>`;
}

function call(name: string, kpi: Kpi, { given }: Example): string {
  const args = kpi.params.map((param) => {
    const value = given[param];
    if (value === null || value === undefined) return '""';
    if (typeof value === "object") return value.error;
    return typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : String(value);
  });
  return `=${name}(${args.join(",")})`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
