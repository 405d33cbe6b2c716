import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useNavigate } from "react-router";
import type { Imported } from "../../commands/imports/types.ts";
import { quotedSheet } from "../../plan/plan.ts";
import { usePane, usePaneState } from "../PaneContext.tsx";
import { Notice } from "../parts/Notice.tsx";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  tables: { margin: 0, paddingLeft: "20px" },
  text: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface AddedNoticeProps {
  readonly added: Imported;
}

/** What has been added, and what can be done with it. */
export function AddedNotice({ added }: AddedNoticeProps) {
  const styles = useStyles();
  const words = useWords();
  const navigate = useNavigate();
  const { scorecard } = usePane();
  const draftStarted = usePaneState((state) => state.draftStarted);
  const importChanged = usePaneState((state) => state.importChanged);
  const startAgain = () => {
    draftStarted({});
    importChanged({ added: null });
  };
  const build = () => {
    startAgain();
    for (const sheet of added.sheets) scorecard.addRange(sheet, `${quotedSheet(sheet)}!`);
    void navigate("/scorecard/columns");
  };
  return (
    <>
      <Notice intent="success" title={words.say("import.done")}>
        <ul className={styles.tables}>
          {added.tables.map(({ file, table, sheet, added: rows, changed, unchanged }) => (
            <li key={`${file} ${table}`}>
              {words.say("import.table", { table, sheet, added: rows, changed, unchanged })}
            </li>
          ))}
        </ul>
      </Notice>
      <p className={styles.text}>{words.say("import.notes")}</p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={build}>
          {words.say("import.card")}
        </Button>
        <Button onClick={startAgain}>{words.say("import.more")}</Button>
      </div>
    </>
  );
}
