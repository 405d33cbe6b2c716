import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { Disclosure } from "../parts/Disclosure.tsx";
import { useWords } from "../words/WordsContext.tsx";
import type { Words } from "../words/words.ts";
import { choices, filterNames, type Filters } from "./filters.ts";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  select: { minWidth: 0, "& > select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
  field: {
    gridTemplateColumns: "84px minmax(0, 1fr)",
    alignItems: "center",
    "@media (max-width: 200px)": { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "auto" },
  },
});

interface FilterFieldsProps {
  readonly filters: Filters;
  readonly onFilter: (name: keyof Filters, value: string) => void;
  readonly onClear: () => void;
}

/** Platform, role and group to narrow the list by; what is chosen is said while the fields are closed. */
export function FilterFields({ filters, onFilter, onClear }: FilterFieldsProps) {
  const styles = useStyles();
  const words = useWords();
  const names = choiceNames(words);
  const chosen = filterNames.flatMap((name) => {
    const value = filters[name];
    return value === null ? [] : [names[name](value)];
  });
  const summary =
    chosen.length === 0
      ? words.say("functions.filters")
      : words.say("functions.filtersChosen", { chosen: chosen.join(" · ") });
  return (
    <Disclosure summary={summary} isOpen={chosen.length > 0}>
      <div className={styles.fields}>
        {filterNames.map((name) => (
          <Field
            key={name}
            className={styles.field}
            orientation="horizontal"
            label={words.say(`functions.filter.${name}`)}
          >
            <Select
              className={styles.select}
              value={filters[name] ?? ""}
              onChange={(_event, { value }) => onFilter(name, value)}
            >
              <option value="">{words.say("functions.filter.all")}</option>
              {choices[name].map((choice) => (
                <option key={choice} value={choice}>
                  {names[name](choice)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        {chosen.length > 0 && (
          <div>
            <Button onClick={onClear}>{words.say("functions.clearFilters")}</Button>
          </div>
        )}
      </div>
    </Disclosure>
  );
}

function choiceNames(words: Words): Readonly<Record<keyof Filters, (choice: string) => string>> {
  const named = <Choice extends string>(known: readonly Choice[], name: (choice: Choice) => string) => {
    return (text: string) => {
      const choice = known.find((one) => one === text);
      return choice === undefined ? text : name(choice);
    };
  };
  return {
    platform: named(choices.platform, (platform) => words.say(`functions.platform.${platform}`)),
    role: named(choices.role, (role) => words.say(`reference.role.${role}`)),
    group: named(choices.group, (group) => words.group(group)),
  };
}
