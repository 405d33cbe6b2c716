import { cellInput } from "../../src/excel/cellInput.ts";
import type { WorkbookPlan } from "../../src/plan/plan.ts";
import type { Sheet } from "../../src/workbench/model/workbook.ts";
import { createWorkbookModel } from "../../src/workbench/model/node.ts";

/** A plan written into the workbench's workbook and calculated there. */
export interface OpenPlan {
  /** Values from A1; errors as `{ error }`, empty cells as null. */
  values(key: string): unknown[][];
  formulas(key: string): unknown[][];
  /** Writes inputs as if typed and waits for the results. */
  type(key: string, row: number, column: number, ...inputs: readonly (string | number)[]): Promise<void>;
  sheet(key: string): Sheet;
  settled(): Promise<void>;
  dispose(): void;
}

/** `others` are sheets of the user's that the plan's formulas refer to, by name. */
export async function openPlan(
  plan: WorkbookPlan,
  others: Readonly<Record<string, readonly (readonly (string | number)[])[]>> = {},
): Promise<OpenPlan> {
  const book = createWorkbookModel();
  const nameOf = (key: string) => plan.sheets.find((sheet) => sheet.key === key)?.name;
  const sheetOf = (key: string) => {
    const sheet = book.sheetNamed(nameOf(key) ?? key);
    if (!sheet) throw new Error(`no sheet ${key}`);
    return sheet;
  };
  for (const [name, cells] of Object.entries(others)) {
    book.addSheet({ name }).write(
      { row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 },
      cells.map((row) => [...row]),
    );
  }
  for (const { name } of plan.sheets) book.addSheet({ name });
  for (const { key, blocks } of plan.sheets) {
    for (const { row, column, cells } of blocks) {
      const area = { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 };
      sheetOf(key).write(
        area,
        cells.map((own) => own.map((cell) => cellInput(cell, nameOf))),
      );
    }
  }
  await book.settled();
  const whole = (key: string) => {
    const used = sheetOf(key).usedArea();
    return {
      row: 0,
      column: 0,
      rows: (used?.row ?? 0) + (used?.rows ?? 1),
      columns: (used?.column ?? 0) + (used?.columns ?? 1),
    };
  };
  return {
    values: (key) => sheetOf(key).values(whole(key)),
    formulas: (key) => sheetOf(key).formulas(whole(key)),
    async type(key, row, column, ...inputs) {
      sheetOf(key).write({ row, column, rows: 1, columns: inputs.length }, [[...inputs]]);
      await book.settled();
    },
    sheet: sheetOf,
    settled: () => book.settled(),
    dispose: () => {
      book.dispose();
    },
  };
}

/** The cells of a card without entries that an explanation is read from. */
export function cellsToExplain(sheet: OpenPlan) {
  return {
    scorecard: sheet.values("Scorecard"),
    rules: sheet.values("Rules"),
    measures: sheet.values("Measures"),
    measureFormulas: sheet.formulas("Measures"),
    entries: [],
    nameOf: (key: string) => key,
  };
}
