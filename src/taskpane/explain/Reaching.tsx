import { Button, Checkbox, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { whatWouldReach, type Question, type Reach } from "../../scoring/whatIf.ts";
import { kpiUnit } from "../kpiUnit.ts";
import { Notice } from "../parts/Notice.tsx";
import { NumberField } from "../parts/NumberField.tsx";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { typedAs, type MovableLine } from "./question.ts";

const useStyles = makeStyles({
  levers: { display: "flex", flexDirection: "column" },
  bound: { paddingLeft: "32px" },
  list: { margin: 0, paddingLeft: "20px" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The total that most teams call good. */
const usualGoal = 80;

interface ReachingProps {
  readonly question: Question;
  readonly lines: readonly MovableLine[];
  readonly onTry: (values: ReadonlyMap<string, number>) => void;
}

/** Which values would give a wanted total: by one KPI, or spread over several with a bound for each. */
export function Reaching({ question, lines, onTry }: ReachingProps) {
  const styles = useStyles();
  const words = useWords();
  const [goal, setGoal] = useState(usualGoal);
  const [chosen, setChosen] = useState<ReadonlyMap<string, number | null>>(new Map(lines.map(({ id }) => [id, null])));
  const [reach, setReach] = useState<Reach | null>(null);
  const choose = (id: string, bound: number | null | undefined) => {
    const others = new Map(chosen);
    if (bound === undefined) others.delete(id);
    else others.set(id, bound);
    setChosen(others);
    setReach(null);
  };
  const find = () => {
    const levers = [...chosen].map(([line, to]) => ({ line, ...(to === null ? {} : { to }) }));
    setReach(whatWouldReach(question, goal, levers));
  };
  return (
    <Section title={words.say("reach.title")}>
      <NumberField
        label={words.say("reach.goal")}
        value={goal}
        min={0}
        max={200}
        isBeside
        wrong={words.say("reach.goalWrong")}
        onNumberChange={(value) => {
          if (value !== null) setGoal(value);
          setReach(null);
        }}
      />
      <Field label={words.say("reach.levers")}>
        <div className={styles.levers} role="group" aria-label={words.say("reach.levers")}>
          {lines.map(({ id, kpi }) => {
            const { title } = words.kpi(kpi);
            const { factor, sign } = typedAs(kpiUnit(kpi));
            const bound = chosen.get(id);
            return (
              <div key={id}>
                <Checkbox
                  label={title}
                  checked={bound !== undefined}
                  onChange={(_event, { checked }) => choose(id, checked === true ? null : undefined)}
                />
                {bound !== undefined && (
                  <div className={styles.bound}>
                    <NumberField
                      about={title}
                      label={words.say("reach.bound")}
                      value={bound === null ? null : bound * factor}
                      canBeEmpty
                      isBeside
                      wrong={words.say("whatif.wrong")}
                      {...(sign === undefined ? {} : { after: sign })}
                      onNumberChange={(value) => choose(id, value === null ? null : value / factor)}
                    />
                  </div>
                )}
              </div>
            );
          })}
        </div>
      </Field>
      <div>
        <Button onClick={find}>{words.say("reach.find")}</Button>
      </div>
      {reach !== null && <Answer reach={reach} lines={lines} onTry={onTry} />}
    </Section>
  );
}

interface AnswerProps extends Pick<ReachingProps, "lines" | "onTry"> {
  readonly reach: Reach;
}

function Answer({ reach, lines, onTry }: AnswerProps) {
  const styles = useStyles();
  const words = useWords();
  const { outcome, total, lines: moved } = reach;
  const kpis = new Map(lines.map(({ id, kpi }) => [id, kpi]));
  return (
    <Notice intent={outcome === "reached" || outcome === "already" ? "success" : "warning"}>
      {words.say(`reach.${outcome}`, { total: total === null ? "–" : words.points(total) })}
      {moved.length > 0 && (
        <>
          <ul className={styles.list}>
            {moved.map(({ id, from, to, score }) => {
              const kpi = kpis.get(id) ?? id;
              const unit = kpiUnit(kpi);
              const facts = {
                kpi: words.kpi(kpi).title,
                to: words.value(to, unit),
                points: score === null ? "–" : words.points(score),
              };
              return (
                <li key={id}>
                  {from === null
                    ? words.say("reach.lineNew", facts)
                    : words.say("reach.line", { ...facts, from: words.value(from, unit) })}
                </li>
              );
            })}
          </ul>
          <Button size="small" onClick={() => onTry(new Map(moved.map(({ id, to }) => [id, to])))}>
            {words.say("reach.try")}
          </Button>
        </>
      )}
    </Notice>
  );
}
