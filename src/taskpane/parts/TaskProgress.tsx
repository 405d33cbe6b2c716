import { Button, Field, ProgressBar } from "@fluentui/react-components";
import type { Task } from "../task.ts";
import { useWords } from "../words/WordsContext.tsx";

interface TaskProgressProps {
  readonly task: Extract<Task, { kind: "running" }>;
  readonly title: string;
  readonly onCancel: () => void;
}

/** How far the writing of sheets has come, with the way out: it is all or nothing. */
export function TaskProgress({ task, title, onCancel }: TaskProgressProps) {
  const words = useWords();
  const { done, total } = task;
  return (
    <>
      <div role="status">
        <Field
          label={title}
          hint={words.say("build.wait")}
          validationState="none"
          {...(total === null ? {} : { validationMessage: words.say("common.progress", { done, total }) })}
        >
          <ProgressBar thickness="large" {...(total === null ? {} : { value: done, max: Math.max(total, 1) })} />
        </Field>
      </div>
      <div>
        <Button onClick={onCancel}>{words.say("common.cancel")}</Button>
      </div>
    </>
  );
}
