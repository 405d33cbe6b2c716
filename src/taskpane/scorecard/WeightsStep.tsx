import { Button, Field, Radio, RadioGroup, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { usePaneState } from "../PaneContext.tsx";
import { Notice } from "../parts/Notice.tsx";
import { NumberField } from "../parts/NumberField.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { ruleInWords } from "./ruleInWords.ts";
import { sumOf, weightsOf } from "./weights.ts";

const useStyles = makeStyles({
  weights: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  rule: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  option: { display: "block" },
  detail: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
});

const policies = ["assign", "normalise", "leave"] as const;

/** Step 5: how much each KPI counts, and what happens when the weights do not add up. */
export function WeightsStep() {
  const styles = useStyles();
  const words = useWords();
  const { draft, templates } = usePaneState((state) => state.scorecard);
  const weightChanged = usePaneState((state) => state.weightChanged);
  const policyChosen = usePaneState((state) => state.policyChosen);
  const weightsReset = usePaneState((state) => state.weightsReset);
  const template = templates.find(({ id }) => id === draft.template);
  if (!template) return null;
  const weights = weightsOf(draft, template);
  const lines = new Map(template.lines.map((line) => [line.id, line]));
  const policy = draft.policy ?? template.policy;
  return (
    <>
      <div className={styles.weights}>
        {weights.map(({ id, kpi, weight }) => {
          const line = lines.get(id);
          return (
            <div key={id}>
              <NumberField
                label={words.kpi(kpi).title}
                value={weight}
                min={0}
                max={100}
                wrong={words.say("weights.wrong")}
                after="%"
                isBeside
                onNumberChange={(value) => {
                  if (value !== null) weightChanged(id, value);
                }}
              />
              {line && <p className={styles.rule}>{ruleInWords(words, line)}</p>}
            </div>
          );
        })}
      </div>
      <WeightSum sum={sumOf(weights)} />
      {draft.weights.length > 0 && (
        <div>
          <Button size="small" onClick={weightsReset}>
            {words.say("weights.back")}
          </Button>
        </div>
      )}
      <Field label={words.say("weights.policy")}>
        <RadioGroup
          value={policy}
          onChange={(_event, { value }) => {
            const chosen = policies.find((known) => known === value);
            if (chosen) policyChosen(chosen);
          }}
        >
          {policies.map((known) => (
            <Radio
              key={known}
              value={known}
              label={
                <>
                  <span className={styles.option}>{words.say(`weights.policy.${known}`)}</span>
                  <span className={styles.detail}>{words.say(`weights.policy.${known}.hint`)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}

function WeightSum({ sum }: { readonly sum: number }) {
  const words = useWords();
  const rest = words.plain(Math.abs(100 - sum));
  const title = words.say("weights.sum", { sum: words.plain(sum) });
  if (sum === 100) {
    return <Notice intent="success" title={title} />;
  }
  return (
    <Notice intent="warning" title={title}>
      {words.say(sum < 100 ? "weights.unassigned" : "weights.excess", { rest })}
    </Notice>
  );
}
