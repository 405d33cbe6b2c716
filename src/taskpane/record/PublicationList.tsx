import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { PublicationFound } from "../../commands/lifecycle/types.ts";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: "12px" },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  detail: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  fingerprint: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

interface PublicationListProps {
  readonly publications: readonly PublicationFound[];
}

/** What was published before, and whether each copy still says so. */
export function PublicationList({ publications }: PublicationListProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Section title={words.say("publish.before")}>
      <ul className={styles.list}>
        {publications.map(({ label, version, at, by, sheet, intact, fingerprint }) => (
          <li key={fingerprint + at}>
            <p className={styles.name}>{words.say("publish.version", { label, version })}</p>
            <p className={styles.detail}>
              {words.say("publish.at", { at: at.slice(0, 16), by: by ?? words.say("record.notRecorded") })}
            </p>
            <p className={styles.detail}>
              {intact === null || sheet === null
                ? words.say("publish.gone")
                : words.say(intact ? "publish.intact" : "publish.edited", { sheet })}
            </p>
            <p className={styles.detail}>
              {words.say("publish.fingerprint")} <span className={styles.fingerprint}>{fingerprint}</span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
