import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { Navigate, useNavigate, useParams } from "react-router";
import { usePane, usePaneState } from "../PaneContext.tsx";
import { Notice } from "../parts/Notice.tsx";
import { Screen } from "../parts/Screen.tsx";
import type { Words } from "../words/words.ts";
import { useWords } from "../words/WordsContext.tsx";
import { CheckStep } from "./CheckStep.tsx";
import { ColumnsStep } from "./ColumnsStep.tsx";
import { PreviewStep } from "./PreviewStep.tsx";
import { blocker, canCreate, isReachable } from "./progress.ts";
import { SourcesStep } from "./SourcesStep.tsx";
import type { ScorecardState } from "./draft.ts";
import { StepList } from "./StepList.tsx";
import { isStep, steps, type Step } from "./steps.ts";
import { draftInForce } from "./draftInForce.ts";
import { templateOf } from "./templateOf.ts";
import { TemplateStep } from "./TemplateStep.tsx";
import { WeightsStep } from "./WeightsStep.tsx";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    marginTop: "auto",
    paddingTop: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: tokens.spacingVerticalS,
    // Stays in sight, so that what comes in late above never moves it from under the pointer.
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Leaves room for the longest words of what goes on, in Russian.
  back: { minWidth: 0 },
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
  const { scorecard } = usePane();
  const [refused, setRefused] = useState(false);
  useEffect(() => stepReached(step), [step, stepReached]);
  const Content = contents[step];
  const number = steps.indexOf(step);
  const before = steps[number - 1];
  const after = steps[number + 1];
  const reason = blocker(state, step);
  const { updates } = state.draft;
  const phase = state.built !== null ? "built" : state.building.kind === "running" ? "building" : "";
  const isPreview = step === "preview";
  const kind = updates ? words.say("card.updating", { title: updates.title }) : words.say("card.new");
  const goOn = () => {
    if (reason === null && after) void navigate(`/scorecard/${after}`);
    else setRefused(true);
  };
  return (
    <>
      <StepList current={step} />
      <Screen
        title={phase === "" ? words.say(`card.step.${step}`) : cardTitle(state, words)}
        eyebrow={
          phase === "" ? `${kind} · ${words.say("card.step", { number: number + 1, total: steps.length })}` : kind
        }
        phase={phase}
        {...(phase === "" ? { lead: words.say(`${step}.lead`) } : {})}
      >
        <Content />
        {refused && reason !== null && <Notice intent="warning">{words.say(reason)}</Notice>}
        {phase === "" && (
          <div className={styles.bar}>
            {before ? (
              <Button className={styles.back} onClick={() => void navigate(`/scorecard/${before}`)}>
                {words.say("common.back")}
              </Button>
            ) : (
              <span />
            )}
            {after && (
              <Button appearance={reason === null ? "primary" : "secondary"} onClick={goOn}>
                {words.say("common.next")}
              </Button>
            )}
            {isPreview && canCreate(state) && (
              <Button appearance="primary" onClick={() => void scorecard.create()}>
                {words.say(updates ? "preview.updateNow" : "preview.create")}
              </Button>
            )}
          </div>
        )}
      </Screen>
    </>
  );
}

/** The name that the card gets: as typed, else its template's. */
function cardTitle(state: ScorecardState, words: Words): string {
  const { draft, templates } = state;
  const { template } = templateOf(draftInForce(state), templates);
  if (draft.title.trim() !== "") return draft.title.trim();
  return draft.updates?.title ?? (template ? words.text(template.title) : words.say("card.new"));
}
