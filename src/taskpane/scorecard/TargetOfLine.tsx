import { Field, Input, Select, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { CardPreview } from "../../commands/api.ts";
import type { LineChoice } from "../../commands/lineChoices.ts";
import type { TargetFactor, TargetSource } from "../../scoring/targets.ts";
import type { TemplateLine } from "../../templates/template.ts";
import { kpiUnit } from "../kpiUnit.ts";
import { NumberField } from "../parts/NumberField.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { SeasonField } from "./SeasonField.tsx";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  select: { minWidth: 0, "& > select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
  input: { minWidth: 0 },
  said: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  below: { ...typographyStyles.caption1Strong, margin: 0 },
});

const reasons = ["niche", "size", "competition"] as const;

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

/** What the target of a KPI is made from: the values above, a reference, or the team's own history; season and a factor. */
export function TargetOfLine({ choice, onChoice }: TargetOfLineProps) {
  const styles = useStyles();
  const words = useWords();
  const { target } = choice;
  const source: Source = target?.kind ?? "usual";
  const history = target?.kind === "history" ? target : null;
  const [factor] = choice.factors ?? [];
  const choose = (kind: string) => {
    if (kind === "usual") {
      onChoice(without(choice, ["target", "factors", "season", "rule"]));
    } else if (kind === "fixed") onChoice({ ...choice, target: { kind } });
    else if (kind === "history") onChoice({ ...choice, target: { kind, uplift: 0 } });
  };
  const raise = (changed: Partial<Extract<TargetSource, { kind: "history" }>>) => {
    if (history !== null) onChoice({ ...choice, target: { ...history, ...changed } });
  };
  const adjust = (changed: Partial<TargetFactor>) => {
    const own = { reason: "niche", factor: 1, ...factor, ...changed } as const;
    onChoice(own.factor === 1 && changed.factor === 1 ? without(choice, ["factors"]) : { ...choice, factors: [own] });
  };
  const part = (value: number) => Number((value * 100).toPrecision(12));
  return (
    <div className={styles.fields}>
      <Field label={words.say("target.from")}>
        <Select className={styles.select} value={source} onChange={(_event, { value }) => choose(value)}>
          <option value="usual">{words.say("target.from.usual")}</option>
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
              else onChoice({ ...choice, target: { kind: "history", uplift: history.uplift } });
            }}
          />
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
          <NumberField
            label={words.say("target.factor")}
            value={factor?.factor ?? 1}
            min={0.01}
            max={100}
            isBeside
            wrong={words.say("rule.wrong")}
            onNumberChange={(typed) => {
              if (typed !== null) adjust({ factor: typed });
            }}
          />
          {factor !== undefined && (
            <Field label={words.say("target.factor.reason")}>
              <Select
                className={styles.select}
                value={factor.reason}
                onChange={(_event, { value }) => {
                  const reason = reasons.find((known) => known === value);
                  if (reason !== undefined) adjust({ reason });
                }}
              >
                {reasons.map((reason) => (
                  <option key={reason} value={reason}>
                    {words.say(`target.factor.${reason}`)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
        </>
      )}
    </div>
  );
}

function without(choice: LineChoice, fields: readonly (keyof LineChoice)[]): LineChoice {
  const left: { -readonly [Field in keyof LineChoice]: LineChoice[Field] } = { ...choice };
  for (const field of fields) Reflect.deleteProperty(left, field);
  return left;
}
