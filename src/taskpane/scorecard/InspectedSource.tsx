import { Field, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Inspection } from "../../intake/table.ts";
import { guessSubject } from "../../intake/guessSubject.ts";
import { usePaneState } from "../PaneContext.tsx";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../words/WordsContext.tsx";
import type { SourceDraft } from "./draft.ts";
import { Findings } from "./Findings.tsx";
import { sourceWords } from "./sourceWords.ts";
import { TableColumns } from "./TableColumns.tsx";

const useStyles = makeStyles({
  source: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  detail: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface InspectedSourceProps {
  readonly source: SourceDraft;
  readonly inspection: Inspection;
  /** Whether there are no other sources: then there is room to show its columns at once. */
  readonly isOnly: boolean;
}

/** One source: what it is, whose data it holds, its columns, and what was corrected or looks wrong. */
export function InspectedSource({ source, inspection, isOnly }: InspectedSourceProps) {
  const styles = useStyles();
  const words = useWords();
  const subjectNamed = usePaneState((state) => state.subjectNamed);
  const columnCorrected = usePaneState((state) => state.columnCorrected);
  const { tables } = inspection;
  const isGuessed = source.kind === "file" && source.subject !== "" && source.subject === guessSubject(source.name);
  return (
    <div className={styles.source}>
      <Section title={source.name}>
        {tables.length === 0 && <p className={styles.detail}>{words.say("sources.noTable")}</p>}
        {tables.map((table) => (
          <p className={styles.detail} key={table.name}>
            {[
              sourceWords(words, table.recognition.source),
              words.say("columns.rows", { count: table.rowCount }),
              ...(table.period
                ? [
                    words.say("columns.period", {
                      from: words.date(table.period.from),
                      to: words.date(table.period.to),
                    }),
                  ]
                : []),
            ].join(" · ")}
          </p>
        ))}
        <Findings inspection={inspection} />
        <Field
          label={words.say("columns.subject")}
          hint={words.say(isGuessed ? "columns.subjectGuessed" : "columns.subjectHint")}
        >
          <Input value={source.subject} onChange={(_event, { value }) => subjectNamed(source.id, value)} />
        </Field>
        <YearField source={source} inspection={inspection} />
        {tables.map((table) => (
          <TableColumns
            key={table.name}
            table={table}
            isOpen={isOnly}
            corrected={source.columns}
            onCorrect={(header, use) => columnCorrected(source.id, header, use)}
          />
        ))}
      </Section>
    </div>
  );
}

/** Only for files whose dates have no year, or had none until one was typed. */
function YearField({ source, inspection }: Omit<InspectedSourceProps, "isOnly">) {
  const words = useWords();
  const yearTyped = usePaneState((state) => state.yearTyped);
  const [text, setText] = useState(source.year === null ? "" : String(source.year));
  const yearless =
    inspection.repairs.some(({ reason }) => reason.startsWith("year")) ||
    inspection.health.some(({ code }) => code.startsWith("year"));
  if (!yearless && source.year === null) return null;
  const type = (typed: string) => {
    setText(typed);
    const year = Number(typed);
    if (typed === "") yearTyped(source.id, null);
    else if (Number.isInteger(year) && year >= 1990 && year <= 2100) yearTyped(source.id, year);
  };
  return (
    <Field label={words.say("columns.year")} hint={words.say("columns.yearHint")}>
      <Input inputMode="numeric" maxLength={4} value={text} onChange={(_event, { value }) => type(value)} />
    </Field>
  );
}
