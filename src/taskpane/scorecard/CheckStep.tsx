import { usePaneState } from "../PaneContext.tsx";
import { TaskNotice } from "../parts/TaskNotice.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { CurrencyField } from "./CurrencyField.tsx";
import { KpiChecks } from "./KpiChecks.tsx";
import { MissingInputs } from "./MissingInputs.tsx";
import { PreviewIssues } from "./PreviewIssues.tsx";
import { SubjectFields } from "./SubjectFields.tsx";

/** Step 4: what can be calculated from the data, what is missing, and how to supply it. */
export function CheckStep() {
  const words = useWords();
  const { preview, previewing } = usePaneState((state) => state.scorecard);
  return (
    <>
      <SubjectFields />
      <CurrencyField />
      <TaskNotice task={previewing} doing={words.say("check.previewing")} />
      {preview && (
        <>
          <PreviewIssues issues={preview.issues} />
          <KpiChecks preview={preview} />
          <MissingInputs preview={preview} />
        </>
      )}
    </>
  );
}
