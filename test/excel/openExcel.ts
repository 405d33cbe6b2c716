import { Host } from "../../src/workbench/host/host.ts";
import { filesOf } from "../../src/workbench/host/node/files.ts";
import { openPage } from "../../src/workbench/host/node/openPage.ts";
import type { Flavour } from "../../src/workbench/host/switches.ts";
import { createWorkbookModel } from "../../src/workbench/model/node.ts";
import type { Workbook } from "../../src/workbench/model/workbook.ts";

const url = "https://localhost:3000/page.html";
const html = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';

/** A workbook with Microsoft's office.js on it, made the `Excel` and `Office` of this process until it is closed. */
export interface OpenExcel {
  readonly workbook: Workbook;
  readonly host: Host;
  close(): void;
}

/** Opens a bare page on a workbook. `workbook` takes one over, as when a file is opened again after a lost session. */
export async function openExcel(flavour: Flavour = "desktop", workbook?: Workbook): Promise<OpenExcel> {
  const book = workbook ?? createWorkbookModel();
  const host = new Host({ workbook: book, flavour });
  const opened = openPage(host, { url, html, fileOf: filesOf("/nowhere", url) }, "en-US", (error) => {
    throw error;
  });
  opened.page.load();
  const { Office: office, Excel: excel } = opened.page.window as { Office: typeof Office; Excel?: typeof Excel };
  await office.onReady();
  Object.assign(globalThis, { Office: office, Excel: excel ?? opened.page.window["Excel"] });
  return {
    workbook: book,
    host,
    close() {
      opened.close();
      host.dispose();
      if (!workbook) book.dispose();
    },
  };
}
