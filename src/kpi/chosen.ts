import { foldConstants, takeBranches } from "../formula/fold.ts";
import type { KpiDeclaration, ParamFacts } from "./define.ts";
import type { Kpi } from "./compile.ts";
import { optionOf, settle } from "./choices.ts";
import { isMeasureId } from "./measures.ts";

/** What a scorecard's line says of the parameters of its KPI. */
export interface ParamChoices {
  /** Parameter → measure that feeds it. A number that may be left out counts only where it is named here. */
  readonly measures?: Readonly<Record<string, string>>;
  /** Choice (CHURN's basis) → option; the first one where nothing is chosen. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** A choice that a KPI does not offer. */
export interface ChoiceFault {
  readonly param: string;
  /** The option asked for, spelled as it was. */
  readonly found: string;
  /** Options of the choice; the names of the choices that there are where there is none of that name. */
  readonly known: readonly string[];
  readonly code: "noSuchChoice" | "noSuchOption";
}

type Params = Pick<KpiDeclaration, "params">;

/** Choices of a KPI that a line can make; a KPI over ranges has none, because its figure is typed. */
export function choiceParams({ params }: Params): readonly (readonly [string, readonly string[]])[] {
  if (Object.values(params).some(({ sort }) => sort === "range")) return [];
  return Object.entries(params).flatMap(([name, facts]): (readonly [string, readonly string[]])[] =>
    facts.sort === "choice" ? [[name, facts.options]] : [],
  );
}

/** Numbers that a line may add to what its KPI counts, with the measure that feeds each. */
export function extraParams({ params }: Params): readonly (readonly [string, string])[] {
  return Object.entries(params).flatMap(([name, facts]): (readonly [string, string])[] =>
    isExtra(facts) && facts.measure !== null ? [[name, facts.measure]] : [],
  );
}

function isExtra(facts: ParamFacts): boolean {
  return facts.sort !== "choice" && facts.sort !== "range" && typeof facts.omitted === "number";
}

/** What is wrong with the choices of a line. */
export function choiceFaults(declaration: Params, { choices = {} }: ParamChoices): readonly ChoiceFault[] {
  const offered = new Map(choiceParams(declaration));
  return Object.entries(choices).flatMap(([param, found]): ChoiceFault[] => {
    const options = offered.get(param);
    if (options === undefined) return [{ param, found, known: [...offered.keys()], code: "noSuchChoice" }];
    return typeof optionOf(options, found) === "string" ? [] : [{ param, found, known: options, code: "noSuchOption" }];
  });
}

/**
 * Parameter → measure or option, as a line says it. An option that names what another parameter counts feeds that
 * parameter from the measure of that name, unless `measures` says otherwise.
 */
export function chosenParams(
  { params }: Params,
  { measures = {}, choices = {} }: ParamChoices,
): ReadonlyMap<string, string> {
  const facts = new Map(Object.entries(params));
  const named = Object.entries(choices).flatMap(([param, option]): [string, string][] => {
    const own = facts.get(param);
    const measure = option.trim() === "" || own?.sort !== "choice" ? undefined : optionOf(own.options, option);
    return own?.sort === "choice" && own.names !== undefined && typeof measure === "string" && isMeasureId(measure)
      ? [[own.names, measure]]
      : [];
  });
  return new Map([...named, ...Object.entries(choices), ...Object.entries(measures)]);
}

/** The KPI with its definition as a line uses it: choices made, and without the numbers that it does not count. */
export function chosenDefinition(kpi: Kpi, chosen: ReadonlyMap<string, string>): Kpi {
  const { params } = kpi.declaration;
  if (Object.values(params).some(({ sort }) => sort === "range")) return kpi;
  const options = new Map(
    choiceParams(kpi.declaration).map(([param, all]): [string, string] => {
      const option = optionOf(all, chosen.get(param) ?? null);
      return [param, typeof option === "string" ? option : (all[0] ?? "")];
    }),
  );
  const uncounted = new Map(
    Object.entries(params).flatMap(([param, facts]): [string, number][] =>
      isExtra(facts) && !chosen.has(param) ? [[param, 0]] : [],
    ),
  );
  const settled = options.size === 0 ? kpi.definition : settle(kpi.definition, options);
  const definition = uncounted.size === 0 ? settled : takeBranches(foldConstants(settled, uncounted));
  return { ...kpi, definition };
}
