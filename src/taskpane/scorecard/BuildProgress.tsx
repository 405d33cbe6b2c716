import { Button, Field, ProgressBar } from "@fluentui/react-components";
import type { Task } from "../task.ts";
import { useWords } from "../words/WordsContext.tsx";

interface BuildProgressProps {
  readonly task: Extract<Task, { kind: "running" }>;
  readonly onCancel: () => void;
}

/** How far the scorecard's sheets have come, with the way out. */
export function BuildProgress({ task, onCancel }: BuildProgressProps) {
  const words = useWords();
  const { done, total } = task;
  return (
    <>
      <div role="status">
        <Field
          label={words.say("build.title")}
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
