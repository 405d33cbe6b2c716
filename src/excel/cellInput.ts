import type { PlanCell } from "../plan/plan.ts";
import { resolveSheetRefs } from "../plan/plan.ts";

/** Words that Excel reads as logical values, in the languages in which it is sold most. */
const logicals = new Set(
  (
    "true false wahr falsch vrai faux verdadero falso vero verdadeiro waar onwaar prawda fałsz истина ложь " +
    "істина хибність doğru yanlış sann falskt sand falsk tosi epätosi igaz hamis pravda nepravda adevărat fals " +
    "αληθησ ψευδησ 真 假 참 거짓"
  ).split(" "),
);

/**
 * A text as it has to be handed to Excel so that it stays that text. Excel reads what it is given as if typed: a leading
 * = + - @ begins a formula, and whatever has a digit may be a number, a date, a time or a share in some language. An
 * apostrophe in front makes it text; Excel keeps it apart from the value, so the cell's value reads back without it,
 * and the cell may still be formatted or overwritten like any other.
 */
export function textInput(text: string): string {
  if (text === "") return "";
  const plain = /^[\p{L}(【《「“"[]/u.test(text) && !/[\p{N}#%]/u.test(text) && !logicals.has(text.toLowerCase());
  return plain ? text : `'${text}`;
}

/** A cell of a plan as `Range.formulas` takes it. An empty cell is `""`, which is shorter than null and empties as well. */
export function cellInput(cell: PlanCell, sheetNameOf: (key: string) => string | undefined): string | number | boolean {
  if (cell === null) return "";
  if (typeof cell === "string") return textInput(cell);
  if (typeof cell === "object") return resolveSheetRefs(cell.formula, sheetNameOf);
  return cell;
}
