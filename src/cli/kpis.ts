import { cautionsOf } from "../kpi/benchmarks/cautions.ts";
import { benchmarksOf } from "../kpi/benchmarks/index.ts";
import { mayBeLeftOut, type KpiHelp } from "../kpi/define.ts";
import { sampleReferences } from "../kpi/exampleCall.ts";
import { kpis as catalogue } from "../kpi/kpi.ts";
import { builtInFormula, hasBuiltInFormula } from "../kpi/portable.ts";
import type { Kpi } from "../kpi/compile.ts";
import { measureFacts } from "../kpi/measures.ts";
import { rolesOf } from "../kpi/roles.ts";
import { helpWords, type HelpWords } from "../locales/helpWords.ts";
import { kpiWords } from "../locales/kpiWords.ts";
import { warningWords } from "../locales/warnings.ts";
import { kpisAsText } from "./kpisText.ts";
import { readArgs, readLanguage, UsageError } from "./usage.ts";

/** `scoreline kpis [ID…]`: the catalogue or some KPIs of it, with words in the language asked for. */
export function kpis(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {});
  const words = helpWords(readLanguage(values.lang));
  const chosen = positionals.length === 0 ? catalogue : positionals.map(kpiCalled);
  console.log(
    values.json
      ? JSON.stringify(
          chosen.map((kpi) => describe(kpi, words)),
          null,
          1,
        )
      : kpisAsText(chosen, words, positionals.length > 0),
  );
  return Promise.resolve(0);
}

function kpiCalled(id: string): Kpi {
  const found = catalogue.find((kpi) => kpi.id === id.toUpperCase());
  if (!found) throw new UsageError(`unknown KPI: ${id} (scoreline kpis lists all)`);
  return found;
}

function describe(kpi: Kpi, { language, say, reasons }: HelpWords) {
  const { declaration } = kpi;
  const words = kpiWords(kpi.id, language);
  const { withoutBenchmark } = declaration;
  return {
    id: kpi.id,
    title: words.title,
    summary: words.summary,
    group: declaration.group,
    grain: declaration.grain,
    platforms: declaration.platforms,
    roles: rolesOf(kpi.id).map(({ role, isCore }) => ({
      id: role,
      title: say(`reference.role.${role}`),
      appraised: isCore,
    })),
    params: kpi.params.map((id) => describeParam(kpi, id, words)),
    formula: declaration.formula,
    excel: hasBuiltInFormula(kpi) ? builtInFormula(kpi, sampleReferences(kpi)) : null,
    unit: declaration.unit,
    better: declaration.better,
    sources: declaration.sources,
    warnings: (declaration.warnings ?? []).map(({ when, code }) => ({
      when,
      code,
      text: warningWords[language][code],
    })),
    benchmarks: benchmarksOf(kpi.id).map((benchmark) => ({ ...benchmark, cautions: cautionsOf(benchmark) })),
    withoutBenchmark:
      withoutBenchmark === undefined ? null : { code: withoutBenchmark, reason: reasons[withoutBenchmark] },
  };
}

function describeParam({ declaration }: Kpi, id: string, words: KpiHelp) {
  const facts = declaration.params[id];
  const measure = facts?.measure ?? null;
  return {
    id,
    help: words.params[id] ?? "",
    sort: facts?.sort ?? "number",
    unit: facts?.unit ?? null,
    domain: facts?.sort === "choice" ? null : (facts?.domain ?? "any"),
    measure,
    aggregation: measure === null ? null : (measureFacts(measure)?.aggregation ?? null),
    basis: declaration.basis === id ? measure : null,
    optional: mayBeLeftOut(facts),
    ...(facts?.sort === "choice"
      ? { options: facts.options.map((option) => ({ id: option, help: words.choices?.[id]?.[option] ?? "" })) }
      : {}),
    ...(facts?.sort !== "range" && facts?.sort !== "choice" && facts?.omitted !== undefined
      ? { default: facts.omitted }
      : {}),
  };
}
