import { boundNames, mayMention } from "./ours.ts";
import { mapGroups, printFormula, readFormula } from "./pieces.ts";
import { functionName, kpiMeant, type Spelling } from "./spelling.ts";

/**
 * The formula with our functions as this build calls them: without the prefixes that Excel puts before functions that it
 * does not know, without a workbook's name, and with or without the build's own prefix. Other functions, also unknown
 * ones, stay. Null where the formula calls none of ours.
 */
export function respell(formula: string, spelling: Spelling): string | null {
  if (!mayMention(formula, spelling)) return null;
  const read = readFormula(formula);
  if (!read) return null;
  const bound = boundNames(read);
  let found = false;
  const restored = mapGroups(read, (group) => {
    const id = group.name === "" || bound.has(group.name.toUpperCase()) ? null : kpiMeant(group.name, spelling);
    if (id === null) return group;
    found = true;
    const name = functionName(id, spelling);
    const same = group.book === "" && group.name.toUpperCase() === name.toUpperCase();
    return same ? group : { ...group, book: "", name };
  });
  return found ? printFormula(restored) : null;
}
