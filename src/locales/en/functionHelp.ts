import type { FunctionHelpWords } from "../catalogueWords.ts";

export const functionHelpWords: FunctionHelpWords = {
  formula: "Formula: {formula}.",
  result: "Gives: {unit}.",
  notes:
    "Takes cells or ranges of equal size. A blank cell gives #N/A; desktop Excel may pass it as 0. In Excel on the web one call is limited to 5 MB.",
};
