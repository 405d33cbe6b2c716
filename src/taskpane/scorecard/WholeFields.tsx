import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { periodUnitOf } from "../../scorecard/inputs/periods.ts";
import { partUnits, statedParts, type WholeFrom } from "../../scorecard/inputs/wholeFrom.ts";
import type { CardPreview } from "../../commands/api.ts";
import { daysOf } from "../../templates/perUnit.ts";
import { usePaneState } from "../PaneContext.tsx";
import { NumberField } from "../parts/NumberField.tsx";
import { useWords } from "../words/WordsContext.tsx";
import type { SplitUnit } from "../../scorecard/splitUnit.ts";

const useStyles = makeStyles({
  weights: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  select: { minWidth: 0, "& > select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
});

/** How three months make a quarter: from the data, or as a mean of the months. Nothing for periods without parts. */
export function WholeFields() {
  const styles = useStyles();
  const words = useWords();
  const { draft, preview } = usePaneState((state) => state.scorecard);
  const wholeChosen = usePaneState((state) => state.wholeChosen);
  const { by, wholeFrom } = draft;
  if (by === null || by.kind === "item") return null;
  const unit = periodUnitOf(by);
  const units = partUnits(unit).filter((of) => unit !== null || isShorter(of, preview));
  if (units.length === 0) return null;
  const chosen: WholeFrom = wholeFrom ?? { kind: "data" };
  const stated = chosen.kind === "weighted" && chosen.weights !== "days" ? chosen.weights : null;
  return (
    <>
      <Field
        label={words.say("whole.title")}
        hint={words.say(chosen.kind === "data" ? "whole.hint" : "whole.unfinished")}
      >
        <Select
          className={styles.select}
          value={optionOf(chosen)}
          onChange={(_event, { value }) => wholeChosen(choiceOf(value, unit))}
        >
          <option value="data">{words.say("whole.data")}</option>
          {units.flatMap((of) => [
            <option key={`mean ${of}`} value={`mean ${of}`}>
              {words.say(`whole.mean.${of}`)}
            </option>,
            <option key={`days ${of}`} value={`days ${of}`}>
              {words.say(`whole.days.${of}`)}
            </option>,
            ...(statedParts(unit, of) === null
              ? []
              : [
                  <option key={`stated ${of}`} value={`stated ${of}`}>
                    {words.say("whole.stated")}
                  </option>,
                ]),
          ])}
        </Select>
      </Field>
      {stated !== null && chosen.kind === "weighted" && (
        <div className={styles.weights}>
          {stated.map((weight, index) => (
            <NumberField
              key={index}
              label={words.say("whole.weightOf", { place: index + 1 })}
              value={weight}
              min={0}
              wrong={words.say("whole.wrong")}
              isBeside
              onNumberChange={(typed) => {
                if (typed === null) return;
                wholeChosen({ ...chosen, weights: stated.map((own, at) => (at === index ? typed : own)) });
              }}
            />
          ))}
        </div>
      )}
    </>
  );
}

/** Whether the days of the card are more than one such part. */
function isShorter(of: SplitUnit, preview: CardPreview | null): boolean {
  if (!preview?.period) return false;
  const { from, to } = preview.period;
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1 > (daysOf(of) ?? Infinity) + 1;
}

function optionOf(choice: WholeFrom): string {
  if (choice.kind === "data") return "data";
  if (choice.kind === "mean") return `mean ${choice.of}`;
  return `${choice.weights === "days" ? "days" : "stated"} ${choice.of}`;
}

function choiceOf(option: string, unit: SplitUnit | null): WholeFrom {
  const [kind, name] = option.split(" ");
  const of = partUnits(unit).find((one) => one === name);
  if (of === undefined) return { kind: "data" };
  if (kind === "mean") return { kind, of };
  const count = statedParts(unit, of) ?? 0;
  return { kind: "weighted", of, weights: kind === "days" ? "days" : new Array<number>(count).fill(1) };
}
