import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { CardPreview, SubjectResult } from "../../commands/api.ts";
import { kpiUnit } from "../kpiUnit.ts";
import { reasonOfNoTotal } from "../reasonOfNoTotal.ts";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  subject: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    "&[open] > summary > :first-child::before": { content: "'▾ ' / ''" },
  },
  summary: {
    cursor: "pointer",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  name: {
    ...typographyStyles.body1Strong,
    "&::before": { content: "'▸ ' / ''" },
  },
  total: { ...typographyStyles.subtitle2, fontVariantNumeric: "tabular-nums", textAlign: "right" },
  detail: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  grade: { ...typographyStyles.caption1, textAlign: "right" },
  table: {
    ...typographyStyles.caption1,
    width: "100%",
    overflowWrap: "normal",
    borderCollapse: "collapse",
    marginBottom: tokens.spacingVerticalS,
  },
  cell: {
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: "right",
    verticalAlign: "top",
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightRegular,
  },
  first: { textAlign: "left", paddingLeft: 0, "@media (max-width: 200px)": { gridColumnStart: 1, gridColumnEnd: -1 } },
  // Zoomed to 200 %, a KPI stands above its numbers instead of beside them.
  row: { "@media (max-width: 200px)": { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))" } },
  reason: { ...typographyStyles.caption1, gridColumnStart: 1, gridColumnEnd: -1 },
});

interface SubjectScoresProps {
  readonly subject: SubjectResult;
  readonly lines: CardPreview["lines"];
  readonly isOpen: boolean;
}

/** A subject's total with rank, grade and coverage; behind it, what each KPI gave. */
export function SubjectScores({ subject, lines, isOpen }: SubjectScoresProps) {
  const styles = useStyles();
  const words = useWords();
  const { name, total, rank, grade, coverage, noTotal, kpis } = subject;
  const kpiOf = new Map(lines.map(({ id, kpi }) => [id, kpi]));
  return (
    <details className={styles.subject} open={isOpen}>
      <summary className={styles.summary}>
        <span className={styles.name}>{name}</span>
        <span className={styles.total}>{total === null ? words.say("preview.noTotal") : words.points(total)}</span>
        <span className={styles.detail}>
          {rank === null ? words.say("preview.noRank") : words.say("preview.rank", { rank })} ·{" "}
          {words.say("preview.coverage", { coverage: words.share(coverage) })}
        </span>
        <span className={styles.grade}>{grade === null ? "" : words.grade(grade)}</span>
        {noTotal && (
          <span className={styles.reason}>
            {reasonOfNoTotal(noTotal, words, (line) => words.kpi(kpiOf.get(line) ?? line).title)}
          </span>
        )}
      </summary>
      <table className={styles.table} aria-label={words.say("preview.tableOf", { name })}>
        <thead>
          <tr className={styles.row}>
            <th scope="col" className={mergeClasses(styles.cell, styles.first)}>
              {words.say("preview.kpi")}
            </th>
            <th scope="col" className={styles.cell}>
              {words.say("preview.value")}
            </th>
            <th scope="col" className={styles.cell}>
              {words.say("preview.score")}
            </th>
            <th scope="col" className={styles.cell}>
              {words.say("preview.weight")}
            </th>
          </tr>
        </thead>
        <tbody>
          {kpis.map(({ id, value, score, weight }) => {
            const kpi = kpiOf.get(id) ?? id;
            return (
              <tr key={id} className={styles.row}>
                <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                  {words.kpi(kpi).title}
                </th>
                <td className={styles.cell}>
                  {value === null ? words.say("common.missing") : words.value(value, kpiUnit(kpi))}
                </td>
                <td className={styles.cell}>{score === null ? "–" : words.points(score)}</td>
                <td className={styles.cell}>{words.share(weight / 100)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
