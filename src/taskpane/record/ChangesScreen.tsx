import { Button, Field, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useParams } from "react-router";
import type { ChangeFound } from "../../commands/lifecycle/types.ts";
import { usePane, usePaneState } from "../PaneContext.tsx";
import { Notice } from "../parts/Notice.tsx";
import { Screen } from "../parts/Screen.tsx";
import { TaskNotice } from "../parts/TaskNotice.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { RecordedBy } from "./RecordedBy.tsx";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: "16px" },
  what: { ...typographyStyles.body1Strong, margin: 0 },
  line: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  detail: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What has changed in a card's rules and over its formulas, with room for reasons. */
export function ChangesScreen() {
  const styles = useStyles();
  const words = useWords();
  const { cardId = "" } = useParams();
  const { record } = usePane();
  const { task, changes, writing, recorded } = usePaneState((state) => state.record);
  const title = usePaneState((state) => state.home.cards?.find((card) => card.cardId === cardId)?.title ?? cardId);
  const [reasons, setReasons] = useState<ReadonlyMap<number, string>>(new Map());
  useEffect(() => {
    void record.lookUpChanges(cardId);
  }, [record, cardId]);
  const write = async () => {
    await record.recordChanges(cardId, reasons);
    setReasons(new Map());
  };
  const shown = (value: string | number, unit: ChangeFound["unit"]) =>
    typeof value === "string" ? value : unit === null ? words.plain(value) : words.value(value, unit);
  const isNew = changes.some((change) => !change.recorded);
  const isOpen = changes.some((change) => !change.recorded || change.reason === "");
  return (
    <Screen title={words.say("changes.title", { title })} lead={words.say("changes.lead")}>
      <TaskNotice task={task} onTryAgain={() => void record.lookUpChanges(cardId)} />
      {task.kind === "idle" && changes.length === 0 && <Notice intent="info">{words.say("changes.none")}</Notice>}
      <ul className={styles.list}>
        {changes.map((change, index) => (
          <li key={index}>
            <p className={styles.what}>{change.what}</p>
            <p className={styles.line}>
              {words.say("changes.line", {
                field: change.field,
                before: shown(change.before, change.unit),
                now: shown(change.now, change.unit),
              })}
            </p>
            <p className={styles.detail}>
              {words.say(change.recorded ? "changes.recorded" : "changes.found", times(change))}
            </p>
            {change.reason === "" ? (
              <Field label={words.say("changes.reason", { what: change.what, field: change.field })}>
                <Input
                  value={reasons.get(index) ?? ""}
                  onChange={(_event, { value }) => setReasons(new Map(reasons).set(index, value))}
                />
              </Field>
            ) : (
              <p className={styles.line}>{change.reason}</p>
            )}
          </li>
        ))}
      </ul>
      {isOpen && (
        <>
          <RecordedBy />
          <TaskNotice task={writing} />
          <Button
            appearance={isNew || reasons.size > 0 ? "primary" : "secondary"}
            disabledFocusable={writing.kind === "running" || !(isNew || reasons.size > 0)}
            onClick={() => void write()}
          >
            {words.say("changes.record")}
          </Button>
        </>
      )}
      {recorded !== null && <Notice intent="success">{words.say("changes.done", { count: recorded })}</Notice>}
    </Screen>
  );
}

function times({ noticed, notBefore, by }: ChangeFound): Readonly<Record<string, string>> {
  return { noticed: noticed.slice(0, 16), notBefore: notBefore.slice(0, 16), by };
}
