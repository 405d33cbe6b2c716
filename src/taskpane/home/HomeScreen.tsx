import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect } from "react";
import { useNavigate } from "react-router";
import { usePane, usePaneState } from "../PaneContext.tsx";
import { Notice } from "../parts/Notice.tsx";
import { Screen } from "../parts/Screen.tsx";
import { Section } from "../parts/Section.tsx";
import { TaskNotice } from "../parts/TaskNotice.tsx";
import { useListStyles } from "../parts/listStyles.ts";
import { FormulaCountNotice } from "../portable/FormulaCountNotice.tsx";
import { TextLink } from "../parts/TextLink.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { CardList } from "./CardList.tsx";

const useStyles = makeStyles({
  points: {
    margin: 0,
    paddingLeft: "20px",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  actions: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: tokens.spacingVerticalS,
    maxWidth: "320px",
  },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Other things to do, with a line on each. */
const links = [
  ["/import", "home.addData"],
  ["/entry", "home.entrySheet"],
  ["/functions", "home.browse"],
  ["/portable", "portable.link"],
] as const;

/** What Scoreline does, what this workbook holds of it, and where to begin. */
export function HomeScreen() {
  const styles = useStyles();
  const lists = useListStyles();
  const words = useWords();
  const navigate = useNavigate();
  const { home, scorecard } = usePane();
  const { cards, leftovers, task, removed } = usePaneState((state) => state.home);
  const draftStarted = usePaneState((state) => state.draftStarted);
  useEffect(() => {
    void home.lookThrough();
  }, [home]);
  const startNew = () => {
    draftStarted({});
    void navigate("/scorecard/sources");
  };
  const trySample = async () => {
    const files = await home.sample();
    if (files.length === 0) return;
    draftStarted({});
    scorecard.addFiles(files);
    void navigate("/scorecard/columns");
  };
  const sample = (appearance: "primary" | "secondary") => (
    <Button appearance={appearance} disabledFocusable={task.kind === "running"} onClick={() => void trySample()}>
      {words.say("home.trySample")}
    </Button>
  );
  const newCard = (appearance: "primary" | "secondary") => (
    <Button appearance={appearance} onClick={startNew}>
      {words.say("home.newCard")}
    </Button>
  );
  const hasCards = cards !== null && cards.length > 0;
  return (
    <Screen title={words.say("home.title")} {...(hasCards ? {} : { lead: words.say("home.lead") })}>
      <TaskNotice
        task={task}
        {...(cards === null ? { doing: words.say("home.looking") } : {})}
        onTryAgain={() => void home.lookThrough()}
      />
      {leftovers.length > 0 && (
        <Notice
          intent="warning"
          title={words.say("home.leftovers.title")}
          actions={<Button onClick={() => void home.cleanUp()}>{words.say("home.leftovers.cleanUp")}</Button>}
        >
          {words.say("home.leftovers.text", { count: leftovers.length })}
        </Notice>
      )}
      <FormulaCountNotice isShared={hasCards} />
      {removed !== null && <Notice intent="success">{words.say("home.removed", { count: removed })}</Notice>}
      {hasCards && <CardList cards={cards} />}
      {hasCards ? (
        <div className={styles.actions}>
          {newCard("primary")}
          {sample("secondary")}
        </div>
      ) : (
        <Section title={words.say("home.first")}>
          <div className={styles.actions}>
            {sample("primary")}
            <p className={styles.hint}>{words.say("home.trySample.hint")}</p>
            {newCard("secondary")}
            <p className={styles.hint}>{words.say("home.newCard.hint")}</p>
          </div>
        </Section>
      )}
      <Section title={words.say("home.more")}>
        <ul className={lists.list}>
          {links.map(([to, word]) => (
            <li key={to}>
              <TextLink to={to}>{words.say(word)}</TextLink>
              <p className={styles.hint}>{words.say(`${word}.hint`)}</p>
            </li>
          ))}
        </ul>
      </Section>
      {!hasCards && (
        <ul className={styles.points}>
          <li>{words.say("home.point.functions")}</li>
          <li>{words.say("home.point.cards")}</li>
          <li>{words.say("home.point.private")}</li>
        </ul>
      )}
    </Screen>
  );
}
