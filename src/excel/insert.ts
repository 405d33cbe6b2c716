import { batchAfterEdit } from "./batch.ts";

/** Writes a formula (in English, with its "=") into the active cell. */
export async function insertFormula(formula: string): Promise<{ address: string; formula: string }> {
  const cell = await batchAfterEdit(({ workbook }) => {
    const active = workbook.getActiveCell();
    active.formulas = [[formula]];
    return active.load("address,formulas");
  });
  const [[written] = []] = cell.formulas as string[][];
  return { address: cell.address, formula: written ?? formula };
}
