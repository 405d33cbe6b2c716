import { Button, Field, Select, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { LineChoice } from "../../commands/lineChoices.ts";
import type { CardPreview } from "../../commands/api.ts";
import { targetOf } from "../../scoring/anchorValues.ts";
import { ruleFault } from "../../scoring/scales.ts";
import type { MissingPolicy, ScaleRule } from "../../scoring/types.ts";
import type { Template, TemplateLine } from "../../templates/template.ts";
import { typedAs, tidy } from "../explain/question.ts";
import { kpiUnit } from "../kpiUnit.ts";
import { usePaneState } from "../PaneContext.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import { NumberField } from "../parts/NumberField.tsx";
import { References } from "../parts/References.tsx";
import { ScalePicture } from "../parts/ScalePicture.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { benchmarkUse } from "./benchmarkTarget.ts";
import { CountedAs } from "./CountedAs.tsx";
import { countedRule } from "./countedRule.ts";
import { MethodField } from "./MethodField.tsx";
import { PointList } from "./PointList.tsx";
import { listedPoints, withPoints } from "./points.ts";
import { namedValues, turned, withValue } from "./ruleFields.ts";
import { SaidTarget, TargetOfLine } from "./TargetOfLine.tsx";
import { useIsCardsOwn } from "./useTemplateInUse.ts";
import { teamBenchmarks } from "./teamBenchmarks.ts";

const useStyles = makeStyles({
  rule: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  sentence: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  fault: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorStatusDangerForeground1 },
  select: { minWidth: 0, "& > select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

const directions = ["higher", "lower"] as const;

const policies = ["exclude", "zero", "carry", "block"] as const;

interface RuleOfLineProps {
  readonly template: Template;
  readonly line: TemplateLine;
  readonly preview: CardPreview | null;
}

/** How a KPI is scored: picture and sentence at once; method, values, references and missing data one click away. */
export function RuleOfLine({ template, line, preview }: RuleOfLineProps) {
  const styles = useStyles();
  const words = useWords();
  const isCardsOwn = useIsCardsOwn();
  const chosen = usePaneState((state) => state.scorecard.draft.lines);
  const lineChosen = usePaneState((state) => state.lineChosen);
  const choice: LineChoice = chosen.find(([id]) => id === line.id)?.[1] ?? {};
  const rule = choice.rule ?? line.rule;
  const unit = kpiUnit(line.kpi);
  const { factor, sign } = typedAs(unit);
  const missing = choice.missing ?? line.missing;
  const { title } = words.kpi(line.kpi);
  const fault = ruleFault(rule);
  const target = preview?.lines.find(({ id }) => id === line.id)?.target;
  const counted = countedRule(line, choice, target);
  const sentence = fault === null ? words.rule(counted.rule, unit) : "";
  const per =
    line.per === null ? null : words.say("rule.per", { per: words.say(`functions.benchmark.per.${line.per}`) });
  const isUsual = rule.scale.kind === "curve" && !("points" in rule.scale);
  const hasPoints = !isUsual && listedPoints(rule.scale).length > 0;
  const change = (changed: ScaleRule) => lineChosen(line.id, { ...choice, rule: changed, target: { kind: "fixed" } });
  /** Floor and cap say nothing about the target: it comes from where it came from. */
  const bound = (changed: ScaleRule) =>
    lineChosen(line.id, {
      ...choice,
      rule: changed,
      target: choice.target ?? target?.plan?.source ?? { kind: "fixed" },
    });
  const field = (
    label: string,
    value: number,
    part: number,
    apply: (typed: number) => ScaleRule,
    onRule: (changed: ScaleRule) => void = change,
  ) => (
    <NumberField
      key={label}
      label={label}
      value={tidy(value * part)}
      isBeside
      wrong={words.say("rule.wrong")}
      {...(part === 100 && sign !== undefined ? { after: sign } : {})}
      onNumberChange={(typed) => {
        if (typed !== null) onRule(apply(tidy(typed / part)));
      }}
    />
  );
  return (
    <div className={styles.rule}>
      {fault === null ? (
        <>
          <p className={styles.sentence}>
            {sentence}
            {per !== null && !counted.isConverted && ` ${per}`}
          </p>
          <ScalePicture rule={counted.rule} sentence={sentence} />
        </>
      ) : (
        <p className={styles.fault} role="alert">
          {words.issue({ code: `rules.${fault}`, facts: { kpi: line.kpi } })}
        </p>
      )}
      <SaidTarget line={line} preview={preview} />
      <Disclosure summary={words.say("rule.change", { kpi: title })}>
        <div className={styles.fields}>
          <CountedAs line={line} choice={choice} onChoose={(changed) => lineChosen(line.id, changed)} />
          <MethodField rule={rule} template={line.rule} isChanged={choice.rule !== undefined} onRuleChange={change} />
          {rule.scale.kind !== "closeness" && (
            <Field label={words.say("rule.better")}>
              <Select
                className={styles.select}
                value={rule.better}
                onChange={(_event, { value }) => {
                  if (value !== rule.better) change(turned(rule));
                }}
              >
                {directions.map((better) => (
                  <option key={better} value={better}>
                    {words.say(`rule.better.${better}`)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {per !== null && counted.isConverted && <p className={styles.sentence}>{per}</p>}
          {namedValues(rule.scale).map(([name, value]) =>
            field(words.say(`rule.value.${name}`), value, factor, (typed) => withValue(rule, name, typed)),
          )}
          {hasPoints && <PointList rule={rule} unit={unit} onRuleChange={change} />}
          {isUsual && (
            <div>
              <Button size="small" onClick={() => change(withPoints(rule, listedPoints(rule.scale)))}>
                {words.say("points.free")}
              </Button>
            </div>
          )}
          {field(words.say("rule.value.floor"), rule.floor, 1, (floor) => ({ ...rule, floor }), bound)}
          {field(words.say("rule.value.cap"), rule.cap, 1, (cap) => ({ ...rule, cap }), bound)}
          <TargetOfLine
            choice={choice}
            onChoice={(own) => lineChosen(line.id, Object.keys(own).length === 0 ? null : own)}
          />
          <Field label={words.say("rule.missing")}>
            <Select
              className={styles.select}
              value={missing?.kind ?? ""}
              onChange={(_event, { value }) => {
                const kind = policies.find((known) => known === value);
                if (kind !== undefined) lineChosen(line.id, { ...choice, missing: policyOf(kind) });
              }}
            >
              {missing === undefined && <option value="">{words.say("rule.missing.usual")}</option>}
              {policies.map((kind) => (
                <option key={kind} value={kind}>
                  {words.say(`rule.missing.${kind}`)}
                </option>
              ))}
            </Select>
          </Field>
          {missing?.kind === "carry" && (
            <NumberField
              label={words.say("rule.missing.age")}
              value={missing.maxAge}
              min={1}
              max={1000}
              isBeside
              wrong={words.say("rule.wrong")}
              onNumberChange={(typed) => {
                if (typed !== null)
                  lineChosen(line.id, { ...choice, missing: { kind: "carry", maxAge: Math.round(typed) } });
              }}
            />
          )}
          {Object.keys(choice).length > 0 && (
            <div>
              <Button size="small" onClick={() => lineChosen(line.id, null)}>
                {words.say(isCardsOwn ? "again.ruleBack" : "rule.back")}
              </Button>
            </div>
          )}
        </div>
      </Disclosure>
      <References
        kpi={line.kpi}
        target={targetOf(counted.meant.scale)}
        platform={template.platform}
        currency={template.currency ?? null}
        per={line.per}
        team={teamBenchmarks(template, line.kpi)}
        {...(fault === null
          ? {
              takenAs: (benchmark, kpi) =>
                benchmarkUse(benchmark, kpi, {
                  rule: counted.meant,
                  per: line.per,
                  currency: template.currency ?? null,
                  platform: template.platform,
                }),
            }
          : {})}
        onUse={({ set, level }, use) =>
          lineChosen(line.id, { ...choice, rule: use.rule, target: { kind: "benchmark", set, level } })
        }
      />
    </div>
  );
}

function policyOf(kind: (typeof policies)[number]): MissingPolicy {
  return kind === "carry" ? { kind, maxAge: 1 } : { kind };
}
