import type { CardStore, SheetCells } from "./types.ts";

/**
 * What people typed into Measures, by measure and subject name, to be passed as `CardSpec.inputs`: numbers in the shaded
 * columns, and numbers that stand where a formula stood. `formulas` are the sheet's cells from A1, as `Range.formulas`
 * gives them.
 */
export function readInputs(
  formulas: SheetCells,
  { places, subjects }: CardStore,
): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const { firstRow, inputs } = places.measures;
  const typed = new Map<string, Map<string, number>>();
  for (const { measure, column } of inputs) {
    subjects.forEach((subject, index) => {
      const cell = formulas[firstRow + index]?.[column];
      if (typeof cell !== "number") return;
      const own = typed.get(measure) ?? new Map<string, number>();
      typed.set(measure, own.set(subject, cell));
    });
  }
  return Object.fromEntries([...typed].map(([measure, own]) => [measure, Object.fromEntries(own)]));
}
