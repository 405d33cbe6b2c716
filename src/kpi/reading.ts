import type { Expression } from "../formula/expression.ts";
import { formulaOf } from "../formula/parse.ts";
import type { Platform, Unit } from "./define.ts";
import { guard } from "./guard.ts";
import type { Kpi } from "./kpi.ts";

/** One way to compute a KPI from measures in a scorecard. */
export interface Reading {
  /** Over the names of `inputs`, with the parameters' legal values enforced. */
  readonly expression: Expression;
  readonly inputs: readonly ReadingInput[];
  /** Key of the words that say what stands in for what; null where the KPI is computed as defined. */
  readonly note: string | null;
}

export interface ReadingInput {
  readonly name: string;
  /** Measure that feeds it; null where a person has to supply the number. */
  readonly measure: string | null;
  readonly unit: Unit | null;
}

/**
 * The ways to compute a KPI, best first: as defined, then its stand-ins. A parameter is fed by the measure that
 * `chosen` names for it, else by the platform's, else by the KPI's usual one. A stand-in that would feed a chosen
 * parameter from another measure is left out.
 */
export function readingsOf(
  kpi: Kpi,
  platform: Platform,
  chosen: Readonly<Record<string, string>> = {},
): readonly Reading[] {
  const { params, standIns = [] } = kpi.declaration;
  const choice = new Map(Object.entries(chosen));
  const defined: Reading = {
    expression: kpi.expression,
    inputs: Object.entries(params).map(([name, facts]) => ({
      name,
      measure: choice.get(name) ?? facts.measureOn?.[platform] ?? facts.measure,
      unit: facts.unit,
    })),
    note: null,
  };
  const allowed = standIns.filter(({ measures }) =>
    Object.entries(measures).every(([name, measure]) => (choice.get(name) ?? measure) === measure),
  );
  return [
    defined,
    ...allowed.map(({ formula, measures, note }) => ({
      expression: guard(formulaOf(formula, new Set(Object.keys(measures))), params),
      inputs: Object.entries(measures).map(([name, measure]) => ({ name, measure, unit: params[name]?.unit ?? null })),
      note,
    })),
  ];
}
