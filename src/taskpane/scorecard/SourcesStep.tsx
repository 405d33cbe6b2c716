import { usePane, usePaneState } from "../PaneContext.tsx";
import { TaskNotice } from "../parts/TaskNotice.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { DropZone } from "./DropZone.tsx";
import { SampleChoices } from "./SampleChoices.tsx";
import { SourceList } from "./SourceList.tsx";
import { WorkbookChoices } from "./WorkbookChoices.tsx";

/** Step 1: the files, sheets and ranges that hold the figures. */
export function SourcesStep() {
  const words = useWords();
  const { scorecard } = usePane();
  const { choosing, inspecting } = usePaneState((state) => state.scorecard);
  return (
    <>
      <DropZone onFiles={(files) => void scorecard.readFiles(files)} />
      <WorkbookChoices />
      <SampleChoices />
      <TaskNotice task={choosing} />
      <SourceList />
      <TaskNotice task={inspecting} doing={words.say("sources.reading")} />
    </>
  );
}
