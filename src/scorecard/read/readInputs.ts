import { notApplicable } from "../inputs/typed.ts";
import { stateWordEverywhere } from "../words.ts";
import { inputRows } from "./inputRows.ts";
import type { CardStore, SheetCells } from "../types.ts";
import type { TypedInput } from "../typedByPeople.ts";

/**
 * What people typed into Measures, by measure and subject name, to be passed as `CardSpec.inputs`: numbers in the shaded
 * columns, and numbers that stand where a formula stood; any text there says that the measure does not apply. `formulas` are the sheet's cells from A1, as `Range.formulas`
 * gives them.
 */
export function readInputs(
  formulas: SheetCells,
  store: CardStore,
): Readonly<Record<string, Readonly<Record<string, TypedInput>>>> {
  const { inputs, asValues = false } = store.places.measures;
  const rows = inputRows(store);
  const open = stateWordEverywhere("notEntered");
  const typed = new Map<string, Map<string, TypedInput>>();
  for (const { measure, column, typed: toBeTyped } of inputs) {
    if (asValues && !toBeTyped) continue;
    for (const { name, row } of rows) {
      const cell = formulas[row]?.[column];
      const given = typeof cell === "number" ? cell : isText(cell) && !open.includes(cell) ? notApplicable : null;
      if (given === null) continue;
      const own = typed.get(measure) ?? new Map<string, TypedInput>();
      typed.set(measure, own.set(name, given));
    }
  }
  return Object.fromEntries([...typed].map(([measure, own]) => [measure, Object.fromEntries(own)]));
}

/** Whether a cell of `Range.formulas` holds a text that a person typed, not a formula. */
function isText(cell: unknown): cell is string {
  return typeof cell === "string" && cell.trim() !== "" && !cell.startsWith("=");
}
