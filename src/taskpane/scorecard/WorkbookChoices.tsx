import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect } from "react";
import { usePane, usePaneState } from "../PaneContext.tsx";
import { Section } from "../parts/Section.tsx";
import { useListStyles } from "../parts/listStyles.ts";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  detail: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Sheets and tables of the workbook that can be a source, and the selected range. */
export function WorkbookChoices() {
  const styles = useStyles();
  const lists = useListStyles();
  const words = useWords();
  const { scorecard } = usePane();
  const { choices, draft } = usePaneState((state) => state.scorecard);
  useEffect(() => {
    void scorecard.listChoices();
  }, [scorecard]);
  const offered = choices?.filter(
    ({ kind, address }) => kind !== "selection" && !draft.sources.some((source) => source.address === address),
  );
  return (
    <Section title={words.say("sources.fromWorkbook")}>
      {choices !== null && choices.every(({ kind }) => kind === "selection") && (
        <p className={styles.quiet}>{words.say("sources.noChoices")}</p>
      )}
      {offered && offered.length > 0 && (
        <ul className={lists.ruled}>
          {offered.map(({ kind, name, address, rows, columns }) => (
            <li key={`${kind} ${address}`} className={lists.entry}>
              <div>
                {name}
                <span className={styles.detail}>
                  {words.say(`sources.kind.${kind}`)} · {words.say("sources.size", { rows, columns })}
                </span>
              </div>
              <Button
                size="small"
                aria-label={words.say("sources.addName", { name })}
                onClick={() => scorecard.addRange(name, address)}
              >
                {words.say("sources.add")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button size="small" onClick={() => void scorecard.addSelection()}>
          {words.say("sources.selection")}
        </Button>
      </div>
    </Section>
  );
}
