import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { weightsFit } from "../../scoring/rollUp.ts";
import type { WeightPolicy } from "../../scoring/types.ts";
import type { Template } from "../../templates/template.ts";
import { usePaneState } from "../PaneContext.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { weightsOfSet, type DatedWeights } from "./datedWeights.ts";
import { branchesOf, sumOf } from "./weights.ts";
import { WeightField } from "./WeightField.tsx";
import { WeightSum } from "./WeightSum.tsx";

const useStyles = makeStyles({
  weights: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  group: { ...typographyStyles.body1Strong, margin: 0 },
});

interface WeightsOfSetProps {
  /** Names the set, for those who hear its fields. */
  readonly name: string;
  readonly template: Template;
  readonly policy: WeightPolicy;
  readonly set: DatedWeights;
  readonly onChange: (weights: DatedWeights["weights"]) => void;
}

/** The weights of all lines from a day on, with their sum where lines are weighed against each other. */
export function WeightsOfSet({ name, template, policy, set, onChange }: WeightsOfSetProps) {
  const styles = useStyles();
  const words = useWords();
  const draft = usePaneState((state) => state.scorecard.draft);
  const weights = weightsOfSet(draft, template, set);
  return branchesOf(template).map(({ group, lines }) => {
    const own = weights.filter(({ id }) => lines.some((line) => line.id === id));
    const sum = sumOf(own);
    const counts = group === null || group.weight > 0;
    return (
      <div key={group?.id ?? ""} className={styles.weights}>
        {group && <p className={styles.group}>{words.text(group.title)}</p>}
        {own.map(({ id, kpi, weight }) => (
          <WeightField
            key={id}
            label={words.kpi(kpi).title}
            about={group ? `${name}, ${words.text(group.title)}` : name}
            value={weight}
            onChange={(value) => onChange([...set.weights.filter(([line]) => line !== id), [id, value]])}
          />
        ))}
        <WeightSum sum={sum} {...(counts && !weightsFit(sum, policy) && { more: words.say("weightsFrom.noTotal") })} />
      </div>
    );
  });
}
