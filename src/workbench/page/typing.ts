import type { FUniver } from "@univerjs/core/facade";
import { checkFormula } from "../model/content.ts";
import { ModelError } from "../model/workbook.ts";
import { notify } from "./shell.ts";

/** Keeps a malformed formula in the cell editor and says why, as Excel's "There's a problem with this formula" does. */
export function refuseMalformedFormulas(api: FUniver): void {
  api.addEvent(api.Event.BeforeSheetEditEnd, (edit) => {
    if (!edit.isConfirm) return;
    const typed = edit.value.toPlainText().trim();
    if (!typed.startsWith("=") || typed.length === 1) return;
    try {
      checkFormula(typed + ")".repeat(openParentheses(typed)));
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      edit.cancel = true;
      notify(`There's a problem with this formula. ${error.message}`);
    }
  });
}

/** How many parentheses are still open; Excel closes them by itself. */
function openParentheses(formula: string): number {
  const outsideTexts = formula.replace(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?/g, "");
  const count = (character: string): number => outsideTexts.split(character).length - 1;
  return Math.max(0, count("(") - count(")"));
}
