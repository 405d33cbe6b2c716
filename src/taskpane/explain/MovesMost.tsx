import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CardExplanation } from "../../commands/explainCard.ts";
import { sensitivity } from "../../scoring/whatIf.ts";
import { kpiUnit } from "../kpiUnit.ts";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { questionOf } from "./question.ts";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: "20px" }, none: { margin: 0 } });

/** More KPIs than these are no advice. */
const shown = 3;

/** The KPIs that would move the total most, by reaching their targets or by going as far as their rules reward. */
export function MovesMost({ explained }: { readonly explained: CardExplanation }) {
  const styles = useStyles();
  const words = useWords();
  const kpis = new Map(explained.places.map(({ id, kpi }) => [id, kpi]));
  const moves = useMemo(() => sensitivity(questionOf(explained)), [explained]);
  const gains = moves.flatMap(({ id, toTarget, toBest }) => {
    const kind = toTarget === null ? "best" : "target";
    const gain = toTarget ?? toBest;
    return gain === null ? [] : [{ kpi: kpis.get(id) ?? id, id, kind, ...gain } as const];
  });
  return (
    <Section title={words.say("explain.moves")}>
      {gains.length === 0 ? (
        <p className={styles.none}>{words.say("explain.moveNothing")}</p>
      ) : (
        <ol className={styles.list}>
          {gains.slice(0, shown).map(({ id, kpi, kind, value, gain }) => (
            <li key={id}>
              {words.say(`explain.move.${kind}`, {
                kpi: words.kpi(kpi).title,
                value: words.value(value, kpiUnit(kpi)),
                gain: words.points(gain),
              })}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
