import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CardPreview } from "../../commands/api.ts";
import { usePane, usePaneState } from "../PaneContext.tsx";
import { Notice } from "../parts/Notice.tsx";
import { TaskNotice } from "../parts/TaskNotice.tsx";
import { RecordedBy } from "../record/RecordedBy.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { BuiltCardNotice } from "./BuiltCardNotice.tsx";
import { TaskProgress } from "../parts/TaskProgress.tsx";
import { canCreate, isMadeOfItsOwn } from "./progress.ts";
import { PreviewIssues } from "./PreviewIssues.tsx";
import { useTemplateInUse } from "./useTemplateInUse.ts";
import { SubjectScores } from "./SubjectScores.tsx";

const useStyles = makeStyles({
  subjects: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  create: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** Subjects shown at first; all others on demand. */
const firstSubjects = 30;

/** Step 6: what the scorecard will say, and what it is called; the bar below has the button that writes it. */
export function PreviewStep() {
  const styles = useStyles();
  const words = useWords();
  const { scorecard } = usePane();
  const { draft, preview, previewing, building, built } = usePaneState((state) => state.scorecard);
  const formsChosen = usePaneState((state) => state.formsChosen);
  const template = useTemplateInUse();
  const titleTyped = usePaneState((state) => state.titleTyped);
  if (built) return <BuiltCardNotice built={built} />;
  if (building.kind === "running")
    return <TaskProgress task={building} title={words.say("build.title")} onCancel={() => scorecard.cancel()} />;
  const isOwn = isMadeOfItsOwn(draft);
  return (
    <>
      <TaskNotice task={previewing} doing={words.say("check.previewing")} />
      {preview && <PreviewIssues issues={preview.issues} />}
      {preview && <Subjects preview={preview} />}
      <TaskNotice task={building} onTryAgain={() => void scorecard.create()} />
      {isOwn && <Notice intent="info">{words.say("preview.own")}</Notice>}
      {canCreate({ draft, preview }) && (
        <div className={styles.create}>
          <Field label={words.say("preview.name")}>
            <Input
              value={draft.title}
              placeholder={template ? words.text(template.title) : ""}
              onChange={(_event, { value }) => titleTyped(value)}
            />
          </Field>
          <Checkbox
            label={words.say("preview.forms")}
            checked={draft.forms}
            onChange={(_event, { checked }) => formsChosen(checked === true)}
          />
          {draft.updates && <RecordedBy />}
        </div>
      )}
    </>
  );
}

function Subjects({ preview }: { readonly preview: CardPreview }) {
  const styles = useStyles();
  const words = useWords();
  const [isAll, setAll] = useState(false);
  const ranked = [...preview.subjects].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  if (ranked.length === 0) return <Notice intent="warning">{words.say("preview.nobody")}</Notice>;
  const shown = isAll ? ranked : ranked.slice(0, firstSubjects);
  const rest = ranked.length - shown.length;
  return (
    <div className={styles.subjects}>
      {shown.map((subject) => (
        <SubjectScores key={subject.name} subject={subject} lines={preview.lines} isOpen={ranked.length === 1} />
      ))}
      {rest > 0 && <Button onClick={() => setAll(true)}>{words.say("preview.showMore", { count: rest })}</Button>}
      {ranked.every(({ total }) => total === null) && <Notice intent="info">{words.say("preview.noTotalsYet")}</Notice>}
    </div>
  );
}
