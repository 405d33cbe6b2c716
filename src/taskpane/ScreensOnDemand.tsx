import { type ComponentType, useEffect, useState } from "react";
import { TaskNotice } from "./parts/TaskNotice.tsx";
import { failed, running, type Task } from "./task.ts";

let fetched: ComponentType | null = null;

/** Every screen but the first: fetched once, so that the pane shows before their scripts have arrived. */
export function ScreensOnDemand() {
  const [Screens, show] = useState(() => fetched);
  const [task, setTask] = useState<Task>(running);
  useEffect(() => {
    if (Screens || task.kind !== "running") return;
    let wanted = true;
    import(/* webpackChunkName: "screens" */ "./laterScreens.tsx").then(
      ({ LaterScreens }) => {
        fetched = LaterScreens;
        if (wanted) show(() => LaterScreens);
      },
      (error: unknown) => {
        if (wanted) setTask(failed(error));
      },
    );
    return () => {
      wanted = false;
    };
  }, [Screens, task]);
  if (Screens) return <Screens />;
  return <TaskNotice task={task} onTryAgain={() => setTask(running)} />;
}
