import { Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { periodUnitOf } from "../../scorecard/inputs/periods.ts";
import { usePaneState } from "../PaneContext.tsx";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  days: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(140px, 100%), 1fr))",
    gap: tokens.spacingHorizontalS,
  },
});

/** The campaign that the days are, and what they are compared with. */
export function CampaignFields() {
  const styles = useStyles();
  const words = useWords();
  const { draft } = usePaneState((state) => state.scorecard);
  const campaignNamed = usePaneState((state) => state.campaignNamed);
  const comparisonChosen = usePaneState((state) => state.comparisonChosen);
  const { by, period, campaign, compareWith } = draft;
  if (by === null || by.kind === "item") return null;
  const isDated = period.from !== "" && period.to !== "";
  const hasUnit = periodUnitOf(by) !== null;
  if (!isDated && !hasUnit) return null;
  const kinds = hasUnit ? (["previous", "year", "none"] as const) : (["previous", "year", "days", "none"] as const);
  const isBackwards = compareWith?.kind === "days" && compareWith.to !== "" && compareWith.from > compareWith.to;
  return (
    <>
      {isDated && (
        <Field label={words.say("campaign.name")} hint={words.say("campaign.nameHint")}>
          <Input value={campaign} onChange={(_event, { value }) => campaignNamed(value)} />
        </Field>
      )}
      <Field label={words.say("campaign.compare")}>
        <Select
          value={compareWith?.kind ?? "previous"}
          onChange={(_event, { value }) => {
            const kind = kinds.find((known) => known === value) ?? "previous";
            comparisonChosen(kind === "days" ? { kind, from: "", to: "" } : { kind });
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.say(kind === "previous" && hasUnit ? "campaign.period" : `campaign.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      {compareWith?.kind === "days" && (
        <div className={styles.days}>
          <Field label={words.say("campaign.daysFrom")}>
            <Input
              type="date"
              value={compareWith.from}
              onChange={(_event, { value }) => comparisonChosen({ ...compareWith, from: value })}
            />
          </Field>
          <Field
            label={words.say("campaign.daysTo")}
            {...(isBackwards
              ? { validationState: "error", validationMessage: words.say("check.periodBackwards") }
              : {})}
          >
            <Input
              type="date"
              value={compareWith.to}
              onChange={(_event, { value }) => comparisonChosen({ ...compareWith, to: value })}
            />
          </Field>
        </div>
      )}
    </>
  );
}
