import { makePortable, type CellAsked, type Surroundings } from "../../src/portable/portable.ts";
import { readReference } from "../../src/portable/reference.ts";

/** What a workbook around a formula can be asked in these tests. */
export interface Around extends Partial<Surroundings> {
  readonly namespace?: string;
  /** Area that the cell spills into, such as `C2:C9`. */
  readonly spill?: string;
  /** Shown values, row by row; 1 where left out. */
  readonly shows?: readonly (readonly unknown[])[];
}

/** What becomes of a formula: its text, the texts of a spill's rows, the code of a reason, or null. */
export function turned(formula: string, around: Around = {}): unknown {
  const { namespace = "", spill, shows } = around;
  const asked: CellAsked = {
    formula,
    spill: spill === undefined ? null : (readReference(spill)?.size ?? null),
    value: (row, column) => shows?.[row]?.[column] ?? 1,
  };
  const result = makePortable(asked, { namespace }, { ...nothing, ...around });
  if (result === null) return null;
  if ("code" in result) return result.code;
  const { formulas } = result;
  return spill === undefined ? formulas[0]?.[0] : formulas.map((row) => (row.length === 1 ? row[0] : row));
}

const nothing: Surroundings = { sizeOf: () => null, turnedSpill: () => null, isBlank: () => false };
