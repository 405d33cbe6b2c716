import type { KpiDeclaration } from "../kpi/define.ts";

/** What a parameter is called in sentences: as the measure that feeds it, else by its own name. */
export function paramTitle(
  { params }: KpiDeclaration,
  param: string,
  measureTitle: (measure: string) => string,
): string {
  const facts = params[param];
  return facts?.measure && facts.measureOn === undefined ? measureTitle(facts.measure) : param;
}
