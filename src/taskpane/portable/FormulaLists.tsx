import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { FormulaChange, FormulaKept } from "../../commands/formulas/api.ts";
import { Section } from "../parts/Section.tsx";
import { useListStyles } from "../parts/listStyles.ts";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  place: { ...typographyStyles.body1Strong },
  formulas: { margin: 0 },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  formula: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  detail: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Items shown at first, and more each time somebody asks. */
const page = 20;

interface PagedProps<Item> {
  readonly items: readonly Item[];
  readonly show: (item: Item) => ReactNode;
}

function Paged<Item>({ items, show }: PagedProps<Item>) {
  const styles = useStyles();
  const lists = useListStyles();
  const words = useWords();
  const [shown, setShown] = useState(page);
  const rest = items.length - shown;
  return (
    <>
      <ul className={lists.list}>
        {items.slice(0, shown).map((item, index) => (
          <li key={index} className={styles.item}>
            {show(item)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" onClick={() => setShown(shown + page)}>
          {words.say("portable.more", { count: Math.min(page, rest) })}
        </Button>
      )}
    </>
  );
}

interface ChangeListProps {
  readonly changes: readonly FormulaChange[];
}

/** Cells with their formula now and then. */
export function ChangeList({ changes }: ChangeListProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Paged
      items={changes}
      show={({ sheet, address, before, after }) => {
        const more = after.flat().length - 1;
        return (
          <>
            <span className={styles.place}>
              {sheet}!{address}
            </span>
            <dl className={styles.formulas}>
              <dt className={styles.label}>{words.say("portable.before")}</dt>
              <dd className={styles.formula}>{before}</dd>
              <dt className={styles.label}>{words.say("portable.after")}</dt>
              <dd className={styles.formula}>{String(after[0]?.[0] ?? "")}</dd>
            </dl>
            {more > 0 && <p className={styles.detail}>{words.say("portable.rows", { count: more })}</p>}
          </>
        );
      }}
    />
  );
}

interface KeptListProps {
  readonly kept: readonly FormulaKept[];
}

/** Cells that stay as they are, each with the reason. */
export function KeptList({ kept }: KeptListProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Section title={words.say("portable.kept", { count: kept.length })}>
      <Paged
        items={kept}
        show={({ sheet, address, formula, reason: { code, facts } }) => (
          <>
            <span className={styles.place}>
              {sheet}!{address}
            </span>
            <p className={styles.formula}>{formula}</p>
            <p className={styles.detail}>{words.issue({ code: `formula.${code}`, facts })}</p>
          </>
        )}
      />
    </Section>
  );
}
