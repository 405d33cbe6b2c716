import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { benchmarksOf } from "../../kpi/benchmarks/index.ts";
import type { ValueToCompare } from "../../kpi/compare.ts";
import type { Benchmark } from "../../kpi/define.ts";
import type { Kpi } from "../../kpi/compile.ts";
import { benchmarkInWords } from "../../locales/benchmarkWords.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { Section } from "../parts/Section.tsx";
import { teamBenchmarks } from "../scorecard/teamBenchmarks.ts";
import { useTemplateInUse } from "../scorecard/useTemplateInUse.ts";
import { useWords } from "../words/WordsContext.tsx";
import { CompareFields } from "./CompareFields.tsx";
import { ComparedWith } from "./ComparedWith.tsx";
import { startOf } from "./compared.ts";

const useStyles = makeStyles({
  benchmarks: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
  },
  figure: { ...typographyStyles.body1Strong },
  detail: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
  none: { margin: 0 },
});

interface BenchmarksProps {
  readonly kpi: Kpi;
}

/** Published and claimed values of a KPI with their whole provenance, and a value of one's own set beside each. */
export function Benchmarks({ kpi }: BenchmarksProps) {
  const styles = useStyles();
  const words = useWords();
  const template = useTemplateInUse();
  const found = [...(template ? teamBenchmarks(template, kpi.id) : []), ...benchmarksOf(kpi.id)];
  const [mine, setMine] = useState<ValueToCompare | null>(null);
  const reason = kpi.declaration.withoutBenchmark;
  if (found.length === 0) {
    return (
      <Section title={words.say("functions.benchmarks")}>
        <p className={styles.none}>{reason === undefined ? words.say("functions.noBenchmarks") : words.note(reason)}</p>
      </Section>
    );
  }
  return (
    <Section title={words.say("functions.benchmarks")}>
      <Disclosure summary={words.say("reference.compare")}>
        <CompareFields kpi={kpi} benchmarks={found} start={startOf(kpi)} onCompare={setMine} />
      </Disclosure>
      <ul className={styles.benchmarks}>
        {found.map((benchmark, index) => (
          <li key={index}>
            <Figure benchmark={benchmark} kpi={kpi} />
            {mine && <ComparedWith benchmark={benchmark} mine={mine} kpi={kpi} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Figure({ benchmark, kpi }: { readonly benchmark: Benchmark; readonly kpi: Kpi }) {
  const styles = useStyles();
  const words = useWords();
  const said = benchmarkInWords(benchmark, kpi.declaration.unit, words);
  const details = [
    [...said.holdsFor, said.basis],
    [...said.origin, said.statistic, said.confidence],
    ...said.cautions.map((caution) => [caution]),
  ];
  return (
    <>
      {words.labelled(said.level, "")}
      <span className={styles.figure}>{said.figure}</span>
      {details.map((parts, index) => (
        <span key={index} className={styles.detail}>
          {parts.filter((part) => part !== "").join(" · ")}
        </span>
      ))}
    </>
  );
}
