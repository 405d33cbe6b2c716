import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useState } from "react";
import type { HistoryRow } from "../../commands/lifecycle/types.ts";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { recordingsOf, type Recording } from "./trend.ts";

const useStyles = makeStyles({
  recording: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  heading: { ...typographyStyles.body1Strong, margin: 0, display: "flex", alignItems: "center", columnGap: "4px" },
  rows: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  total: { ...typographyStyles.body1Strong, textAlign: "right" },
  detail: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, gridColumn: "1 / -1" },
});

/** Rows shown at first; all others on demand. */
const firstRows = 40;

interface RecordingsProps {
  readonly rows: readonly HistoryRow[];
}

/** What was recorded, the newest first: at a build, an update or a publication. */
export function Recordings({ rows }: RecordingsProps) {
  const styles = useStyles();
  const words = useWords();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? rows : rows.slice(-firstRows);
  return (
    <Section title={words.say("history.recorded")}>
      {recordingsOf(shown).map((recording) => (
        <div key={recording.at + recording.event} className={styles.recording}>
          <RecordingHeading recording={recording} />
          <ul className={styles.rows}>
            {recording.rows.map((row, index) => (
              <li key={index} className={styles.row}>
                <span>{row.subject}</span>
                <span className={styles.total}>
                  {row.total === null ? words.say("history.noTotal") : words.points(row.total)}
                </span>
                <span className={styles.detail}>{detailOf(row, words)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {shown.length < rows.length && (
        <Button onClick={() => setAll(true)}>
          {words.say("preview.showMore", { count: rows.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}

function RecordingHeading({ recording: { at, event, kind } }: { readonly recording: Recording }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <h3 className={styles.heading}>
      {kind === "published" && <CheckmarkCircleRegular aria-hidden />}
      {words.say("history.at", { at: at.slice(0, 16), event: kind === null ? event : words.say(`history.${kind}`) })}
    </h3>
  );
}

/** Grade, coverage and the days that were scored. */
function detailOf({ grade, total, coverage, from, to }: HistoryRow, words: ReturnType<typeof useWords>): string {
  return [
    ...(total === null || grade === "" ? [] : [grade]),
    ...(coverage === null ? [] : [words.say("history.coverage", { coverage: words.share(coverage) })]),
    ...(from === null || to === null ? [] : [words.say("history.days", { from, to })]),
  ].join(" · ");
}
