import { usePaneState } from "../PaneContext.tsx";
import { TaskNotice } from "../parts/TaskNotice.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { InspectedSource } from "./InspectedSource.tsx";

/** Step 2: what was recognised in each source, for the user to correct. */
export function ColumnsStep() {
  const words = useWords();
  const { draft, inspections, inspecting } = usePaneState((state) => state.scorecard);
  return (
    <>
      <TaskNotice task={inspecting} doing={words.say("sources.reading")} />
      {inspections.length === draft.sources.length &&
        draft.sources.map((source, index) => {
          const inspection = inspections[index];
          return (
            inspection && (
              <InspectedSource
                key={source.id}
                source={source}
                isOnly={inspections.length === 1}
                inspection={inspection}
              />
            )
          );
        })}
    </>
  );
}
