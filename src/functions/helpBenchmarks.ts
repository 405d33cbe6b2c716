import { benchmarksOf } from "../kpi/benchmarks/index.ts";
import type { Benchmark, KpiDeclaration, Unit } from "../kpi/define.ts";
import { isMeasureId } from "../kpi/measures.ts";
import { noBenchmarkWords as reasonsEn } from "../locales/en/kpi.ts";
import { measureWords as measuresEn } from "../locales/en/measures.ts";
import { paneWords as paneEn } from "../locales/en/pane.ts";
import type { Language } from "../locales/language.ts";
import { noBenchmarkWords as reasonsRu } from "../locales/ru/kpi.ts";
import { measureWords as measuresRu } from "../locales/ru/measures.ts";
import { paneWords as paneRu } from "../locales/ru/pane.ts";
import { noBenchmarkWords as reasonsZh } from "../locales/zh-CN/kpi.ts";
import { measureWords as measuresZh } from "../locales/zh-CN/measures.ts";
import { paneWords as paneZh } from "../locales/zh-CN/pane.ts";

const words = {
  en: { pane: paneEn, measures: measuresEn, reasons: reasonsEn },
  "zh-CN": { pane: paneZh, measures: measuresZh, reasons: reasonsZh },
  ru: { pane: paneRu, measures: measuresRu, reasons: reasonsRu },
} as const satisfies Record<Language, unknown>;

/** What the reference page says of a KPI's benchmarks and sources, as plain text. */
export interface BenchmarkHelp {
  readonly title: string;
  /** One line for each benchmark, with its denominator and where it comes from; or why there is none. */
  readonly lines: readonly string[];
  /** "Source rows: Z5, Q5." */
  readonly sources: string;
}

export function benchmarkHelp(
  { id, unit, sources, withoutBenchmark }: KpiDeclaration,
  language: Language,
): BenchmarkHelp {
  const { pane, reasons } = words[language];
  const lines = benchmarksOf(id).map((benchmark) => lineOf(benchmark, unit, language));
  return {
    title: pane["functions.benchmarks"],
    lines: withoutBenchmark === undefined ? lines : [...lines, reasons[withoutBenchmark]],
    sources: gap(pane["functions.sources"], { rows: sources.join(", ") }),
  };
}

function lineOf(benchmark: Benchmark, unit: Unit, language: Language): string {
  const { level, low, high, per, currency, basis, set, source, date, confidence } = benchmark;
  const { pane, measures } = words[language];
  const number = new Intl.NumberFormat(language, {
    style: unit === "ratio" ? "percent" : "decimal",
    maximumFractionDigits: 2,
  });
  const range = { low: number.format(low), high: high === null ? "" : number.format(high) };
  const amount =
    high !== null
      ? gap(pane["functions.benchmark.range"], range)
      : level === "average"
        ? range.low
        : gap(pane["functions.benchmark.from"], range);
  const known = sets.find((name) => name === set);
  const figure = [
    `${pane[`functions.benchmark.level.${level}`]}: ${amount}`,
    ...(currency === null ? [] : [currency]),
    ...(per === null ? [] : [pane[`functions.benchmark.per.${per}`]]),
  ].join(" ");
  const dividedBy = isMeasureId(basis)
    ? [gap(pane["functions.benchmark.basis"], { basis: measures[basis].title })]
    : basis === "unspecified"
      ? [pane["functions.benchmark.basisUnknown"]]
      : [];
  return [
    figure,
    ...dividedBy,
    known ? gap(pane[`functions.benchmark.set.${known}`], { source }) : source,
    ...(date === null ? [] : [date]),
    pane[`functions.benchmark.confidence.${confidence}`],
  ].join(" · ");
}

const sets = ["wechat-article", "tiktok-article"] as const;

function gap(message: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, () => value), message);
}
