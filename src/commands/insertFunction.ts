import { insertFormula } from "../excel/insert.ts";
import { catalogue } from "../kpi/catalogue/index.ts";
import { argumentOf } from "./argument.ts";
import { refuse } from "./issues.ts";

/** Writes `=READRATE(B2,C2)` into the active cell, with the prefix of the build. Trailing empty arguments are left out. */
export async function insertFunction(
  id: string,
  args: readonly string[],
): Promise<{ readonly address: string; readonly formula: string }> {
  if (!catalogue.some((kpi) => kpi.id === id)) refuse("unknownKpi", { id });
  const given = args.map(argumentOf);
  while (given.at(-1) === "") given.pop();
  return insertFormula(`=${functionName(id)}(${given.join(",")})`);
}

export function functionName(id: string): string {
  return __NAMESPACE__ === "" ? id : `${__NAMESPACE__}.${id}`;
}
