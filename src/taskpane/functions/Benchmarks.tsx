import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { benchmarksOf } from "../../kpi/benchmarks/index.ts";
import type { Benchmark } from "../../kpi/define.ts";
import type { Kpi } from "../../kpi/kpi.ts";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../words/WordsContext.tsx";
import type { Words } from "../words/words.ts";

const useStyles = makeStyles({
  benchmarks: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  figure: { ...typographyStyles.body1Strong },
  detail: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
  none: { margin: 0 },
});

interface BenchmarksProps {
  readonly kpi: Kpi;
}

/** Published and claimed values of a KPI, each with what it was measured against and where it comes from. */
export function Benchmarks({ kpi }: BenchmarksProps) {
  const styles = useStyles();
  const words = useWords();
  const found = benchmarksOf(kpi.id);
  return (
    <Section title={words.say("functions.benchmarks")}>
      {found.length === 0 && <p className={styles.none}>{words.say("functions.noBenchmarks")}</p>}
      <ul className={styles.benchmarks}>
        {found.map((benchmark, index) => (
          <li key={index}>
            {words.say(`functions.benchmark.level.${benchmark.level}`)}:{" "}
            <span className={styles.figure}>{figureOf(benchmark, kpi, words)}</span>
            <span className={styles.detail}>{originOf(benchmark, words)}</span>
            <span className={styles.detail}>{basisOf(benchmark, words)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function figureOf({ low, high, per, currency, level }: Benchmark, kpi: Kpi, words: Words): string {
  const show = (value: number) => words.value(value, kpi.declaration.unit);
  const amount =
    high !== null
      ? words.say("functions.benchmark.range", { low: show(low), high: show(high) })
      : level === "average"
        ? show(low)
        : words.say("functions.benchmark.from", { low: show(low) });
  return [amount, currency ?? "", per === null ? "" : words.say(`functions.benchmark.per.${per}`)]
    .filter((part) => part !== "")
    .join(" ");
}

function originOf({ set, source, date, platform, confidence }: Benchmark, words: Words): string {
  const known = sets.find((name) => name === set);
  const from = known ? words.say(`functions.benchmark.set.${known}`, { source }) : source;
  const parts = [
    from,
    ...(date === null ? [] : [date]),
    words.say(`functions.platform.${platform}`),
    words.say(`functions.benchmark.confidence.${confidence}`),
  ];
  return parts.join(" · ");
}

const sets = ["wechat-article", "tiktok-article"] as const;

function basisOf({ basis }: Benchmark, words: Words): string {
  if (basis === "none") return "";
  return basis === "unspecified"
    ? words.say("functions.benchmark.basisUnknown")
    : words.say("functions.benchmark.basis", { basis: words.measure(basis) });
}
