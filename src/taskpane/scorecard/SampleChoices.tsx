import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { usePane, usePaneState } from "../PaneContext.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import { useListStyles } from "../parts/listStyles.ts";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The exports that come with the add-in, one by one; fetched when somebody opens the list. */
export function SampleChoices() {
  const styles = useStyles();
  const lists = useListStyles();
  const words = useWords();
  const { scorecard } = usePane();
  const { samples, draft } = usePaneState((state) => state.scorecard);
  const offered = samples?.filter((name) => !draft.sources.some((source) => source.name === name)) ?? [];
  return (
    <Disclosure
      summary={words.say("sources.samples")}
      onOpen={() => {
        if (samples === null) void scorecard.listSamples();
      }}
    >
      <p className={styles.hint}>{words.say("sources.samplesHint")}</p>
      <ul className={lists.ruled}>
        {offered.map((name) => (
          <li key={name} className={lists.entry}>
            {name}
            <Button
              size="small"
              aria-label={words.say("sources.addName", { name })}
              onClick={() => scorecard.addSample(name)}
            >
              {words.say("sources.add")}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
