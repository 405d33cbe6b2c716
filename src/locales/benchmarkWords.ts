import { benchmarks } from "../kpi/benchmarks/index.ts";
import { cautionsOf } from "../kpi/benchmarks/cautions.ts";
import { benchmarkNiches, type Benchmark, type Unit } from "../kpi/define.ts";
import { isMeasureId } from "../kpi/measures.ts";
import type { PaneKey } from "./en/pane.ts";

/** What a benchmark is worded with: the sentences, the measures' names and the numbers of a language. */
export interface BenchmarkSpeech {
  readonly say: (key: PaneKey, values?: Readonly<Record<string, string>>) => string;
  readonly measure: (id: string) => string;
  readonly value: (value: number, unit: Unit) => string;
}

/** A benchmark in words, part by part; what is not known is left out. */
export interface BenchmarkInWords {
  /** "Pass line" */
  readonly level: string;
  /** "5% to 7% per week" */
  readonly figure: string;
  /** "mean" or "median"; empty where nobody says. */
  readonly statistic: string;
  /** What it is divided by; empty where there is no denominator. */
  readonly basis: string;
  /** Platform, niche, size, competition and what was counted. */
  readonly holdsFor: readonly string[];
  /** Set, source and date. */
  readonly origin: readonly string[];
  readonly confidence: string;
  /** Those that confidence and basis do not say already. */
  readonly cautions: readonly string[];
}

export function benchmarkInWords(benchmark: Benchmark, unit: Unit, speech: BenchmarkSpeech): BenchmarkInWords {
  const { say } = speech;
  const { level, statistic, confidence, date, set, source, platform, competition, scope } = benchmark;
  const known = articleSets.find((name) => name === set);
  const originOf = () => {
    if (known) return say(`functions.benchmark.set.${known}`, { source });
    return benchmarks.some((row) => row.set === set) ? source : say("references.team", { source });
  };
  return {
    level: say(`functions.benchmark.level.${level}`),
    figure: figureOf(benchmark, unit, speech),
    statistic: statistic === "claim" ? "" : say(`reference.statistic.${statistic}`),
    basis: basisOf(benchmark, speech),
    holdsFor: [
      say(`functions.platform.${platform}`),
      ...nicheOf(benchmark, speech),
      ...sizeOf(benchmark, speech),
      ...(competition === undefined ? [] : [say(`reference.competition.${competition}`)]),
      ...(scope === undefined ? [] : [say(`reference.scope.${scope}`)]),
    ],
    origin: [originOf(), ...(date === null ? [] : [date])],
    confidence: say(`functions.benchmark.confidence.${confidence}`),
    cautions: cautionsOf(benchmark)
      .filter((caution) => caution !== "claim" && caution !== "basisUnknown")
      .map((caution) => say(`reference.caution.${caution}`)),
  };
}

const articleSets = ["wechat-article", "tiktok-article"] as const;

function figureOf({ low, high, per, currency, level }: Benchmark, unit: Unit, { say, value }: BenchmarkSpeech): string {
  const amount =
    high !== null
      ? say("functions.benchmark.range", { low: value(low, unit), high: value(high, unit) })
      : level === "average"
        ? value(low, unit)
        : say("functions.benchmark.from", { low: value(low, unit) });
  return [amount, currency ?? "", per === null ? "" : say(`functions.benchmark.per.${per}`)]
    .filter((part) => part !== "")
    .join(" ");
}

function basisOf({ basis }: Benchmark, { say, measure }: BenchmarkSpeech): string {
  if (basis === "none") return "";
  if (basis === "unspecified") return say("functions.benchmark.basisUnknown");
  return say("functions.benchmark.basis", { basis: isMeasureId(basis) ? measure(basis) : basis });
}

/** A team's own niche is said as the team wrote it. */
function nicheOf({ niche }: Benchmark, { say }: BenchmarkSpeech): readonly string[] {
  if (niche === undefined) return [];
  const known = benchmarkNiches.find((name) => name === niche);
  return [known === undefined ? niche : say(`reference.niche.${known}`)];
}

function sizeOf({ accountSize }: Benchmark, { say, value }: BenchmarkSpeech): readonly string[] {
  if (accountSize === undefined) return [];
  if (typeof accountSize === "string") return [say(`reference.size.${accountSize}`)];
  const { from, below } = accountSize;
  const followers = (count: number | null) => (count === null ? "" : value(count, "count"));
  const gaps = { from: followers(from), below: followers(below) };
  if (below === null) return from === null ? [] : [say("reference.size.from", gaps)];
  return [say(from === null ? "reference.size.below" : "reference.size.between", gaps)];
}
