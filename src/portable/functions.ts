import { builtinOf } from "../formula/builtins.ts";
import { visit } from "../formula/expression.ts";
import { mayBeLeftOut, type ParamFacts } from "../kpi/define.ts";
import { findKpi } from "../kpi/kpi.ts";
import { builtInFormula, hasBuiltInFormula } from "../kpi/portable.ts";
import type { Kpi } from "../kpi/compile.ts";
import { mayBeLeftOut as mayLeaveOut, type ScoringFunction } from "../scoring/worksheet/define.ts";
import { findScoringFunction } from "../scoring/worksheet/index.ts";
import { readFormula } from "./pieces.ts";

/** An argument of one of our functions. */
export interface OurParam {
  readonly name: string;
  /** Taken element by element, so that a range gives a range of results; else it counts as a whole. */
  readonly spreads: boolean;
  /** `reference`: cells by their address · `cells`: an array constant will do, too · `choice`: one of a few texts. */
  readonly takes: "number" | "reference" | "cells" | "choice";
  readonly mayBeLeftOut: boolean;
}

/** One of our worksheet functions, a KPI or a scoring function, as somebody sees it who takes its calls apart. */
export interface OurFunction {
  readonly id: string;
  readonly params: readonly OurParam[];
  /** Whether the equivalent, calculated over ranges, gives a value for each element: no function in it adds them up. */
  readonly worksByElement: boolean;
  /** The same by built-in functions, without "=", over the texts of the arguments; null where there is none. */
  readonly builtIn: (texts: readonly string[]) => string | null;
}

const known = new Map<string, OurFunction>();

/** The function with that id in capitals. */
export function findFunction(id: string): OurFunction | undefined {
  const found = known.get(id);
  if (found) return found;
  const [kpi, scoring] = [findKpi(id), findScoringFunction(id)];
  const own = kpi ? ofKpi(kpi) : scoring && ofScoring(scoring);
  if (own) known.set(id, own);
  return own;
}

function ofKpi(kpi: Kpi): OurFunction {
  return {
    id: kpi.id,
    params: kpi.params.map((name) => {
      const facts: ParamFacts | undefined = kpi.declaration.params[name];
      const sort = facts?.sort ?? "number";
      // COUNTIF takes references only, no arrays that something calculates.
      const takes = sort === "range" ? "reference" : sort;
      return { name, spreads: sort === "number", takes, mayBeLeftOut: mayBeLeftOut(facts) };
    }),
    worksByElement: !gathers(kpi),
    builtIn: (texts) => (hasBuiltInFormula(kpi) ? builtInFormula(kpi, texts).slice(1) : null),
  };
}

const gathering = new Set("SUM PRODUCT SUMPRODUCT AVERAGE MIN MAX AND OR".split(" "));

function gathers({ expression }: Kpi): boolean {
  let found = false;
  visit(expression, (part) => {
    if (part.kind === "call" && builtinOf(part.name)?.kind === "plain" && gathering.has(part.name)) found = true;
  });
  return found;
}

function ofScoring({ id, params, spreads, builtIn }: ScoringFunction): OurFunction {
  const names = Object.keys(params);
  return {
    id,
    params: Object.entries(params).map(([name, param], index) => ({
      name,
      spreads: spreads && index === 0,
      takes: param.sort === "range" ? "cells" : param.sort === "choice" ? "choice" : "number",
      mayBeLeftOut: mayLeaveOut(param),
    })),
    worksByElement: false,
    builtIn: (texts) => builtIn(new Map(names.map((name, index) => [name, asOperand(texts[index] ?? "")]))),
  };
}

/** In parentheses, unless it is one piece. */
function asOperand(text: string): string {
  const [, , ...more] = readFormula(`=${text}`) ?? [];
  return more.length === 0 ? text : `(${text})`;
}
