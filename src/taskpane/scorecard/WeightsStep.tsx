import { Button, Field, Radio, RadioGroup, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { usePaneState } from "../PaneContext.tsx";
import { Notice } from "../parts/Notice.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { LaterWeights } from "./LaterWeights.tsx";
import { OtherRows } from "./OtherRows.tsx";
import { RuleOfLine } from "./RuleOfLine.tsx";
import { Suggestions } from "./Suggestions.tsx";
import { useIsCardsOwn, useTemplateInUse } from "./useTemplateInUse.ts";
import { branchesOf, sumOf, weightsOf } from "./weights.ts";
import { WeightField } from "./WeightField.tsx";
import { WeightSum } from "./WeightSum.tsx";

const useStyles = makeStyles({
  weights: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  group: { ...typographyStyles.body1Strong, margin: 0 },
  option: { display: "block" },
  detail: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
});

const policies = ["assign", "normalise", "leave"] as const;

/** Step 5: how much each KPI counts, and what happens when the weights do not add up. */
export function WeightsStep() {
  const styles = useStyles();
  const words = useWords();
  const { draft, preview } = usePaneState((state) => state.scorecard);
  const weightChanged = usePaneState((state) => state.weightChanged);
  const policyChosen = usePaneState((state) => state.policyChosen);
  const weightsReset = usePaneState((state) => state.weightsReset);
  const template = useTemplateInUse();
  const isCardsOwn = useIsCardsOwn();
  if (!template) return draft.updates ? <Notice intent="info">{words.say("preview.own")}</Notice> : null;
  const weights = weightsOf(draft, template);
  const policy = draft.policy ?? template.policy;
  return (
    <>
      {isCardsOwn && <Notice intent="info">{words.say("again.rules")}</Notice>}
      {branchesOf(template).map(({ group, lines }) => {
        const own = weights.filter(({ id }) => lines.some((line) => line.id === id));
        return (
          <div key={group?.id ?? ""} className={styles.weights}>
            {group && (
              <h2 className={styles.group}>
                {words.say("weights.group", {
                  group: words.text(group.title),
                  weight: words.share(group.weight / 100),
                })}
              </h2>
            )}
            {lines.map((line) => (
              <div key={line.id}>
                <WeightField
                  label={words.kpi(line.kpi).title}
                  value={own.find(({ id }) => id === line.id)?.weight ?? line.weight}
                  onChange={(value) => weightChanged(line.id, value)}
                />
                <RuleOfLine template={template} line={line} preview={preview} />
              </div>
            ))}
            <WeightSum sum={sumOf(own)} />
          </div>
        );
      })}
      {template.groups === undefined && <Suggestions template={template} rest={100 - sumOf(weights)} />}
      {draft.weights.length + draft.added.length > 0 && (
        <div>
          <Button size="small" onClick={weightsReset}>
            {words.say(isCardsOwn ? "again.weightsBack" : "weights.back")}
          </Button>
        </div>
      )}
      <LaterWeights template={template} policy={policy} />
      <OtherRows template={template} />
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
