import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { plainAddress } from "../plainAddress.ts";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  detail: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
});

/** The cell that a number stands in; nothing where none is known. */
export function Cell({ at }: { readonly at: string }) {
  const styles = useStyles();
  const words = useWords();
  return at === "" ? null : (
    <span className={styles.detail}>{words.say("explain.cell", { at: plainAddress(at) })}</span>
  );
}
