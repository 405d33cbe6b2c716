import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CardPreview } from "../../commands/api.ts";
import { usePaneState } from "../PaneContext.tsx";
import { NumberField } from "../parts/NumberField.tsx";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  measure: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

interface MissingInputsProps {
  readonly preview: CardPreview;
}

/** Fields for the numbers that the data lack and a person can type. A typed number keeps its field. */
export function MissingInputs({ preview }: MissingInputsProps) {
  const words = useWords();
  const inputs = usePaneState((state) => state.scorecard.draft.inputs);
  const missing = preview.lines.flatMap((line) => line.missing);
  const measures = new Set([...inputs.map(({ measure }) => measure), ...missing.map(({ measure }) => measure)]);
  if (measures.size === 0) return null;
  return (
    <Section title={words.say("check.supply")}>
      {[...measures].sort().map((measure) => (
        <MeasureInputs
          key={measure}
          measure={measure}
          subjects={preview.parts ?? preview.subjects.map(({ name }) => name)}
        />
      ))}
    </Section>
  );
}

interface MeasureInputsProps {
  readonly measure: string;
  readonly subjects: readonly string[];
}

function MeasureInputs({ measure, subjects }: MeasureInputsProps) {
  const styles = useStyles();
  const words = useWords();
  const inputs = usePaneState((state) => state.scorecard.draft.inputs);
  const inputTyped = usePaneState((state) => state.inputTyped);
  const own = inputs.filter((input) => input.measure === measure);
  const [isEach, setEach] = useState(own.some(({ subject }) => subject !== null));
  const name = words.measure(measure);
  const changeEach = (each: boolean) => {
    own.forEach(({ subject }) => inputTyped(measure, subject, null));
    setEach(each);
  };
  const field = (subject: string | null) => (
    <NumberField
      key={subject}
      label={subject === null ? name : words.say("check.forSubject", { measure: name, subject })}
      value={own.find((input) => input.subject === subject)?.value ?? null}
      wrong={words.say("check.wrongNumber")}
      canBeEmpty
      onNumberChange={(value) => inputTyped(measure, subject, value)}
    />
  );
  return (
    <div className={styles.measure}>
      {isEach ? subjects.map(field) : field(null)}
      {subjects.length > 1 && (
        <Checkbox
          label={words.say("check.perSubject", { measure: name })}
          checked={isEach}
          onChange={(_event, { checked }) => changeEach(checked === true)}
        />
      )}
    </div>
  );
}
