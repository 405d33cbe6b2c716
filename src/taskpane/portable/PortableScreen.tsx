import { Button, Checkbox, Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useEffect } from "react";
import type { FormulaPreview, FormulaWork } from "../../commands/formulas/api.ts";
import { usePane, usePaneState } from "../PaneContext.tsx";
import { Notice } from "../parts/Notice.tsx";
import { Screen } from "../parts/Screen.tsx";
import { Section } from "../parts/Section.tsx";
import { TaskNotice } from "../parts/TaskNotice.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { ChangeList, KeptList } from "./FormulaLists.tsx";

const works: readonly FormulaWork[] = ["portable", "repair"];
const scopes = ["workbook", "sheet", "selection"] as const;

/** Making functions portable and repairing them: what to do and where, what would change, and the way back. */
export function PortableScreen() {
  const words = useWords();
  const { portable } = usePane();
  const { count, work, scope, looking, preview, applying, outcome } = usePaneState((state) => state.portable);
  useEffect(() => portable.follow(), [portable]);
  const isBusy = looking.kind === "running" || applying.kind === "running";
  return (
    <Screen title={words.say("portable.title")} lead={words.say("portable.lead")}>
      <Field label={words.say("portable.work")} hint={words.say(`portable.work.${work}.hint`)}>
        <RadioGroup
          value={work}
          disabled={isBusy}
          onChange={(_event, { value }) => {
            const chosen = works.find((known) => known === value);
            if (chosen) portable.choose({ work: chosen });
          }}
        >
          {works.map((known) => (
            <Radio key={known} value={known} label={words.say(`portable.work.${known}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={words.say("portable.scope")}>
        <Select
          value={scope}
          disabled={isBusy}
          onChange={(_event, { value }) => {
            const chosen = scopes.find((known) => known === value);
            if (chosen) portable.choose({ scope: chosen });
          }}
        >
          {scopes.map((known) => (
            <option key={known} value={known}>
              {words.say(`portable.scope.${known}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        appearance={preview ? "secondary" : "primary"}
        disabledFocusable={isBusy}
        onClick={() => void portable.look()}
      >
        {words.say("portable.look")}
      </Button>
      <TaskNotice task={looking} doing={words.say("portable.looking")} onTryAgain={() => void portable.look()} />
      {preview && <Preview preview={preview} />}
      <TaskNotice task={applying} doing={words.say("portable.applying")} />
      {outcome && (
        <>
          <Notice intent={outcome.changed > 0 ? "success" : "info"}>
            {words.say(outcome.kind === "undo" ? "portable.undone" : `portable.done.${outcome.kind}`, {
              count: outcome.changed,
            })}
          </Notice>
          {outcome.kept.length > 0 && <KeptList kept={outcome.kept} />}
        </>
      )}
      {count?.undo && (
        <Field hint={words.say("portable.undo.hint")}>
          <Button disabledFocusable={isBusy} onClick={() => void portable.undo()}>
            {words.say("portable.undo", { count: count.undo.cells })}
          </Button>
        </Field>
      )}
    </Screen>
  );
}

interface PreviewProps {
  readonly preview: FormulaPreview;
}

function Preview({ preview: { work, changes, kept } }: PreviewProps) {
  const words = useWords();
  const { portable } = usePane();
  const { values, applying } = usePaneState((state) => state.portable);
  const portableChanged = usePaneState((state) => state.portableChanged);
  const withValues = kept.filter((one) => one.values !== null).length;
  const total = changes.length + (values ? withValues : 0);
  return (
    <>
      {changes.length + kept.length === 0 && <Notice intent="info">{words.say(`portable.nothing.${work}`)}</Notice>}
      {changes.length > 0 && (
        <Section title={words.say("portable.changes", { count: changes.length })}>
          <ChangeList changes={changes} />
        </Section>
      )}
      {kept.length > 0 && <KeptList kept={kept} />}
      {withValues > 0 && (
        <Checkbox
          label={words.say("portable.values", { count: withValues })}
          checked={values}
          onChange={(_event, { checked }) => portableChanged({ values: checked === true })}
        />
      )}
      {total > 0 && (
        <Button
          appearance="primary"
          disabledFocusable={applying.kind === "running"}
          onClick={() => void portable.apply()}
        >
          {words.say(`portable.apply.${work}`, { count: total })}
        </Button>
      )}
    </>
  );
}
