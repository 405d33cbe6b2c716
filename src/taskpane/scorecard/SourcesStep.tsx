import { usePane, usePaneState } from "../PaneContext.tsx";
import { TaskNotice } from "../parts/TaskNotice.tsx";
import { DropZone } from "./DropZone.tsx";
import { ReadingNotice } from "./ReadingNotice.tsx";
import { SampleChoices } from "./SampleChoices.tsx";
import { SourceList } from "./SourceList.tsx";
import { WorkbookChoices } from "./WorkbookChoices.tsx";

/** Step 1: the files, sheets and ranges that hold the figures. */
export function SourcesStep() {
  const { scorecard } = usePane();
  const choosing = usePaneState((state) => state.scorecard.choosing);
  return (
    <>
      <DropZone onFiles={(files) => void scorecard.readFiles(files)} />
      <WorkbookChoices />
      <SampleChoices />
      <TaskNotice task={choosing} />
      <SourceList />
      <ReadingNotice />
    </>
  );
}
