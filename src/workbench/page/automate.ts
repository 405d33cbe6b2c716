import type { CellInput, Matrix } from "../model/cell.ts";
import type { Workbook } from "../model/workbook.ts";
import { areaAddress, locate } from "./address.ts";
import type { NamedBytes, WorkbenchAutomation } from "./automation.ts";
import { fetchFile, namedBytes } from "./files.ts";
import type { OpenDocument } from "./openDocument.ts";

export interface AutomationParts {
  readonly workbook: Workbook;
  readonly opened: OpenDocument;
  readonly pane: () => HTMLIFrameElement | null;
  readonly charts: { update: () => Promise<void> };
  readonly rules: { update: () => Promise<void> };
}

/** The automation handle over the parts of the page; see `WorkbenchAutomation`. */
export function automate({ workbook, opened, pane, charts, rules }: AutomationParts): WorkbenchAutomation {
  return {
    async open(file) {
      await opened.open(await bytesOf(file));
    },
    async save() {
      await workbook.settled();
      return opened.save();
    },
    async read(address) {
      await workbook.settled();
      const { sheet, area } = locate(workbook, address);
      return sheet.values(area);
    },
    async write(address, values) {
      const { sheet, area } = locate(workbook, address);
      const rows = isMatrix(values)
        ? values
        : Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => values));
      // Through a promise, so that a refusal rejects as everything here does.
      await Promise.resolve().then(() => workbook.batch("local", () => sheet.write(area, rows)));
    },
    sheets: () =>
      workbook.sheets.map((sheet) => {
        const used = sheet.usedArea(true);
        return {
          name: sheet.name,
          visibility: sheet.visibility,
          active: sheet.id === workbook.activeSheet.id,
          used: used && areaAddress(used),
        };
      }),
    get pane() {
      return pane();
    },
    async settled() {
      await workbook.settled();
      await Promise.all([charts.update(), rules.update()]);
    },
  };
}

function isMatrix(values: CellInput | Matrix<CellInput>): values is Matrix<CellInput> {
  return Array.isArray(values);
}

function bytesOf(file: File | NamedBytes | string): Promise<NamedBytes> {
  if (typeof file === "string") return fetchFile(file);
  return file instanceof File ? namedBytes(file) : Promise.resolve(file);
}
