import { useCallback, useEffect, useRef, useState } from "react";
import type { CardExplanation, ExplainTarget } from "../../commands/explainCard.ts";
import { usePane } from "../PaneContext.tsx";
import { failed, idle, running, type Task } from "../task.ts";

/** What the sheets of a card say about a subject, read when the screen opens and whenever it is asked again. */
export function useExplained(cardId: string): {
  readonly explained: CardExplanation | null;
  readonly task: Task;
  readonly read: (target: ExplainTarget) => Promise<void>;
} {
  const { commands } = usePane();
  const [explained, setExplained] = useState<CardExplanation | null>(null);
  const [task, setTask] = useState<Task>(running);
  const turns = useRef(0);
  const read = useCallback(
    async (target: ExplainTarget) => {
      const turn = ++turns.current;
      setTask(running);
      try {
        const found = await commands.explain(cardId, target);
        if (turn !== turns.current) return;
        setExplained(found);
        setTask(idle);
      } catch (error) {
        if (turn === turns.current) setTask(failed(error));
      }
    },
    [cardId, commands],
  );
  useEffect(() => {
    void read({});
  }, [read]);
  return { explained, task, read };
}
