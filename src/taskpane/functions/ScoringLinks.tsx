import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { helpPath } from "../../locales/helpPath.ts";
import { scoringGroup, scoringHelp } from "../../locales/scoringFunctions.ts";
import { scoringFunctions } from "../../scoring/worksheet/index.ts";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  functions: { listStyleType: "none", margin: 0, padding: 0 },
  link: { color: tokens.colorBrandForegroundLink, display: "inline-block", lineHeight: "24px" },
  syntax: {
    ...typographyStyles.caption1,
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground2,
    display: "block",
    overflowWrap: "anywhere",
  },
});

interface ScoringLinksProps {
  readonly query: string;
}

/** The functions that score, total and grade, each with its arguments and the way to its reference page. */
export function ScoringLinks({ query }: ScoringLinksProps) {
  const styles = useStyles();
  const { language } = useWords();
  const sought = query.trim().toLowerCase();
  const found = scoringFunctions.filter(({ id }) => {
    const { title, summary } = scoringHelp(language, id);
    return [id, title, summary].some((text) => text.toLowerCase().includes(sought));
  });
  if (found.length === 0) return null;
  return (
    <Section title={scoringGroup(language)}>
      <ul className={styles.functions}>
        {found.map(({ id, params }) => (
          <li key={id}>
            <a className={styles.link} href={helpPath(language, id)} target="_blank" rel="noreferrer">
              {scoringHelp(language, id).title}
            </a>
            <span className={styles.syntax}>{`${id}(${Object.keys(params).join(", ")})`}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
