import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useParams } from "react-router";
import { usePane, usePaneState } from "../PaneContext.tsx";
import { Notice } from "../parts/Notice.tsx";
import { Screen } from "../parts/Screen.tsx";
import { TaskNotice } from "../parts/TaskNotice.tsx";
import { TaskProgress } from "../parts/TaskProgress.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { PublicationList } from "./PublicationList.tsx";
import { RecordedBy } from "./RecordedBy.tsx";

const useStyles = makeStyles({
  points: {
    margin: 0,
    paddingLeft: "20px",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
});

/** The step before publishing: says what it does, asks for the period's name, and lists what was published before. */
export function PublishScreen() {
  const styles = useStyles();
  const words = useWords();
  const { cardId = "" } = useParams();
  const { record } = usePane();
  const { task, publications, writing, published } = usePaneState((state) => state.record);
  const title = usePaneState((state) => state.home.cards?.find((card) => card.cardId === cardId)?.title ?? cardId);
  const [period, setPeriod] = useState("");
  useEffect(() => {
    void record.lookUpPublications(cardId);
  }, [record, cardId]);
  return (
    <Screen title={words.say("publish.title", { title })} lead={words.say("publish.lead")}>
      <ul className={styles.points}>
        <li>{words.say("publish.copy")}</li>
        <li>{words.say("publish.beside")}</li>
        <li>{words.say("publish.history")}</li>
        <li>{words.say("publish.noLock")}</li>
      </ul>
      <Field label={words.say("publish.period")} hint={words.say("publish.periodHint")}>
        <Input value={period} onChange={(_event, { value }) => setPeriod(value)} />
      </Field>
      <RecordedBy />
      {writing.kind === "running" ? (
        <TaskProgress task={writing} title={words.say("publish.doing")} onCancel={() => record.cancel()} />
      ) : (
        <TaskNotice task={writing} />
      )}
      {published !== null && (
        <Notice intent="success">
          {words.say("publish.done", { sheet: published.sheet, version: published.version })}
        </Notice>
      )}
      <Button
        appearance="primary"
        disabledFocusable={writing.kind === "running"}
        onClick={() => void record.publish(cardId, period.trim())}
      >
        {words.say("publish.now")}
      </Button>
      <TaskNotice task={task} onTryAgain={() => void record.lookUpPublications(cardId)} />
      {publications.length > 0 && <PublicationList publications={publications} />}
    </Screen>
  );
}
