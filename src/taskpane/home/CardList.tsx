import { makeStyles, tokens } from "@fluentui/react-components";
import type { CardFound } from "../../commands/api.ts";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { CardItem } from "./CardItem.tsx";

const useStyles = makeStyles({
  cards: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
});

interface CardListProps {
  readonly cards: readonly CardFound[];
}

/** The scorecards that were recognised in the workbook. */
export function CardList({ cards }: CardListProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Section title={words.say("home.cards")}>
      <ul className={styles.cards}>
        {cards.map((card) => (
          <CardItem key={card.cardId} card={card} />
        ))}
      </ul>
    </Section>
  );
}
