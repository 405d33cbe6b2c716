import { Button, Field, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { WeightPolicy } from "../../scoring/types.ts";
import { periodUnitOf } from "../../scorecard/inputs/periods.ts";
import { switchInForce } from "../../templates/dated.ts";
import type { Template } from "../../templates/template.ts";
import { usePaneState } from "../PaneContext.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import { Notice } from "../parts/Notice.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { dayFault, datedWeightsOf, nextSet, type DatedWeights } from "./datedWeights.ts";
import { decidingDay } from "./draftInForce.ts";
import { WeightsOfSet } from "./WeightsOfSet.tsx";

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  lead: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  set: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface LaterWeightsProps {
  readonly template: Template;
  readonly policy: WeightPolicy;
}

/** Weights that take over from those above, each set from a day on. */
export function LaterWeights({ template, policy }: LaterWeightsProps) {
  const styles = useStyles();
  const words = useWords();
  const state = usePaneState((own) => own.scorecard);
  const weightsFromChosen = usePaneState((own) => own.weightsFromChosen);
  const [wasOpened, setWasOpened] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const { draft } = state;
  const sets = datedWeightsOf(draft, template);
  const day = decidingDay(state);
  const held =
    day === null
      ? null
      : switchInForce(
          sets.filter((set) => dayFault(set) === null),
          day,
        );
  const isByPeriod = draft.by !== null && periodUnitOf(draft.by) !== null;
  const change = (id: string, part: Partial<DatedWeights>) =>
    weightsFromChosen(sets.map((set) => (set.id === id ? { ...set, ...part } : set)));
  const add = () => {
    const next = nextSet(draft, template, sets);
    setAdded(next.id);
    weightsFromChosen([...sets, next]);
  };
  return (
    <Disclosure
      summary={words.say("weightsFrom.title")}
      isOpen={wasOpened || sets.length > 0}
      onOpen={() => setWasOpened(true)}
    >
      <section className={styles.parts}>
        <p className={styles.lead}>{words.say("weightsFrom.lead")}</p>
        {sets.map((set) => {
          const { id, from } = set;
          const fault = dayFault(set);
          const isTwice = fault === null && sets.some((other) => other.id !== id && other.from === from);
          const name = from === "" ? words.say("weightsFrom.undated") : words.say("weightsFrom.set", { date: from });
          return (
            <div key={id} role="group" aria-label={name} className={styles.set}>
              <Field
                label={words.say("weightsFrom.date")}
                {...(fault && {
                  validationState: "error",
                  validationMessage: words.say(`weightsFrom.${fault}`),
                })}
                {...(isTwice && {
                  validationState: "error",
                  validationMessage: words.say("weightsFrom.twice", { date: from }),
                })}
              >
                <Input
                  type="date"
                  autoFocus={id === added}
                  value={from}
                  onChange={(_event, { value }) => change(id, { from: value })}
                />
              </Field>
              <WeightsOfSet
                name={name}
                template={template}
                policy={policy}
                set={set}
                onChange={(weights) => change(id, { weights })}
              />
              <div>
                <Button size="small" onClick={() => weightsFromChosen(sets.filter((other) => other.id !== id))}>
                  {from === ""
                    ? words.say("weightsFrom.removeUndated")
                    : words.say("weightsFrom.remove", { date: from })}
                </Button>
              </div>
            </div>
          );
        })}
        {day !== null && held && (
          <Notice intent="info">
            {words.say(isByPeriod ? "weightsFrom.inForceByPeriod" : "weightsFrom.inForce", { day, date: held.from })}
          </Notice>
        )}
        <div>
          <Button size="small" onClick={add}>
            {words.say("weightsFrom.add")}
          </Button>
        </div>
      </section>
    </Disclosure>
  );
}
