import { Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { SubjectBy } from "../../commands/api.ts";
import { usePaneState } from "../PaneContext.tsx";
import { Notice } from "../parts/Notice.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { CampaignFields } from "./CampaignFields.tsx";
import { blocker } from "./progress.ts";
import { sharedHeaders } from "./request.ts";
import { WholeFields } from "./WholeFields.tsx";

const useStyles = makeStyles({
  period: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(140px, 100%), 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
});

const kinds = ["file", "item", "day", "week", "month", "quarter"] as const;

const units = ["day", "week", "month", "quarter"] as const;

/** Who or what is scored, and in which period. */
export function SubjectFields() {
  const styles = useStyles();
  const words = useWords();
  const state = usePaneState((all) => all.scorecard);
  const byChosen = usePaneState((all) => all.byChosen);
  const periodChosen = usePaneState((all) => all.periodChosen);
  const { by, period } = state.draft;
  const headers = sharedHeaders(state.inspections);
  const reason = blocker(state, "check");
  const choose = (value: string) => byChosen(subjectsFrom(value));
  return (
    <>
      <Field label={words.say("check.by")} hint={words.say("check.byHint")}>
        <Select value={by ? optionOf(by) : ""} onChange={(_event, { value }) => choose(value)}>
          {headers.map((header) => (
            <option key={header} value={optionOf({ kind: "column", header })}>
              {header}
            </option>
          ))}
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.say(`check.by.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      {(by?.kind === "column" || by?.kind === "file") && (
        <Field label={words.say("check.each")}>
          <Select
            value={by.each ?? ""}
            onChange={(_event, { value }) => {
              const each = units.find((unit) => unit === value);
              const whole = by.kind === "column" ? { kind: by.kind, header: by.header } : { kind: by.kind };
              byChosen(each === undefined ? whole : { ...whole, each });
            }}
          >
            <option value="">{words.say("check.each.none")}</option>
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {words.say(`check.by.${unit}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <WholeFields />
      {state.preview?.subjects.some(({ progress }) => progress?.partial) === true && (
        <Notice intent="info">{words.say("check.partial")}</Notice>
      )}
      <div className={styles.period}>
        <Field label={words.say("check.from")} hint={words.say("check.periodHint")}>
          <Input
            type="date"
            value={period.from}
            onChange={(_event, { value }) => periodChosen({ ...period, from: value })}
          />
        </Field>
        <Field
          label={words.say("check.to")}
          {...(reason ? { validationState: "error", validationMessage: words.say(reason) } : {})}
        >
          <Input
            type="date"
            value={period.to}
            onChange={(_event, { value }) => periodChosen({ ...period, to: value })}
          />
        </Field>
      </div>
      <CampaignFields />
    </>
  );
}

/** Columns are told from the fixed choices by a sign that no fixed choice begins with. */
function optionOf(by: SubjectBy): string {
  return by.kind === "column" ? `#${by.header}` : by.kind;
}

function subjectsFrom(option: string): SubjectBy {
  const kind = kinds.find((known) => known === option);
  return kind ? { kind } : { kind: "column", header: option.slice(1) };
}
