import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useNavigate } from "react-router";
import type { BuiltCard } from "../../commands/api.ts";
import { usePaneState } from "../PaneContext.tsx";
import { Notice } from "../parts/Notice.tsx";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  sheets: { margin: 0, paddingLeft: "20px" },
  text: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface BuiltCardNoticeProps {
  readonly built: BuiltCard;
}

/** That the scorecard stands, where it is, and what to do with it. */
export function BuiltCardNotice({ built }: BuiltCardNoticeProps) {
  const styles = useStyles();
  const words = useWords();
  const navigate = useNavigate();
  const draftStarted = usePaneState((state) => state.draftStarted);
  const startAnother = () => {
    draftStarted({});
    void navigate("/scorecard/sources");
  };
  return (
    <>
      <Notice intent="success" title={words.say("build.done")}>
        <p className={styles.text}>{words.say("build.sheets")}</p>
        <ul className={styles.sheets}>
          {built.sheets.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </Notice>
      <p className={styles.text}>{words.say("build.next")}</p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => void navigate("/")}>
          {words.say("build.home")}
        </Button>
        <Button onClick={startAnother}>{words.say("build.another")}</Button>
      </div>
    </>
  );
}
