import { Button, Spinner } from "@fluentui/react-components";
import type { Task } from "../task.ts";
import { useWords } from "../words/WordsContext.tsx";
import { Notice } from "./Notice.tsx";

interface TaskNoticeProps {
  readonly task: Task;
  /** What is being done, while it runs. */
  readonly doing?: string;
  readonly onTryAgain?: () => void;
}

/** Says that something is under way or why it failed; nothing when all is well. */
export function TaskNotice({ task, doing, onTryAgain }: TaskNoticeProps) {
  const words = useWords();
  switch (task.kind) {
    case "idle":
      return null;
    case "cancelled":
      return <Notice intent="info">{words.say("common.cancelled")}</Notice>;
    case "running":
      return (
        <div role="status">
          <Spinner size="tiny" labelPosition="after" label={doing ?? words.say("common.working")} />
        </div>
      );
    case "failed":
      return (
        <Notice
          intent="error"
          title={words.say("common.failed")}
          actions={onTryAgain && <Button onClick={onTryAgain}>{words.say("common.tryAgain")}</Button>}
        >
          {words.issue(task.issue)}
        </Notice>
      );
  }
}
