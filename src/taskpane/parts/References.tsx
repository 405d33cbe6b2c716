import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { benchmarksOf } from "../../kpi/benchmarks/index.ts";
import { compareWith, type ValueToCompare } from "../../kpi/compare.ts";
import type { Benchmark, PeriodUnit, Platform } from "../../kpi/define.ts";
import { findKpi } from "../../kpi/kpi.ts";
import type { Kpi } from "../../kpi/compile.ts";
import { benchmarkInWords } from "../../locales/benchmarkWords.ts";
import { belowAverage } from "../../scoring/targets.ts";
import { startOf } from "../functions/compared.ts";
import type { BenchmarkUse } from "../scorecard/benchmarkTarget.ts";
import { useWords } from "../words/WordsContext.tsx";
import { Disclosure } from "./Disclosure.tsx";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: "18px",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  use: { display: "block", marginTop: tokens.spacingVerticalXS },
  detail: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
  caution: { ...typographyStyles.caption1, margin: 0 },
});

interface ReferencesProps {
  readonly kpi: string;
  /** The target that stands in the rule; null where the rule has none. */
  readonly target: number | null;
  /** Platform and currency of the values, as far as they are known. */
  readonly platform: Platform;
  readonly currency: string | null;
  /** Length of time that the target is meant for, where that is known. */
  readonly per?: PeriodUnit | null;
  /** The benchmarks of the team's own template for this KPI; they go before the published ones. */
  readonly team?: readonly Benchmark[];
  /** What a reference can become in the rule; without it references are for reading only. */
  readonly takenAs?: (benchmark: Benchmark, kpi: Kpi) => BenchmarkUse | null;
  readonly onUse?: (benchmark: Benchmark, use: BenchmarkUse) => void;
}

/** Published values of a KPI with provenance and cautions, one click away; a target worse than an average is named at once. */
export function References({
  kpi: id,
  target,
  platform,
  currency,
  per = null,
  team = [],
  takenAs,
  onUse,
}: ReferencesProps) {
  const styles = useStyles();
  const words = useWords();
  const kpi = findKpi(id);
  const found = [...team, ...benchmarksOf(id)];
  if (!kpi || found.length === 0) return null;
  const { unit } = kpi.declaration;
  const better =
    target === null
      ? undefined
      : found.find((benchmark) =>
          isBetter(benchmark, kpi, { ...startOf(kpi), value: target, platform, currency, per }),
        );
  return (
    <>
      {better && (
        <p className={styles.caution}>
          {words.say("explain.belowAverage", { figure: benchmarkInWords(better, unit, words).figure })}
        </p>
      )}
      <Disclosure summary={words.say("explain.references")}>
        <ul className={styles.list}>
          {found.map((benchmark, index) => {
            const said = benchmarkInWords(benchmark, unit, words);
            const details = [
              [...said.holdsFor, said.basis],
              [...said.origin, said.statistic, said.confidence],
              ...said.cautions.map((caution) => [caution]),
            ];
            return (
              <li key={index}>
                {words.labelled(said.level, said.figure)}
                {details.map((parts, line) => (
                  <span key={line} className={styles.detail}>
                    {parts.filter((part) => part !== "").join(" · ")}
                  </span>
                ))}
                {takenAs !== undefined && (
                  <UseOfReference
                    figure={said.figure}
                    source={benchmark.source}
                    use={takenAs(benchmark, kpi)}
                    kpi={kpi}
                    per={per}
                    onUse={(use) => onUse?.(benchmark, use)}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </Disclosure>
    </>
  );
}

interface UseOfReferenceProps {
  /** Which reference it is, for those who hear the button alone. */
  readonly figure: string;
  readonly source: string;
  readonly use: BenchmarkUse | null;
  readonly kpi: Kpi;
  readonly per: PeriodUnit | null;
  readonly onUse: (use: BenchmarkUse) => void;
}

/** Takes a reference into the rule; says what it becomes where it holds for another length of time. */
function UseOfReference({ figure, source, use, kpi, per, onUse }: UseOfReferenceProps) {
  const styles = useStyles();
  const words = useWords();
  if (use === null) return null;
  const isTarget = use.as === "target";
  return (
    <>
      {use.isConverted && per !== null && (
        <span className={styles.detail}>
          {words.say("references.converted", {
            value: words.value(use.value, kpi.declaration.unit),
            per: words.say(`functions.benchmark.per.${per}`),
          })}
        </span>
      )}
      {use.isUsed ? (
        <span className={styles.detail}>{words.say("references.used")}</span>
      ) : (
        <span className={styles.use}>
          <Button
            size="small"
            aria-label={words.say(isTarget ? "references.useOf" : "references.useThresholdOf", { figure, source })}
            onClick={() => onUse(use)}
          >
            {words.say(isTarget ? "references.use" : "references.useThreshold")}
          </Button>
        </span>
      )}
    </>
  );
}

/** Whether a benchmark is an average of the same thing, and better than the target. */
function isBetter(benchmark: Benchmark, kpi: Kpi, mine: ValueToCompare): boolean {
  if (benchmark.level !== "average") return false;
  const { comparable, cautions, converted = mine.value } = compareWith(benchmark, mine, kpi);
  const doubtful = cautions.some((caution) => caution === "unknownPeriod" || caution === "otherPlatform");
  return comparable !== "no" && !doubtful && belowAverage(converted, benchmark.low, kpi.declaration.better);
}
