import type { CardExplanation } from "../../commands/explainCard.ts";
import { subjectValues } from "../../scorecard/read/plainValues.ts";
import { ruleFault } from "../../scoring/scales.ts";
import { shapeOf } from "../../scoring/shape.ts";
import type { ScaleRule } from "../../scoring/types.ts";
import type { Question } from "../../scoring/whatIf.ts";
import type { Unit } from "../../kpi/define.ts";

/** The question that an explanation's what-if asks of `scoring`. */
export function questionOf({ rules, values, subjects, subject }: CardExplanation): Question {
  return { rules, subjects: values.map(subjectValues), index: subjects.indexOf(subject) };
}

/** A KPI that can be moved: one with a rule that works. */
export interface MovableLine {
  readonly id: string;
  readonly kpi: string;
  readonly rule: ScaleRule;
  readonly value: number | null;
  /** Ends of its slider and the length of a step. */
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** KPIs whose value changes the total, with the stretch of values that their rules speak of. */
export function movableLines({ explanation, places, values }: CardExplanation): readonly MovableLine[] {
  const kpis = new Map(places.map(({ id, kpi }) => [id, kpi]));
  return explanation.lines.flatMap(({ id, rule, value, weight, state }): MovableLine[] => {
    if (rule === null || ruleFault(rule) !== null || weight === 0 || state === "notApplicable") return [];
    const known = values.flatMap((own) => own.values.flatMap(([line, given]) => (line === id ? [given] : [])));
    const numbers = known.filter((given) => typeof given === "number");
    const xs = rule.scale.kind === "peer" ? numbers : shapeOf(rule).map(({ x }) => x);
    const all = [...xs, ...(value === null ? [] : [value])];
    if (all.length === 0) return [];
    const step = stepOf(Math.max(...all) - Math.min(...all));
    const from = Math.floor(Math.min(...all) / step) * step;
    const to = Math.ceil(Math.max(...all) / step) * step;
    return [
      { id, kpi: kpis.get(id) ?? id, rule, value, from: tidy(from), to: tidy(to > from ? to : from + step), step },
    ];
  });
}

/** A round hundredth of a length: 0.0005, 1, 20… */
function stepOf(length: number): number {
  const raw = (length || 1) / 100;
  const power = 10 ** Math.floor(Math.log10(raw));
  const digit = raw / power;
  return tidy((digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power);
}

export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** How a value of a unit is typed: ratios in per cent. */
export function typedAs(unit: Unit): { readonly factor: number; readonly sign: string | undefined } {
  return unit === "ratio" ? { factor: 100, sign: "%" } : { factor: 1, sign: undefined };
}
