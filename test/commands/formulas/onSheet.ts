import type { FormulaPreview, FormulaScope, FormulaWork } from "../../../src/commands/formulas/api.ts";
import type { OpenOptions } from "../../../src/workbench/headless.ts";
import type { CellInput } from "../../../src/workbench/model/cell.ts";
import type { OpenCommands } from "../openCommands.ts";
import { openCommands } from "../openCommands.ts";

/** The add-in on a workbook whose formulas a test makes portable or repairs. */
export interface OnSheet extends OpenCommands {
  write(sheet: string, row: number, column: number, cells: readonly (readonly CellInput[])[]): void;
  /** Formulas of a sheet from A1 on. */
  formulas(sheet: string, rows: number, columns: number): unknown[][];
  preview(work?: FormulaWork, scope?: FormulaScope): Promise<FormulaPreview>;
}

/** Opens the add-in on a sheet with these cells from A1 on, calculated. */
export async function onSheet(
  cells: readonly (readonly CellInput[])[],
  options: Partial<OpenOptions> = {},
): Promise<OnSheet> {
  const open = await openCommands(options);
  const { addin, commands } = open;
  const sheet: OnSheet = {
    ...open,
    write(name, row, column, lines) {
      const columns = Math.max(...lines.map(({ length }) => length));
      const inputs = lines.map((line) => [...line, ...new Array<CellInput>(columns - line.length).fill(null)]);
      addin.workbook.sheetNamed(name)?.write({ row, column, rows: lines.length, columns }, inputs);
    },
    formulas: (name, rows, columns) =>
      addin.workbook.sheetNamed(name)?.formulas({ row: 0, column: 0, rows, columns }) ?? [],
    preview: (work = "portable", scope = { kind: "workbook" }) => commands.previewFormulas(work, scope),
  };
  sheet.write("Sheet1", 0, 0, cells);
  await addin.settled();
  return sheet;
}
