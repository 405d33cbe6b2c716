import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { CardExplanation } from "../../commands/explainCard.ts";
import type { ExplainedLine } from "../../scoring/explain.ts";
import { Section } from "../parts/Section.tsx";
import { useListStyles } from "../parts/listStyles.ts";
import { useWords } from "../words/WordsContext.tsx";
import type { Words } from "../words/words.ts";

const useStyles = makeStyles({
  name: {
    ...typographyStyles.body1,
    minWidth: 0,
    height: "auto",
    justifyContent: "start",
    textAlign: "left",
    paddingLeft: 0,
    paddingRight: 0,
    color: tokens.colorBrandForegroundLink,
  },
  detail: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
  track: {
    height: "10px",
    backgroundColor: tokens.colorNeutralBackground5,
    borderRadius: tokens.borderRadiusSmall,
    overflow: "hidden",
    marginTop: tokens.spacingVerticalXXS,
    forcedColorAdjust: "none",
  },
  bar: { height: "100%", backgroundColor: tokens.colorBrandBackground },
});

interface ContributionsProps {
  readonly explained: CardExplanation;
  readonly onPick: (line: string) => void;
  readonly onPickRow: (row: string) => void;
}

/** What each KPI adds to the total, or only those of a group that was asked about: a bar of its part in what it could add, and the same in words. */
export function Contributions({ explained, onPick, onPickRow }: ContributionsProps) {
  const styles = useStyles();
  const lists = useListStyles();
  const words = useWords();
  const { explanation, places } = explained;
  const kpis = new Map(places.map(({ id, kpi }) => [id, kpi]));
  const titleOf = (row: string) => {
    const title = explained.rows.find(({ id }) => id === row)?.title;
    return title ? words.text(title) : row;
  };
  const { group } = explained;
  const lines = explanation.lines.filter(({ levels }) => group === null || levels.some((own) => own.group === group));
  const level = lines.flatMap(({ levels }) => levels.filter((own) => own.group === group))[0];
  const groupTitle = explained.groups.find(({ id }) => id === group)?.title;
  const most = Math.max(1, ...lines.map(mostOf));
  return (
    <Section title={groupTitle ? words.text(groupTitle) : words.say("explain.contributions")}>
      {level !== undefined && (
        <span className={styles.detail}>
          {words.say(level.score === null ? "explain.groupWithout" : "explain.groupWith", {
            weight: words.share(level.weight / 100),
            points: level.score === null ? "" : words.points(level.score),
          })}
        </span>
      )}
      <ul className={lists.list}>
        {lines.map((line) => {
          const title = words.kpi(kpis.get(line.id) ?? line.id).title;
          const part = Math.max(0, line.contribution ?? 0);
          return (
            <li key={line.id}>
              <Button
                appearance="transparent"
                className={styles.name}
                aria-label={words.say("explain.showKpi", { kpi: title })}
                onClick={() => onPick(line.id)}
              >
                {title}
              </Button>
              {mostOf(line) > 0 && (
                <div className={styles.track} style={{ width: `${(mostOf(line) / most) * 100}%` }} aria-hidden>
                  <div className={styles.bar} style={{ width: `${Math.min(1, part / mostOf(line)) * 100}%` }} />
                </div>
              )}
              <span className={styles.detail}>{saidOf(line, words)}</span>
            </li>
          );
        })}
        {explanation.waterfall
          .filter(({ kind }) => group === null && kind !== "line")
          .map(({ kind, id, points }) => (
            <li key={`${kind} ${id}`}>
              {kind === "correction" ? (
                words.say("explain.correction")
              ) : (
                <Button
                  appearance="transparent"
                  className={styles.name}
                  aria-label={words.say("explain.showKpi", { kpi: titleOf(id) })}
                  onClick={() => onPickRow(id)}
                >
                  {titleOf(id)}
                </Button>
              )}
              <span className={styles.detail}>{words.say("explain.points", { points: words.points(points) })}</span>
            </li>
          ))}
      </ul>
    </Section>
  );
}

/** Points of the total that a line can bring at its cap. */
function mostOf({ effective, rule }: ExplainedLine): number {
  return effective * (rule?.cap ?? 100);
}

function saidOf(line: ExplainedLine, words: Words): string {
  const { contribution, share, state, weight } = line;
  if (weight === 0) return words.say("explain.readingOnly");
  if (state !== "scored" && contribution === null)
    return words.say(`explain.state.${state === "carried" ? "missing" : state}`);
  if (contribution === null) return words.say("explain.noShare");
  const facts = { points: words.points(contribution), most: words.points(mostOf(line)) };
  const said =
    share === null
      ? words.say("explain.contributionOnly", facts)
      : words.say("explain.contribution", { ...facts, share: words.share(share) });
  return state === "scored" ? said : `${said} · ${words.say(`explain.state.${state}`)}`;
}
