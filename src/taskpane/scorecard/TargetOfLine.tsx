import { Field, Input, Select, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { CardPreview } from "../../commands/api.ts";
import type { LineChoice } from "../../commands/lineChoices.ts";
import type { TargetSource } from "../../scoring/targets.ts";
import type { TemplateLine } from "../../templates/template.ts";
import { kpiUnit } from "../kpiUnit.ts";
import { NumberField } from "../parts/NumberField.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { FactorFields } from "./FactorFields.tsx";
import { useIsCardsOwn } from "./useTemplateInUse.ts";
import { SeasonField } from "./SeasonField.tsx";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  select: { minWidth: 0, "& > select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
  input: { minWidth: 0 },
  said: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  below: { ...typographyStyles.caption1Strong, margin: 0 },
});

interface SaidTargetProps {
  readonly line: TemplateLine;
  readonly preview: CardPreview | null;
}

/** The target that the card will have, where it comes from, and whether it asks for less than the average. */
export function SaidTarget({ line, preview }: SaidTargetProps) {
  const styles = useStyles();
  const words = useWords();
  const target = preview?.lines.find(({ id }) => id === line.id)?.target;
  if (target === undefined || target.value === null) return null;
  const unit = kpiUnit(line.kpi);
  const value = words.value(target.value, unit);
  return (
    <>
      <p className={styles.said}>
        {words.say("target.now", { value, source: words.target(target.plan, target.periods.at(-1), unit) })}
      </p>
      {target.average?.isAbove === true && (
        <p className={styles.below}>
          {words.say("target.below", { average: words.value(target.average.value, unit) })}
        </p>
      )}
    </>
  );
}

interface TargetOfLineProps {
  readonly choice: LineChoice;
  readonly onChoice: (choice: LineChoice) => void;
}

type Source = "usual" | "fixed" | "history" | "benchmark";

/** What the target of a KPI is made from: the values above, a reference, or the team's own history; season and factors. */
export function TargetOfLine({ choice, onChoice }: TargetOfLineProps) {
  const styles = useStyles();
  const words = useWords();
  const isCardsOwn = useIsCardsOwn();
  const { target } = choice;
  const source: Source = target?.kind ?? "usual";
  const history = target?.kind === "history" ? target : null;
  const choose = (kind: string) => {
    if (kind === "usual") {
      onChoice(without(choice, ["target", "factors", "season", "rule"]));
    } else if (kind === "fixed") onChoice({ ...choice, target: { kind } });
    else if (kind === "history") onChoice({ ...choice, target: { kind, uplift: 0 } });
  };
  const raise = (changed: Partial<Extract<TargetSource, { kind: "history" }>>) => {
    if (history !== null) onChoice({ ...choice, target: { ...history, ...changed } });
  };
  const part = (value: number) => Number((value * 100).toPrecision(12));
  return (
    <div className={styles.fields}>
      <Field label={words.say("target.from")}>
        <Select className={styles.select} value={source} onChange={(_event, { value }) => choose(value)}>
          <option value="usual">{words.say(isCardsOwn ? "again.target" : "target.from.usual")}</option>
          <option value="fixed">{words.say("target.from.fixed")}</option>
          <option value="history">{words.say("target.from.history")}</option>
          {target?.kind === "benchmark" && (
            <option value="benchmark">{words.say("target.from.benchmark", { set: target.set })}</option>
          )}
        </Select>
      </Field>
      {target?.kind === "fixed" && (
        <Field label={words.say("target.reason")} hint={words.say("target.reason.hint")}>
          <Input
            className={styles.input}
            autoComplete="off"
            value={target.reason ?? ""}
            onChange={(_event, { value }) => {
              const agreed = target.value === undefined ? {} : { value: target.value };
              const why = value.trim() === "" ? {} : { reason: value };
              onChoice({ ...choice, target: { kind: "fixed", ...agreed, ...why } });
            }}
          />
        </Field>
      )}
      {history !== null && (
        <>
          <NumberField
            label={words.say("target.uplift")}
            value={part(history.uplift)}
            min={-99}
            max={1000}
            isBeside
            after="%"
            wrong={words.say("rule.wrong")}
            onNumberChange={(typed) => {
              if (typed !== null) raise({ uplift: typed / 100 });
            }}
          />
          <NumberField
            label={words.say("target.cap")}
            value={history.yearlyCap === undefined ? null : part(history.yearlyCap)}
            min={0}
            max={10000}
            isBeside
            canBeEmpty
            after="%"
            wrong={words.say("rule.wrong")}
            onNumberChange={(typed) => {
              if (typed !== null) raise({ yearlyCap: typed / 100 });
              else onChoice({ ...choice, target: without(history, ["yearlyCap"]) });
            }}
          />
          <Field label={words.say("target.since")} hint={words.say("target.since.hint")}>
            <Input
              className={styles.input}
              type="date"
              value={history.since ?? ""}
              onChange={(_event, { value }) => {
                if (value !== "") raise({ since: value });
                else onChoice({ ...choice, target: without(history, ["since"]) });
              }}
            />
          </Field>
        </>
      )}
      {source !== "usual" && (
        <>
          <SeasonField
            season={choice.season}
            onSeasonChange={(season) =>
              onChoice(season === undefined ? without(choice, ["season"]) : { ...choice, season })
            }
          />
          <FactorFields
            factors={choice.factors ?? []}
            onFactorsChange={(factors) =>
              onChoice(factors.length === 0 ? without(choice, ["factors"]) : { ...choice, factors })
            }
          />
        </>
      )}
    </div>
  );
}

function without<Whole extends object>(whole: Whole, fields: readonly (keyof Whole)[]): Whole {
  const left: { -readonly [Field in keyof Whole]: Whole[Field] } = { ...whole };
  for (const field of fields) Reflect.deleteProperty(left, field);
  return left;
}
