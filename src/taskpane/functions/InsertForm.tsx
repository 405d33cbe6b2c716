import {
  Button,
  Field,
  Input,
  Radio,
  RadioGroup,
  Select,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useState, type SyntheticEvent } from "react";
import { mayBeLeftOut } from "../../kpi/define.ts";
import { hasBuiltInFormula } from "../../kpi/portable.ts";
import type { Kpi } from "../../kpi/compile.ts";
import { usePane } from "../PaneContext.tsx";
import { Notice } from "../parts/Notice.tsx";
import { Section } from "../parts/Section.tsx";
import { TaskNotice } from "../parts/TaskNotice.tsx";
import { failed, idle, running, type Task } from "../task.ts";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  argument: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  input: { flexGrow: 1, flexShrink: 1, flexBasis: "110px", minWidth: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

type InsertAs = "function" | "builtin";

interface InsertFormProps {
  readonly kpi: Kpi;
}

/** Writes the function into the active cell, with ranges picked in the sheet or values typed. */
export function InsertForm({ kpi }: InsertFormProps) {
  const styles = useStyles();
  const words = useWords();
  const { commands } = usePane();
  const help = words.kpi(kpi.id);
  const [values, setValues] = useState<readonly string[]>(() => kpi.params.map(() => ""));
  const [as, setAs] = useState<InsertAs>("function");
  const [task, setTask] = useState<Task>(idle);
  const [refused, setRefused] = useState(false);
  const [inserted, setInserted] = useState<{ readonly address: string; readonly formula: string } | null>(null);
  const fill = (index: number, value: string) =>
    setValues((before) => before.map((old, at) => (at === index ? value : old)));

  const factsOf = (name: string) => kpi.declaration.params[name];
  const isNeeded = (name: string) => !mayBeLeftOut(factsOf(name));
  const attempt = async (work: () => Promise<void>) => {
    setTask(running);
    setInserted(null);
    try {
      await work();
      setTask(idle);
    } catch (error) {
      setTask(failed(error));
    }
  };
  const takeSelection = (index: number) => attempt(async () => fill(index, await commands.selection()));
  const insert = (event: SyntheticEvent) => {
    event.preventDefault();
    const isComplete = kpi.params.every((name, index) => !isNeeded(name) || (values[index] ?? "").trim() !== "");
    setRefused(!isComplete);
    if (isComplete) {
      void attempt(async () =>
        setInserted(
          await commands.insertFunction(
            kpi.id,
            values.map((value) => value.trim()),
            { as },
          ),
        ),
      );
    }
  };
  return (
    <Section title={words.say("functions.insert")}>
      <p className={styles.hint}>{words.say("functions.insertHint")}</p>
      <form className={styles.form} onSubmit={insert} noValidate>
        {kpi.params.map((name, index) => {
          const value = values[index] ?? "";
          const facts = factsOf(name);
          const isMissing = refused && isNeeded(name) && value.trim() === "";
          const missing = facts?.sort === "range" ? "functions.argumentRange" : "functions.argumentMissing";
          const label = isNeeded(name) ? name : words.say("functions.optional", { name });
          const hint = help.params[name] ?? "";
          if (facts?.sort === "choice") {
            const meanings = new Map(Object.entries(help.choices?.[name] ?? {}));
            const meaning = (option: string) => `${option} – ${meanings.get(option) ?? option}`;
            return (
              <Field key={name} label={label} hint={hint}>
                <Select value={value} onChange={(_event, data) => fill(index, data.value)}>
                  <option value="">{words.say("functions.choice.usual", { option: meaning(facts.options[0]) })}</option>
                  {facts.options.map((option) => (
                    <option key={option} value={option}>
                      {meaning(option)}
                    </option>
                  ))}
                </Select>
              </Field>
            );
          }
          return (
            <Field
              key={name}
              label={label}
              hint={hint}
              {...(isMissing ? { validationState: "error", validationMessage: words.say(missing, { name }) } : {})}
            >
              {(field) => (
                <div className={styles.argument}>
                  <Input
                    {...field}
                    className={styles.input}
                    autoComplete="off"
                    spellCheck={false}
                    value={value}
                    onChange={(_event, data) => fill(index, data.value)}
                  />
                  <Button
                    aria-label={words.say("functions.useSelectionFor", { name })}
                    onClick={() => void takeSelection(index)}
                  >
                    {words.say("functions.useSelection")}
                  </Button>
                </div>
              )}
            </Field>
          );
        })}
        {hasBuiltInFormula(kpi) ? (
          <Field label={words.say("functions.as")}>
            <RadioGroup
              value={as}
              onChange={(_event, { value }) => setAs(value === "builtin" ? "builtin" : "function")}
            >
              {(["function", "builtin"] as const).map((way) => (
                <Radio key={way} value={way} label={words.say(`functions.as.${way}`)} />
              ))}
            </RadioGroup>
          </Field>
        ) : (
          <p className={styles.hint}>{words.say("functions.noBuiltIn")}</p>
        )}
        <div>
          <Button appearance="primary" type="submit">
            {words.say("functions.insertButton")}
          </Button>
        </div>
      </form>
      {task.kind === "failed" && <TaskNotice task={task} />}
      {inserted && (
        <Notice intent="success">
          {words.say("functions.inserted", { address: inserted.address, formula: inserted.formula })}
        </Notice>
      )}
    </Section>
  );
}
