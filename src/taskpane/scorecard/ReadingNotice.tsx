import { Button, Field, ProgressBar } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane, usePaneState } from "../PaneContext.tsx";
import { Notice } from "../parts/Notice.tsx";
import { TaskNotice } from "../parts/TaskNotice.tsx";
import { useWords } from "../words/WordsContext.tsx";

/** How far the reading of the sources has come. What takes long can be given up. */
export function ReadingNotice() {
  const words = useWords();
  const { scorecard } = usePane();
  const task = usePaneState((state) => state.scorecard.inspecting);
  if (task.kind === "cancelled") {
    return (
      <Notice intent="info" actions={<Button onClick={scorecard.readAgain}>{words.say("common.tryAgain")}</Button>}>
        {words.say("sources.cancelled")}
      </Notice>
    );
  }
  if (task.kind !== "running") return <TaskNotice task={task} onTryAgain={scorecard.readAgain} />;
  const { done, total } = task;
  return (
    <>
      {total === null ? (
        <TaskNotice task={task} doing={words.say("sources.reading")} />
      ) : (
        <div role="status">
          <Field
            label={words.say("sources.reading")}
            validationState="none"
            validationMessage={words.say("sources.progress", { done })}
          >
            <ProgressBar thickness="large" value={done} max={total} />
          </Field>
        </div>
      )}
      <WayOut />
    </>
  );
}

/** Milliseconds after which somebody may want to give up; a button for less would only flash up. */
const patience = 700;

function WayOut() {
  const words = useWords();
  const { scorecard } = usePane();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const waiting = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(waiting);
  }, []);
  if (!isSlow) return null;
  return (
    <div>
      <Button onClick={scorecard.cancelReading}>{words.say("common.cancel")}</Button>
    </div>
  );
}
