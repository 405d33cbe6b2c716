import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Link } from "react-router";
import type { Kpi } from "../../kpi/compile.ts";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  kpis: { listStyleType: "none", margin: 0, padding: 0 },
  kpi: {
    display: "block",
    paddingTop: tokens.spacingVerticalSNudge,
    paddingBottom: tokens.spacingVerticalSNudge,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  title: { ...typographyStyles.body1 },
  id: {
    ...typographyStyles.caption1,
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground2,
    display: "block",
  },
});

interface KpiLinksProps {
  readonly kpis: readonly Kpi[];
}

/** KPIs with the way to the help of each. */
export function KpiLinks({ kpis }: KpiLinksProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <ul className={styles.kpis}>
      {kpis.map(({ id }) => (
        <li key={id}>
          <Link className={styles.kpi} to={`/functions/${id}`}>
            <span className={styles.title}>{words.kpi(id).title}</span>
            <span className={styles.id}>{id}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
