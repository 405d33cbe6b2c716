import { isError } from "../formula/cell.ts";
import { namesIn, type Expression } from "../formula/expression.ts";
import { foldConstants } from "../formula/fold.ts";
import { formulaOf } from "../formula/parse.ts";
import type { Platform, Unit } from "./define.ts";
import { settleChoices } from "./choices.ts";
import { guard } from "./guard.ts";
import { whenOmitted } from "./kpi.ts";
import type { Kpi } from "./compile.ts";

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
 * `choice` names for it, else by the platform's, else by the KPI's usual one. A stand-in that would feed a chosen
 * parameter from another measure is left out. A choice is its first option unless `choice` names another; a number that
 * may be left out is, unless `choice` names its measure.
 */
export function readingsOf(
  kpi: Kpi,
  platform: Platform,
  choice: ReadonlyMap<string, string> = new Map(),
): readonly Reading[] {
  const { params, standIns = [] } = kpi.declaration;
  const allowed = standIns.filter(({ measures }) =>
    Object.entries(measures).every(([name, measure]) => (choice.get(name) ?? measure) === measure),
  );
  return [
    defined(kpi, platform, choice),
    ...allowed.map(({ formula, measures, note }) => ({
      expression: guard(formulaOf(formula, new Set(Object.keys(measures))), params),
      inputs: Object.entries(measures).map(([name, measure]) => ({ name, measure, unit: params[name]?.unit ?? null })),
      note,
    })),
  ];
}

/**
 * As the KPI is defined. One that reduces ranges has nothing in a scorecard to be computed from: its figure is typed, or
 * taken from the measure of a stand-in.
 */
function defined(kpi: Kpi, platform: Platform, chosen: ReadonlyMap<string, string>): Reading {
  const { params, unit } = kpi.declaration;
  if (Object.values(params).some(({ sort }) => sort === "range")) {
    return {
      expression: { kind: "name", name: "value" },
      inputs: [{ name: "value", measure: null, unit }],
      note: null,
    };
  }
  const settled = settleChoices(kpi, (param) => chosen.get(param) ?? null);
  if (isError(settled)) throw new Error(`no such option: ${kpi.id} ${[...chosen.values()].join(" ")}`);
  const omitted = kpi.params.flatMap((param): [string, number][] => {
    const value = chosen.has(param) ? null : whenOmitted(kpi, param);
    return typeof value === "number" ? [[param, value]] : [];
  });
  const expression = omitted.length === 0 ? settled : foldConstants(settled, new Map(omitted));
  const used = namesIn(expression);
  const inputs = Object.entries(params).flatMap(([name, facts]) =>
    used.has(name)
      ? [{ name, measure: chosen.get(name) ?? facts.measureOn?.[platform] ?? facts.measure, unit: facts.unit }]
      : [],
  );
  return { expression, inputs, note: null };
}
