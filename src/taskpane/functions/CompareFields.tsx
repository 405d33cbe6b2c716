import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ValueToCompare } from "../../kpi/compare.ts";
import type { Benchmark } from "../../kpi/define.ts";
import type { Kpi } from "../../kpi/compile.ts";
import { NumberField } from "../parts/NumberField.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { basesOf, currenciesOf } from "./compared.ts";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  select: { minWidth: 0, "& > select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
  field: { gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", alignItems: "center" },
});

const periods = ["day", "week", "month", "quarter", "year"] as const;

interface CompareFieldsProps {
  readonly kpi: Kpi;
  readonly benchmarks: readonly Benchmark[];
  readonly start: Omit<ValueToCompare, "value">;
  /** Null while no number is typed. */
  readonly onCompare: (mine: ValueToCompare | null) => void;
}

/** One's own value and what has to be known of it; only what the KPI's benchmarks depend on is asked. */
export function CompareFields({ kpi, benchmarks, start, onCompare }: CompareFieldsProps) {
  const styles = useStyles();
  const words = useWords();
  const { unit, platforms } = kpi.declaration;
  const [value, setValue] = useState<number | null>(null);
  const [known, setKnown] = useState(start);
  const bases = basesOf(kpi, benchmarks);
  const show = (number: number | null, facts: typeof known) =>
    onCompare(number === null ? null : { ...facts, value: unit === "ratio" ? number / 100 : number });
  const say = (more: Partial<typeof known>) => {
    const facts = { ...known, ...more };
    setKnown(facts);
    show(value, facts);
  };
  return (
    <div className={styles.fields}>
      <NumberField
        label={words.say("reference.compare.value")}
        value={value}
        canBeEmpty
        isBeside
        wrong={words.say("reference.compare.wrong")}
        {...(unit === "ratio" ? { after: "%" } : {})}
        onNumberChange={(number) => {
          setValue(number);
          show(number, known);
        }}
      />
      {benchmarks.some(({ per }) => per !== null) && (
        <Choice
          label={words.say("reference.compare.per")}
          choices={periods}
          chosen={known.per}
          nameOf={(period) => words.say(`reference.compare.period.${period}`)}
          onChoose={(per) => say({ per })}
        />
      )}
      {bases.length > 0 && (
        <Choice
          label={words.say("reference.compare.basis")}
          choices={bases}
          chosen={known.basis}
          nameOf={words.measure}
          onChoose={(basis) => say({ basis })}
        />
      )}
      {unit === "money" && (
        <Choice
          label={words.say("reference.compare.currency")}
          choices={currenciesOf(benchmarks)}
          chosen={known.currency}
          nameOf={(currency) => currency}
          onChoose={(currency) => say({ currency })}
        />
      )}
      <Choice
        label={words.say("reference.compare.platform")}
        choices={platforms}
        chosen={known.platform}
        nameOf={(platform) => words.say(`functions.platform.${platform}`)}
        onChoose={(platform) => say({ platform })}
      />
    </div>
  );
}

interface ChoiceProps<Name extends string> {
  readonly label: string;
  readonly choices: readonly Name[];
  readonly chosen: string | null;
  readonly nameOf: (choice: Name) => string;
  readonly onChoose: (choice: Name | null) => void;
}

function Choice<Name extends string>({ label, choices, chosen, nameOf, onChoose }: ChoiceProps<Name>) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Field className={styles.field} orientation="horizontal" label={label}>
      <Select
        className={styles.select}
        value={chosen ?? ""}
        onChange={(_event, data) => onChoose(choices.find((choice) => choice === data.value) ?? null)}
      >
        <option value="">{words.say("reference.compare.unknown")}</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {nameOf(choice)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
