import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { TrendPicture } from "./TrendPicture.tsx";
import type { Trend } from "./trend.ts";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: "12px" },
  who: { ...typographyStyles.body1Strong, margin: 0 },
  latest: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Most pictures under each other; the others are one choice in the list of subjects away. */
const most = 12;

interface TrendsProps {
  readonly trends: readonly Trend[];
  /** What stands for somebody who has no name, because periods are all that is scored. */
  readonly title: string;
}

/** How totals went from period to period, a small picture for everybody with two periods or more. */
export function Trends({ trends, title }: TrendsProps) {
  const styles = useStyles();
  const words = useWords();
  const drawn = trends.filter(({ points }) => points.length > 1);
  if (drawn.length === 0) return null;
  return (
    <Section title={words.say("history.trends")}>
      <ul className={styles.list}>
        {drawn.slice(0, most).map(({ who, points }) => {
          const name = who === "" ? title : who;
          const [before, latest] = points.slice(-2);
          const totals = words.list(points.map(({ period, total }) => `${period} ${words.points(total)}`));
          return (
            <li key={who}>
              <p className={styles.who}>{name}</p>
              <TrendPicture points={points} label={words.say("history.trendOf", { name, totals })} />
              {before && latest && (
                <p className={styles.latest}>
                  {words.say("history.latest", {
                    period: latest.period,
                    total: words.points(latest.total),
                    change: words.signed(latest.total - before.total),
                    before: before.period,
                  })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {drawn.length > most && (
        <p className={styles.latest}>{words.say("history.moreTrends", { count: drawn.length - most })}</p>
      )}
    </Section>
  );
}
