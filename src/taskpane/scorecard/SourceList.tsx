import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { Inspection } from "../../intake/table.ts";
import { usePaneState } from "../PaneContext.tsx";
import { Section } from "../parts/Section.tsx";
import { useListStyles } from "../parts/listStyles.ts";
import { useWords } from "../words/WordsContext.tsx";
import { sourceWords } from "./sourceWords.ts";

const useStyles = makeStyles({
  detail: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
});

/** What has been added so far, with what each was recognised as. */
export function SourceList() {
  const lists = useListStyles();
  const words = useWords();
  const { draft, inspections } = usePaneState((state) => state.scorecard);
  const sourceRemoved = usePaneState((state) => state.sourceRemoved);
  if (draft.sources.length === 0) return null;
  return (
    <Section title={words.say("sources.added")}>
      <ul className={lists.ruled}>
        {draft.sources.map(({ id, name }, index) => (
          <li key={id} className={lists.entry}>
            <div>
              {name}
              <Recognised inspection={inspections.length === draft.sources.length ? inspections[index] : undefined} />
            </div>
            <Button
              appearance="subtle"
              size="small"
              icon={<DismissRegular />}
              aria-label={words.say("common.remove", { name })}
              onClick={() => sourceRemoved(id)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Recognised({ inspection }: { readonly inspection: Inspection | undefined }) {
  const styles = useStyles();
  const words = useWords();
  if (!inspection) return null;
  const { tables } = inspection;
  const rows = tables.reduce((sum, { rowCount }) => sum + rowCount, 0);
  return (
    <span className={styles.detail}>
      {tables.length === 0
        ? words.say("sources.noTable")
        : `${sourceWords(words, inspection.source)} · ${words.say("columns.rows", { count: rows })}`}
    </span>
  );
}
