import { expect } from "vitest";
import { createWorkbookModel } from "../../../src/workbench/model/node.ts";
import { openXlsx, saveXlsx } from "../../../src/workbench/model/xlsx/xlsx.ts";

/** A workbook as somebody without the add-in has it open. */
export interface Colleague {
  readonly cells: (sheet: string) => unknown[][];
  /** Row that begins with the names. */
  readonly rowOf: (sheet: string, ...names: readonly unknown[]) => number;
  readonly columnOf: (sheet: string, text: string) => number;
  readonly type: (sheet: string, row: number, column: number, value: number | string) => Promise<void>;
  totalOf(subject: string): unknown;
  /** What the scorecard says about the copy that was published last. */
  published(): string;
  save(): Promise<Uint8Array>;
  close(): void;
}

/** Opens a file where there is no add-in. */
export async function openAtColleague(bytes: Uint8Array): Promise<Colleague> {
  const book = createWorkbookModel();
  await openXlsx(book, bytes);
  await book.settled();
  const cells = (sheet: string): unknown[][] =>
    book.sheetNamed(sheet)?.values({ row: 0, column: 0, rows: 60, columns: 80 }) ?? [];
  const rowOf = (sheet: string, ...names: readonly unknown[]) => {
    const row = cells(sheet).findIndex((values) => names.every((name, column) => values[column] === name));
    expect([sheet, names, row]).not.toContain(-1);
    return row;
  };
  const columnOf = (sheet: string, text: string) =>
    cells(sheet)
      .find((values) => values.includes(text))
      ?.indexOf(text) ?? -1;
  return {
    cells,
    rowOf,
    columnOf,
    type: async (sheet, row, column, value) => {
      book.batch("local", () => book.sheetNamed(sheet)?.write({ row, column, rows: 1, columns: 1 }, [[value]]));
      await book.settled();
    },
    totalOf: (subject) => cells("Scorecard")[rowOf("Scorecard", subject)]?.[columnOf("Scorecard", "Total")],
    published: () => String(cells("Scorecard")[4]?.[0]),
    save: () => saveXlsx(book),
    close: () => book.dispose(),
  };
}
