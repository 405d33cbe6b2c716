import { benchmarksOf } from "../kpi/benchmarks/index.ts";
import { sampleReferences } from "../kpi/exampleCall.ts";
import { definitionsInWords } from "../kpi/kpi.ts";
import { builtInFormula, hasBuiltInFormula } from "../kpi/portable.ts";
import type { Kpi } from "../kpi/compile.ts";
import { benchmarkInWords } from "../locales/benchmarkWords.ts";
import type { HelpWords } from "../locales/helpWords.ts";
import { kpiWords } from "../locales/kpiWords.ts";
import { paramTitle } from "../locales/paramTitle.ts";

/** KPIs for people: by group, two lines each, or all that is known of each. */
export function kpisAsText(chosen: readonly Kpi[], words: HelpWords, isWhole: boolean): string {
  if (isWhole) return chosen.map((kpi) => [...brief(kpi, words), ...details(kpi, words)].join("\n")).join("\n\n");
  const groups = [...new Set(chosen.map(({ declaration }) => declaration.group))];
  return groups
    .map((group) =>
      [
        words.groups[group],
        ...chosen
          .filter(({ declaration }) => declaration.group === group)
          .flatMap((kpi) => brief(kpi, words).map((line) => `  ${line}`)),
      ].join("\n"),
    )
    .join("\n\n");
}

function brief(kpi: Kpi, words: HelpWords): readonly string[] {
  const { title } = kpiWords(kpi.id, words.language);
  const inWords = definitionsInWords(kpi, (param) => paramTitle(kpi.declaration, param, words.measure));
  return [`${kpi.id}(${kpi.params.join(", ")})  ${title}`, ...inWords.map((text) => `    = ${text}`)];
}

function details(kpi: Kpi, words: HelpWords): readonly string[] {
  const { page, say, units } = words;
  const { unit, better, sources, withoutBenchmark } = kpi.declaration;
  const help = kpiWords(kpi.id, words.language);
  const benchmarks = benchmarksOf(kpi.id).map((benchmark) => {
    const { level, figure, basis, holdsFor, origin, statistic, confidence, cautions } = benchmarkInWords(
      benchmark,
      unit,
      words,
    );
    const parts = [...holdsFor, basis, ...origin, statistic, confidence].filter((part) => part !== "").join(" · ");
    return [`    ${level}: ${figure}. ${parts}`, ...cautions.map((caution) => `      ! ${caution}`)].join("\n");
  });
  return [
    `  ${help.summary}`,
    `  ${page.arguments}`,
    ...kpi.params.map((param) => `    ${param}: ${help.params[param] ?? ""}`),
    `  ${page.result}: ${units[unit]}. ${say(`functions.better.${better}`)}`,
    `  ${page.builtIn}`,
    `    ${hasBuiltInFormula(kpi) ? builtInFormula(kpi, sampleReferences(kpi)) : page.noBuiltIn}`,
    `  ${page.benchmarks}`,
    ...(withoutBenchmark === undefined ? benchmarks : [`    ${words.reasons[withoutBenchmark]}`]),
    `  ${page.sources}: ${sources.join(", ")}`,
  ];
}
