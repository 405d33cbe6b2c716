import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Link } from "react-router";
import { usePaneState } from "../PaneContext.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { isReachable } from "./progress.ts";
import { steps, type Step } from "./steps.ts";

const useStyles = makeStyles({
  steps: {
    display: "flex",
    columnGap: tokens.spacingHorizontalXS,
    listStyleType: "none",
    margin: 0,
    marginBottom: tokens.spacingVerticalM,
    padding: 0,
  },
  step: { flexGrow: 1, flexBasis: 0 },
  mark: {
    display: "block",
    minHeight: "24px",
    textAlign: "center",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "22px",
    textDecorationLine: "none",
    color: tokens.colorNeutralForeground3,
    borderTop: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  reachable: {
    color: tokens.colorNeutralForeground1,
    borderTopColor: tokens.colorCompoundBrandStroke,
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    // High contrast takes the background away.
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
});

interface StepListProps {
  readonly current: Step;
}

/** All steps by number, with the way back to those that have been reached. */
export function StepList({ current }: StepListProps) {
  const styles = useStyles();
  const words = useWords();
  const state = usePaneState((all) => all.scorecard);
  return (
    <nav aria-label={words.say("card.steps")}>
      <ol className={styles.steps}>
        {steps.map((step, index) => {
          const name = words.say("card.stepName", { number: index + 1, name: words.say(`card.step.${step}`) });
          const reached = index <= steps.indexOf(current) || isReachable(state, step);
          return (
            <li key={step} className={styles.step}>
              {reached ? (
                <Link
                  className={mergeClasses(styles.mark, styles.reachable, step === current && styles.current)}
                  to={`/scorecard/${step}`}
                  aria-current={step === current ? "step" : undefined}
                  aria-label={name}
                  title={name}
                >
                  {index + 1}
                </Link>
              ) : (
                <span className={styles.mark} title={name}>
                  {index + 1}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
