import type { TemplateLine } from "../../templates/template.ts";
import { kpiUnit } from "../kpiUnit.ts";
import type { Words } from "../words/words.ts";

/** Which values of a KPI give how many points, in one line. Values are per the rule's period unit where it has one. */
export function ruleInWords(words: Words, { kpi, rule, per }: TemplateLine): string {
  const unit = kpiUnit(kpi);
  const show = (value: number) => words.value(value, unit);
  const period = per === null ? "" : ` ${words.say(`functions.benchmark.per.${per}`)}`;
  const { scale, cap } = rule;
  switch (scale.kind) {
    case "curve": {
      if ("points" in scale) return words.rule(rule, unit) + period;
      const { threshold, target, stretch } = scale;
      const points = { threshold: show(threshold), target: show(target), stretch: show(stretch) };
      return words.say(cap > 100 ? "weights.rule.stretch" : "weights.rule.curve", points) + period;
    }
    case "progress":
      return words.say("weights.rule.progress", { base: show(scale.base), target: show(scale.target) }) + period;
    case "ratio":
      return words.say("weights.rule.ratio", { target: show(scale.target) }) + period;
    default:
      return words.rule(rule, unit) + period;
  }
}
