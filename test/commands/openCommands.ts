import { resolve } from "node:path";
import type { Commands, ScorelineGlobal } from "../../src/commands/api.ts";
import { ensureAddin } from "../../src/workbench/build.mjs";
import type { OpenAddin, OpenOptions } from "../../src/workbench/headless.ts";
import { openAddin } from "../../src/workbench/headless.ts";
import { createWorkbookModel } from "../../src/workbench/model/node.ts";

/** The built add-in on a workbook, with its commands. */
export interface OpenCommands {
  readonly addin: OpenAddin;
  readonly commands: Commands;
  /** Cells of a sheet from A1 on, as values. */
  cells(sheet: string, rows: number, columns: number): unknown[][];
  close(): Promise<void>;
}

/** Another folder than dist can be named by SCORELINE_DIST. */
function addinFolder(): string {
  const other = process.env["SCORELINE_DIST"];
  if (other !== undefined) return other;
  ensureAddin();
  return resolve(import.meta.dirname, "../../dist");
}

export async function openCommands(options: Partial<OpenOptions> = {}): Promise<OpenCommands> {
  const workbook = options.workbook ?? createWorkbookModel();
  const addin = await openAddin({
    dist: addinFolder(),
    flavour: "desktop",
    ...options,
    workbook,
    waitFor: "scoreline",
  });
  return {
    addin,
    commands: (addin.global as ScorelineGlobal).commands,
    cells: (sheet, rows, columns) => workbook.sheetNamed(sheet)?.values({ row: 0, column: 0, rows, columns }) ?? [],
    async close() {
      await addin.close();
      if (!options.workbook) workbook.dispose();
    },
  };
}
