import { boundNames, mayMention } from "./ours.ts";
import { mapGroups, printFormula, readFormula, somePiece, type Group } from "./pieces.ts";
import { functionName, functionMeant, type Spelling } from "./spelling.ts";

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
  const idOf = ({ name }: Group) =>
    name === "" || bound.has(name.toUpperCase()) ? null : functionMeant(name, spelling);
  if (!somePiece(read, (piece) => piece.kind === "group" && idOf(piece) !== null)) return null;
  const restored = mapGroups(read, (group) => {
    const id = idOf(group);
    if (id === null) return group;
    const name = functionName(id, spelling);
    const same = group.book === "" && group.name.toUpperCase() === name.toUpperCase();
    return same ? group : { ...group, book: "", name };
  });
  return printFormula(restored);
}
