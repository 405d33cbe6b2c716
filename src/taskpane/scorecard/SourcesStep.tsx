import { usePane, usePaneState } from "../PaneContext.tsx";
import { Notice } from "../parts/Notice.tsx";
import { TaskNotice } from "../parts/TaskNotice.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { DropZone } from "./DropZone.tsx";
import { ReadingNotice } from "./ReadingNotice.tsx";
import { SampleChoices } from "./SampleChoices.tsx";
import { SourceList } from "./SourceList.tsx";
import { WorkbookChoices } from "./WorkbookChoices.tsx";

/** Step 1: the files, sheets and ranges that hold the figures. */
export function SourcesStep() {
  const { scorecard } = usePane();
  const words = useWords();
  const { choosing, draft } = usePaneState((state) => state.scorecard);
  return (
    <>
      {draft.updates && draft.sources.length === 0 && <Notice intent="info">{words.say("sources.own")}</Notice>}
      <DropZone onFiles={(files) => void scorecard.readFiles(files)} />
      <WorkbookChoices />
      <SampleChoices />
      <TaskNotice task={choosing} />
      <SourceList />
      <ReadingNotice />
    </>
  );
}
