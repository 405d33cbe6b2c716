import { createRequire } from "node:module";
import type * as Docs from "@univerjs/docs";
import type * as SheetsFormula from "@univerjs/sheets-formula";
import type { UniverLibrary } from "./library.ts";
import { UniverWorkbook, type UniverWorkbookOptions } from "./univer/univerWorkbook.ts";

const require = createRequire(import.meta.url);

/** A workbook without a screen. After `dispose` nothing keeps the process alive. */
export function createWorkbookModel(options: Omit<UniverWorkbookOptions, "onDispose"> = {}): UniverWorkbook {
  const library: UniverLibrary = {
    core: require("@univerjs/core") as UniverLibrary["core"],
    formula: require("@univerjs/engine-formula") as UniverLibrary["formula"],
    sheets: require("@univerjs/sheets") as UniverLibrary["sheets"],
  };
  const { UniverDocsPlugin } = require("@univerjs/docs") as typeof Docs;
  const { UniverSheetsFormulaPlugin } = require("@univerjs/sheets-formula") as typeof SheetsFormula;
  const { core } = library;
  const univer = new core.Univer({
    locale: core.LocaleType.EN_US,
    locales: { [core.LocaleType.EN_US]: {} },
    logLevel: core.LogLevel.ERROR,
  });
  univer.registerPlugin(library.formula.UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(library.sheets.UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  return new UniverWorkbook(library, univer, {
    ...options,
    onDispose: () => {
      univer.dispose();
    },
  });
}
