import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { CardExplanation } from "../../commands/explainCard.ts";
import { whatIf } from "../../scoring/whatIf.ts";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { movableLines, questionOf } from "./question.ts";
import { Reaching } from "./Reaching.tsx";
import { ValueSlider } from "./ValueSlider.tsx";

const useStyles = makeStyles({
  lead: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  sliders: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  total: {
    ...typographyStyles.subtitle2,
    margin: 0,
    position: "sticky",
    top: 0,
    zIndex: 1,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    fontVariantNumeric: "tabular-nums",
  },
  change: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
});

interface WhatIfProps {
  readonly explained: CardExplanation;
}

/** Other values for the KPIs of a subject, and the total that they would give; kept in the pane alone. */
export function WhatIf({ explained }: WhatIfProps) {
  const styles = useStyles();
  const words = useWords();
  const [moved, setMoved] = useState<ReadonlyMap<string, number>>(new Map());
  const question = useMemo(() => questionOf(explained), [explained]);
  const lines = useMemo(() => movableLines(explained), [explained]);
  const result = useMemo(() => whatIf(question, moved), [question, moved]);
  const before = explained.explanation.subject.total;
  const total = result?.total ?? null;
  const shown = (points: number | null) => (points === null ? words.say("preview.noTotal") : words.points(points));
  if (lines.length === 0) return null;
  return (
    <>
      <Section title={words.say("whatif.title")}>
        <p className={styles.lead}>{words.say("whatif.lead")}</p>
        <p className={styles.total} role="status">
          {words.say("whatif.total", { total: shown(total) })}
          {moved.size > 0 && (
            <span className={styles.change}>
              {words.say("whatif.change", {
                change: total === null || before === null ? "–" : words.signed(total - before),
                before: shown(before),
              })}
            </span>
          )}
        </p>
        <div className={styles.sliders}>
          {lines.map((line) => (
            <ValueSlider
              key={line.id}
              line={line}
              value={moved.get(line.id) ?? null}
              score={result?.lines.find(({ id }) => id === line.id)?.score ?? null}
              onMove={(value) => setMoved(new Map(moved).set(line.id, value))}
            />
          ))}
        </div>
        {moved.size > 0 && (
          <div>
            <Button size="small" onClick={() => setMoved(new Map())}>
              {words.say("whatif.reset")}
            </Button>
          </div>
        )}
      </Section>
      <Reaching question={question} lines={lines} onTry={(values) => setMoved(values)} />
    </>
  );
}
