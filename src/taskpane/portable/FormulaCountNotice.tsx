import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect } from "react";
import { useNavigate } from "react-router";
import type { FormulaWork } from "../../commands/formulas/api.ts";
import { usePane, usePaneState } from "../PaneContext.tsx";
import { Notice } from "../parts/Notice.tsx";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  none: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface FormulaCountNoticeProps {
  /** Whether the workbook holds something of ours that people pass on. */
  readonly isShared: boolean;
}

/**
 * How many cells a colleague without the add-in would see as #NAME?, and the way to change that. That there is none is
 * news only to somebody who has something to pass on or has just made functions portable.
 */
export function FormulaCountNotice({ isShared }: FormulaCountNoticeProps) {
  const styles = useStyles();
  const words = useWords();
  const navigate = useNavigate();
  const { portable } = usePane();
  const count = usePaneState((state) => state.portable.count);
  useEffect(() => portable.follow(), [portable]);
  const start = (work: FormulaWork) => {
    portable.choose({ work, scope: "workbook" });
    void portable.look();
    void navigate("/portable");
  };
  if (count === null) return null;
  return (
    <>
      {count.broken > 0 && (
        <Notice
          intent="warning"
          title={words.say("portable.broken.title", { count: count.broken })}
          actions={<Button onClick={() => start("repair")}>{words.say("portable.repair")}</Button>}
        >
          {words.say("portable.broken.text")}
        </Notice>
      )}
      {count.cells > 0 ? (
        <Notice
          intent="info"
          title={words.say("portable.count.title", { count: count.cells })}
          actions={<Button onClick={() => start("portable")}>{words.say("portable.open")}</Button>}
        >
          {words.say("portable.count.text")}
        </Notice>
      ) : (
        (isShared || count.undo !== null) && <p className={styles.none}>{words.say("portable.count.none")}</p>
      )}
    </>
  );
}
