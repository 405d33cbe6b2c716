import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { compareWith, type Comparison, type ValueToCompare } from "../../kpi/compare.ts";
import type { Benchmark } from "../../kpi/define.ts";
import type { Kpi } from "../../kpi/compile.ts";
import { useWords } from "../words/WordsContext.tsx";
import type { Words } from "../words/words.ts";

const useStyles = makeStyles({
  compared: {
    marginTop: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke1}`,
  },
  result: { ...typographyStyles.body1Strong, display: "block" },
  detail: { ...typographyStyles.caption1, display: "block" },
});

interface ComparedWithProps {
  readonly benchmark: Benchmark;
  readonly mine: ValueToCompare;
  readonly kpi: Kpi;
}

/** Where one's own value lies, after which conversion, and with which cautions; or why it cannot be compared. */
export function ComparedWith({ benchmark, mine, kpi }: ComparedWithProps) {
  const styles = useStyles();
  const words = useWords();
  const compared = compareWith(benchmark, mine, kpi);
  const details = [
    ...convertedIn(compared, benchmark, kpi, words),
    ...compared.cautions.map((caution) => words.say(`reference.comparison.${caution}`)),
  ];
  return (
    <div className={styles.compared} role="status">
      <span className={styles.result}>{resultOf(compared, benchmark, words)}</span>
      {details.map((detail) => (
        <span key={detail} className={styles.detail}>
          {detail}
        </span>
      ))}
    </div>
  );
}

function resultOf({ position }: Comparison, { high }: Benchmark, words: Words): string {
  if (position === undefined) return words.say("reference.notComparable");
  return words.say(high === null ? `reference.position.${position}` : `reference.position.${position}Range`);
}

function convertedIn({ converted }: Comparison, { per }: Benchmark, kpi: Kpi, words: Words): readonly string[] {
  if (converted === undefined || per === null) return [];
  const value = words.value(converted, kpi.declaration.unit);
  return [words.say("reference.converted", { value, per: words.say(`functions.benchmark.per.${per}`) })];
}
