import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { CardExplanation } from "../../commands/explainCard.ts";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  steps: { margin: 0, paddingLeft: "22px", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  name: { ...typographyStyles.body1Strong, display: "block" },
  detail: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
});

interface RowStepsProps {
  readonly explained: CardExplanation;
  readonly row: string;
}

/** A rating, bonus, deduction or veto: what was entered → how it counts → what becomes of it, with its cells. */
export function RowSteps({ explained, row: id }: RowStepsProps) {
  const styles = useStyles();
  const words = useWords();
  const title = explained.rows.find((own) => own.id === id)?.title;
  const entry = explained.entered.find((own) => own.id === id);
  const scored = explained.explanation.subject.rows.find((own) => own.id === id);
  if (!entry || !scored || !title) return null;
  const { kind, limit, ratings, evidence, approver } = entry;
  const cell = (at: string) => <span className={styles.detail}>{words.say("explain.cell", { at })}</span>;
  return (
    <Section title={words.text(title)}>
      <ol className={styles.steps}>
        <li>
          <span className={styles.name}>{words.say("explain.row.entered")}</span>
          {ratings.map(({ rater, level }, index) => (
            <span key={index} className={styles.detail}>
              {words.say("explain.row.rated", { rater, level })}
            </span>
          ))}
          {scored.entered !== null && (
            <span>{words.say("explain.points", { points: words.points(scored.entered) })}</span>
          )}
          {scored.spread !== null && (
            <span className={styles.detail}>
              {words.say("explain.row.spread", { spread: words.points(scored.spread) })}
            </span>
          )}
          {evidence !== "" && (
            <span className={styles.detail}>{words.say("explain.row.evidence", { text: evidence })}</span>
          )}
          {approver !== "" && (
            <span className={styles.detail}>{words.say("explain.row.approver", { text: approver })}</span>
          )}
          {cell(entry.enteredAt)}
        </li>
        <li>
          <span className={styles.name}>{words.say("explain.step.scale")}</span>
          <span>{words.say(`explain.row.${kind}`, { limit: limit === null ? "" : words.points(limit) })}</span>
          {entry.ruleAt !== null && cell(entry.ruleAt)}
        </li>
        <li>
          <span className={styles.name}>{words.say("explain.step.share")}</span>
          <strong>{words.say(`explain.row.state.${scored.state}`)}</strong>
          {kind !== "veto" && (
            <span className={styles.detail}>
              {words.say("explain.points", { points: words.points(scored.points) })}
            </span>
          )}
          {scored.share !== null && (
            <span className={styles.detail}>{words.say("explain.shareOf", { share: words.share(scored.share) })}</span>
          )}
          {cell(entry.countedAt)}
        </li>
      </ol>
    </Section>
  );
}
