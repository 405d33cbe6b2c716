import { benchmarks } from "../kpi/benchmarks/index.ts";
import { builtInFormula, type Kpi, kpis as catalogue } from "../kpi/kpi.ts";
import { measureFacts } from "../kpi/measures.ts";
import { kpiWords } from "../locales/kpiWords.ts";
import type { Language } from "../locales/language.ts";
import { readArgs, readLanguage } from "./usage.ts";

/** `scoreline kpis`: the catalogue, with words in the language asked for. */
export function kpis(args: readonly string[]): Promise<number> {
  const { values } = readArgs(args, {});
  const language = readLanguage(values.lang);
  const described = catalogue.map((kpi) => describe(kpi, language));
  if (values.json) {
    console.log(JSON.stringify(described, null, 1));
  } else {
    for (const { id, params, title, formula } of described) {
      console.log(`${id}(${params.map((param) => param.id).join(", ")})  ${title}: ${formula}`);
    }
  }
  return Promise.resolve(0);
}

function describe(kpi: Kpi, language: Language) {
  const { declaration } = kpi;
  const words = kpiWords(kpi.id, language);
  return {
    id: kpi.id,
    title: words.title,
    summary: words.summary,
    group: declaration.group,
    grain: declaration.grain,
    platforms: declaration.platforms,
    params: kpi.params.map((id) => {
      const facts = declaration.params[id];
      const measure = facts?.measure ?? null;
      return {
        id,
        help: words.params[id] ?? "",
        unit: facts?.unit ?? null,
        aggregation: measure === null ? null : (measureFacts(measure)?.aggregation ?? null),
        basis: declaration.basis === id ? measure : null,
      };
    }),
    formula: declaration.formula,
    excel: builtInFormula(
      kpi,
      kpi.params.map((_, index) => `${String.fromCharCode(65 + index)}2`),
    ),
    unit: declaration.unit,
    better: declaration.better,
    sources: declaration.sources,
    benchmarks: benchmarks.filter((benchmark) => benchmark.kpi === kpi.id),
  };
}
