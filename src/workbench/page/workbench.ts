import * as core from "@univerjs/core";
import * as formula from "@univerjs/engine-formula";
import * as sheets from "@univerjs/sheets";
import { UniverWorkbook } from "../model/univer/univerWorkbook.ts";
import { runAddin } from "./addin.ts";
import { automate } from "./automate.ts";
import { showCharts } from "./charts.ts";
import { showConditions, type Conditions } from "./conditions.ts";
import { connectFileCommands } from "./files.ts";
import { startGrid } from "./grid.ts";
import { mirrorRules } from "./mirrorRules.ts";
import { createDocument } from "./openDocument.ts";
import { part } from "./shell.ts";
import { refuseMalformedFormulas } from "./typing.ts";
import { viewSheet } from "./sheetView.ts";

/** Puts the parts of the workbench together: grid, workbook, charts, files, add-in, and the automation handle. */
export async function startWorkbench(): Promise<void> {
  // A canvas doesn't wait for the fonts that it draws with.
  await Promise.all(
    ["", "bold ", "italic ", "bold italic "].map((style) => document.fonts.load(`${style}11pt Calibri`)),
  );
  const { univer, api } = startGrid(part("grid", HTMLElement));
  const workbook = new UniverWorkbook({ core, formula, sheets }, univer);
  refuseMalformedFormulas(api);
  part("loading", HTMLElement).hidden = true;
  const charts = showCharts(workbook, viewSheet(part("sheet", HTMLElement), univer, api));
  const rules = mirrorRules(workbook, univer, api);
  const conditions: Conditions = { addinOn: true, latency: 0 };
  const opened = createDocument(
    workbook,
    {
      openXlsx: async (bytes) => (await import("../model/xlsx/xlsx.ts")).openXlsx(workbook, bytes),
      openCsv: async (bytes, name) => (await import("../model/csv.ts")).openCsv(workbook, bytes, name),
      openOther: async (file) => (await import("./otherFormats.ts")).openOther(workbook, file),
      addSheetsOf: async (file) => (await import("./otherFormats.ts")).addSheetsOf(workbook, file),
      saveXlsx: async () => (await import("../model/xlsx/xlsx.ts")).saveXlsx(workbook),
      saveCsv: async () => (await import("./csvFile.ts")).csvFile(workbook.activeSheet),
    },
    () => void addin.restart(),
  );
  const addin = runAddin({ workbook, univer, conditions, documentName: () => opened.name });
  connectFileCommands(opened);
  showConditions({ workbook, conditions, changed: () => addin.conditionsChanged() });
  window.workbench = automate({ workbook, opened, pane: () => addin.pane.frame, charts, rules });
  await addin.restart();
}
