import { Button, Checkbox, Field, Input, Select, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { enteredMeasures } from "../../intake/entry/columns.ts";
import { usePane, usePaneState } from "../PaneContext.tsx";
import { Notice } from "../parts/Notice.tsx";
import { Screen } from "../parts/Screen.tsx";
import { TaskNotice } from "../parts/TaskNotice.tsx";
import { useWords } from "../words/WordsContext.tsx";

const units = ["week", "month", "quarter"] as const;

const useStyles = makeStyles({
  period: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(140px, 100%), 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  measures: { display: "flex", flexDirection: "column", border: 0, margin: 0, padding: 0, minWidth: 0 },
});

/** Makes a sheet on which people type what no platform exports. */
export function EntryScreen() {
  const styles = useStyles();
  const words = useWords();
  const { imports } = usePane();
  const { creating, entrySheet } = usePaneState((state) => state.imported);
  const [unit, setUnit] = useState<(typeof units)[number]>("month");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [subjects, setSubjects] = useState("");
  const [measures, setMeasures] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState(false);
  const names = [...new Set(subjects.split("\n").map((name) => name.trim()))].filter(Boolean);
  const isComplete = from !== "" && to !== "" && names.length > 0 && measures.length > 0;
  const create = () => {
    setRefused(!isComplete);
    if (isComplete) void imports.createEntrySheet({ unit, from, to, subjects: names, measures });
  };
  const tick = (measure: string, isTicked: boolean) =>
    setMeasures(isTicked ? [...measures, measure] : measures.filter((other) => other !== measure));
  return (
    <Screen title={words.say("entry.title")} lead={words.say("entry.lead")}>
      <Field label={words.say("entry.unit")}>
        <Select
          value={unit}
          onChange={(_event, { value }) => setUnit(units.find((known) => known === value) ?? "month")}
        >
          {units.map((known) => (
            <option key={known} value={known}>
              {words.say(`entry.unit.${known}`)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.period}>
        <Field label={words.say("entry.from")}>
          <Input type="date" value={from} onChange={(_event, { value }) => setFrom(value)} />
        </Field>
        <Field label={words.say("entry.to")}>
          <Input type="date" value={to} onChange={(_event, { value }) => setTo(value)} />
        </Field>
      </div>
      <Field label={words.say("entry.subjects")}>
        <Textarea value={subjects} resize="vertical" onChange={(_event, { value }) => setSubjects(value)} />
      </Field>
      <fieldset className={styles.measures}>
        <legend>{words.say("entry.measures")}</legend>
        {enteredMeasures.map((measure) => (
          <Checkbox
            key={measure}
            label={words.measure(measure)}
            checked={measures.includes(measure)}
            onChange={(_event, { checked }) => tick(measure, checked === true)}
          />
        ))}
      </fieldset>
      {refused && !isComplete && <Notice intent="warning">{words.say("entry.needs")}</Notice>}
      <TaskNotice task={creating} />
      {entrySheet !== null && <Notice intent="success">{words.say("entry.done", { sheet: entrySheet })}</Notice>}
      <Button appearance="primary" disabledFocusable={creating.kind === "running"} onClick={create}>
        {words.say("entry.create")}
      </Button>
    </Screen>
  );
}
