import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import type { TargetFactor } from "../../scoring/targets.ts";
import { NumberField } from "../parts/NumberField.tsx";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  head: { ...typographyStyles.body1, margin: 0 },
});

const reasons = ["niche", "size", "competition"] as const;

interface FactorFieldsProps {
  readonly factors: readonly TargetFactor[];
  readonly onFactorsChange: (factors: readonly TargetFactor[]) => void;
}

/** What a target is multiplied by for each reason: a small account in a crowded niche has two of them. 1 is none. */
export function FactorFields({ factors, onFactorsChange }: FactorFieldsProps) {
  const styles = useStyles();
  const words = useWords();
  const head = useId();
  const factorOf = (reason: TargetFactor["reason"]) => factors.find((own) => own.reason === reason)?.factor ?? 1;
  const adjust = (changed: TargetFactor) =>
    onFactorsChange(
      reasons.flatMap((reason) => {
        const factor = reason === changed.reason ? changed.factor : factorOf(reason);
        return factor === 1 ? [] : [{ reason, factor }];
      }),
    );
  return (
    <div role="group" aria-labelledby={head} className={styles.fields}>
      <p id={head} className={styles.head}>
        {words.say("target.factor")}
      </p>
      {reasons.map((reason) => (
        <NumberField
          key={reason}
          label={words.say(`target.factor.${reason}`)}
          value={factorOf(reason)}
          min={0.01}
          max={100}
          isBeside
          wrong={words.say("target.factor.wrong")}
          onNumberChange={(factor) => {
            if (factor !== null) adjust({ reason, factor });
          }}
        />
      ))}
    </div>
  );
}
