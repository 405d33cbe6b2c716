import { Checkbox, Field, Select, makeStyles } from "@fluentui/react-components";
import type { LineChoice } from "../../commands/lineChoices.ts";
import { choiceParams, extraParams } from "../../kpi/chosen.ts";
import { findKpi } from "../../kpi/kpi.ts";
import type { TemplateLine } from "../../templates/template.ts";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  select: { minWidth: 0, "& > select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
});

interface CountedAsProps {
  readonly line: TemplateLine;
  readonly choice: LineChoice;
  readonly onChoose: (choice: LineChoice) => void;
}

/** What a KPI is counted against and what it counts beside the usual; nothing for a KPI that leaves no choice. */
export function CountedAs({ line, choice, onChoose }: CountedAsProps) {
  const styles = useStyles();
  const words = useWords();
  const declaration = findKpi(line.kpi)?.declaration;
  if (!declaration) return null;
  const help = words.kpi(line.kpi);
  const options = new Map(Object.entries({ ...line.choices, ...choice.choices }));
  const fed = new Map(Object.entries({ ...line.measures, ...choice.measures }));
  return (
    <>
      {choiceParams(declaration).map(([param, offered]) => {
        const meanings = new Map(Object.entries(help.choices?.[param] ?? {}));
        return (
          <Field key={param} label={words.say("rule.counted")}>
            <Select
              className={styles.select}
              value={options.get(param) ?? offered[0] ?? ""}
              onChange={(_event, { value }) => onChoose({ ...choice, choices: { ...choice.choices, [param]: value } })}
            >
              {offered.map((option) => (
                <option key={option} value={option}>
                  {meanings.get(option) ?? option}
                </option>
              ))}
            </Select>
          </Field>
        );
      })}
      {extraParams(declaration).map(([param, measure]) => (
        <Checkbox
          key={param}
          label={words.say("rule.countAlso", { measure: words.measure(measure) })}
          checked={(fed.get(param) ?? null) !== null}
          onChange={(_event, { checked }) =>
            onChoose({ ...choice, measures: { ...choice.measures, [param]: checked === true ? measure : null } })
          }
        />
      ))}
    </>
  );
}
