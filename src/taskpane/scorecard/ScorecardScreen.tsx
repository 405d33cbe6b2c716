import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { Navigate, useNavigate, useParams } from "react-router";
import { usePaneState } from "../PaneContext.tsx";
import { Notice } from "../parts/Notice.tsx";
import { Screen } from "../parts/Screen.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { CheckStep } from "./CheckStep.tsx";
import { ColumnsStep } from "./ColumnsStep.tsx";
import { PreviewStep } from "./PreviewStep.tsx";
import { blocker, isReachable } from "./progress.ts";
import { SourcesStep } from "./SourcesStep.tsx";
import { StepList } from "./StepList.tsx";
import { isStep, steps, type Step } from "./steps.ts";
import { TemplateStep } from "./TemplateStep.tsx";
import { WeightsStep } from "./WeightsStep.tsx";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    // Stays in sight, so that what comes in late above never moves it from under the pointer.
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

const contents: Record<Step, ComponentType> = {
  sources: SourcesStep,
  columns: ColumnsStep,
  template: TemplateStep,
  check: CheckStep,
  weights: WeightsStep,
  preview: PreviewStep,
};

/** The way from data to a scorecard, one step at a time. */
export function ScorecardScreen() {
  const { step } = useParams();
  const state = usePaneState((all) => all.scorecard);
  if (!isStep(step)) return <Navigate to="/scorecard/sources" replace />;
  if (!isReachable(state, step))
    return <Navigate to={`/scorecard/${steps.find((each) => blocker(state, each) !== null) ?? "sources"}`} replace />;
  return <StepScreen key={step} step={step} />;
}

function StepScreen({ step }: { readonly step: Step }) {
  const styles = useStyles();
  const words = useWords();
  const navigate = useNavigate();
  const state = usePaneState((all) => all.scorecard);
  const stepReached = usePaneState((all) => all.stepReached);
  const [refused, setRefused] = useState(false);
  useEffect(() => stepReached(step), [step, stepReached]);
  const Content = contents[step];
  const number = steps.indexOf(step);
  const before = steps[number - 1];
  const after = steps[number + 1];
  const reason = blocker(state, step);
  const { updates } = state.draft;
  const isBuilding = state.building.kind === "running" || state.built !== null;
  const goOn = () => {
    if (reason === null && after) void navigate(`/scorecard/${after}`);
    else setRefused(true);
  };
  return (
    <>
      <StepList current={step} />
      <Screen
        title={words.say(`card.step.${step}`)}
        eyebrow={`${updates ? words.say("card.updating", { title: updates.title }) : words.say("card.new")} · ${words.say("card.step", { number: number + 1, total: steps.length })}`}
        lead={words.say(`${step}.lead`)}
      >
        <Content />
        {refused && reason !== null && <Notice intent="warning">{words.say(reason)}</Notice>}
        {!isBuilding && (
          <div className={styles.bar}>
            {before ? (
              <Button onClick={() => void navigate(`/scorecard/${before}`)}>{words.say("common.back")}</Button>
            ) : (
              <span />
            )}
            {after && (
              <Button appearance="primary" onClick={goOn}>
                {words.say("common.next")}
              </Button>
            )}
          </div>
        )}
      </Screen>
    </>
  );
}
