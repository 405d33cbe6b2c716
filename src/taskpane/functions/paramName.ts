import type { KpiDeclaration } from "../../kpi/define.ts";
import type { Words } from "../words/words.ts";

/** What a parameter is called in sentences: as the measure that feeds it, else by its own name. */
export function paramName(words: Words, declaration: KpiDeclaration, param: string): string {
  const facts = declaration.params[param];
  return facts?.measure && facts.measureOn === undefined ? words.measure(facts.measure) : param;
}
