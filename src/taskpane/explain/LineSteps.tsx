import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CardExplanation } from "../../commands/explainCard.ts";
import { measureFacts } from "../../kpi/measures.ts";
import { chosenDefinition, chosenParams } from "../../kpi/chosen.ts";
import { definitionInWords, findKpi } from "../../kpi/kpi.ts";
import { targetOf } from "../../scoring/anchorValues.ts";
import { paramTitle } from "../../locales/paramTitle.ts";
import { kpiUnit } from "../kpiUnit.ts";
import { References } from "../parts/References.tsx";
import { ScalePicture } from "../parts/ScalePicture.tsx";
import { plainAddress } from "../plainAddress.ts";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { Cell } from "./Cell.tsx";
import { PartList } from "./PartList.tsx";

const useStyles = makeStyles({
  steps: {
    margin: 0,
    paddingLeft: "22px",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
  },
  name: { ...typographyStyles.body1Strong, display: "block" },
  value: { display: "block" },
  list: { margin: 0, paddingLeft: "16px" },
  detail: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
  caution: { ...typographyStyles.caption1Strong, display: "block" },
});

interface LineStepsProps {
  readonly explained: CardExplanation;
  readonly line: string;
}

/** Figures → KPI → rule → points → weight → part of the total: each number with the cell it stands in. */
export function LineSteps({ explained, line: id }: LineStepsProps) {
  const styles = useStyles();
  const words = useWords();
  const line = explained.explanation.lines.find((own) => own.id === id);
  const place = explained.places.find((own) => own.id === id);
  if (!line || !place) return null;
  const kpi = findKpi(place.kpi);
  const unit = kpiUnit(place.kpi);
  const help = words.kpi(place.kpi);
  const chosen = kpi ? chosenParams(kpi.declaration, place) : new Map<string, string>();
  const value = line.value === null ? words.say("common.missing") : words.value(line.value, unit);
  const sentence = line.rule === null ? "" : words.rule(line.rule, unit);
  const said = (key: "weight" | "values" | "target") =>
    place.sources[key] !== "" && (
      <span className={styles.detail}>{words.say(`explain.source.${key}`, { source: place.sources[key] })}</span>
    );
  return (
    <Section title={help.title}>
      <ol className={styles.steps}>
        <Step name={words.say("explain.step.inputs")}>
          {place.inputs.length === 0 && place.parts.length === 0 && (
            <span className={styles.detail}>{words.say("explain.inputsNone")}</span>
          )}
          <PartList parts={place.parts} unit={unit} />
          <ul className={styles.list}>
            {place.inputs.map(({ measure, value: own, at, from, sheets, files, taken, state, open }) => (
              <li key={at}>
                {words.say("explain.input", {
                  measure: words.measure(measure),
                  value:
                    own === null
                      ? words.say(state === null ? "common.missing" : `explain.state.${state}`)
                      : words.value(own, measureFacts(measure)?.unit ?? "index"),
                })}
                <span className={styles.detail}>
                  {words.say(`explain.from.${from}`, { sheets: words.list(sheets), files: words.list(files) })}
                </span>
                {from === "data" && taken !== "" && <span className={styles.detail}>{taken}</span>}
                <Cell at={at} />
                {open.length > 0 && (
                  <span className={styles.detail}>
                    {words.say("explain.open", { at: words.list(open.map(plainAddress)) })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Step>
        <Step name={words.say("explain.step.value")}>
          <span className={styles.value}>
            {kpi &&
              `${definitionInWords(chosenDefinition(kpi, chosen), (param) => {
                const measure = chosen.get(param);
                return measure === undefined
                  ? paramTitle(kpi.declaration, param, words.measure)
                  : words.measure(measure);
              })} = `}
            <strong>{value}</strong>
          </span>
          {line.state !== "scored" && <span className={styles.detail}>{words.say(`explain.state.${line.state}`)}</span>}
          {place.computedAs !== "" && (
            <span className={styles.detail}>{words.say("explain.computedAs", { text: place.computedAs })}</span>
          )}
          {place.computedAt !== null && <Cell at={place.computedAt} />}
        </Step>
        <Step name={words.say("explain.step.scale")}>
          {line.rule !== null && (
            <>
              <span className={styles.value}>{sentence}</span>
              <ScalePicture
                rule={line.rule}
                sentence={sentence}
                at={
                  line.value === null || line.score === null || line.rule.scale.kind === "peer"
                    ? null
                    : { x: line.value, y: line.score }
                }
              />
            </>
          )}
          {place.ruleAt !== null && <Cell at={place.ruleAt} />}
          {said("target")}
          {said("values")}
          <References
            kpi={place.kpi}
            target={line.rule === null ? null : targetOf(line.rule.scale)}
            platform={explained.platform}
            currency={explained.currency}
          />
        </Step>
        <Step name={words.say("explain.step.score")}>
          <strong className={styles.value}>
            {place.score.value === null
              ? words.say("whatif.noScore")
              : words.say("explain.points", { points: words.points(place.score.value) })}
          </strong>
          {line.bound !== null && line.raw !== null && line.score !== null && (
            <span className={styles.detail}>
              {words.say(`explain.bound.${line.bound}`, {
                raw: words.points(line.raw),
                score: words.points(line.score),
              })}
            </span>
          )}
          {place.overwritten && <span className={styles.caution}>{words.say("explain.overwritten")}</span>}
          <Cell at={place.score.at} />
        </Step>
        <Step name={words.say("explain.step.weight")}>
          <span className={styles.value}>{words.share(line.weight / 100)}</span>
          {line.levels.map(({ group, weight, score }) => {
            const title = explained.groups.find((own) => own.id === group)?.title;
            const facts = { group: title ? words.text(title) : group, weight: words.share(weight / 100) };
            return (
              <span key={group} className={styles.detail}>
                {score === null
                  ? words.say("explain.groupNoScore", facts)
                  : words.say("explain.group", { ...facts, points: words.points(score) })}
              </span>
            );
          })}
          {line.effective > 0 && (
            <span className={styles.detail}>
              {words.say("explain.effective", { effective: words.share(line.effective) })}
            </span>
          )}
          {said("weight")}
          <Cell at={place.weight.at} />
        </Step>
        <Step name={words.say("explain.step.share")}>
          {line.contribution === null || line.score === null ? (
            <span className={styles.value}>{words.say("explain.noShare")}</span>
          ) : (
            <span className={styles.value}>
              {words.say("explain.share", {
                points: words.points(line.contribution),
                score: words.points(line.score),
                effective: words.share(line.effective),
              })}
            </span>
          )}
          {line.share !== null && (
            <span className={styles.detail}>{words.say("explain.shareOf", { share: words.share(line.share) })}</span>
          )}
        </Step>
      </ol>
    </Section>
  );
}

function Step({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <li>
      <span className={styles.name}>{name}</span>
      {children}
    </li>
  );
}
