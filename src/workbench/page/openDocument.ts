import type { Workbook } from "../model/workbook.ts";
import type { NamedBytes } from "./automation.ts";
import { part } from "./shell.ts";

/** How the model reads and writes files. */
export interface FileFormats {
  /** Replaces the workbook by the file's. */
  readonly openXlsx: (bytes: Uint8Array) => Promise<void>;
  readonly openCsv: (bytes: Uint8Array, name: string) => Promise<void>;
  readonly openOther: (file: NamedBytes) => Promise<void>;
  readonly addSheetsOf: (file: NamedBytes) => Promise<void>;
  readonly saveXlsx: () => Promise<Uint8Array>;
  /** The active sheet. */
  readonly saveCsv: () => Promise<Uint8Array>;
}

/** The workbook as a file: what it is called and whether it has been saved. */
export interface OpenDocument {
  readonly name: string;
  readonly unsaved: boolean;
  /** Nothing has been written since New. */
  readonly blank: boolean;
  create(): Promise<void>;
  open(file: NamedBytes): Promise<void>;
  /** Puts the sheets of another file behind those of this workbook. */
  addSheets(file: NamedBytes): Promise<void>;
  save(): Promise<Uint8Array>;
  saveSheet(): Promise<Uint8Array>;
}

/** `replaced` is called after another document has been opened, as Excel opens another window. */
export function createDocument(workbook: Workbook, formats: FileFormats, replaced: () => void): OpenDocument {
  let name = "Book1";
  let books = 1;
  let unsaved = false;
  let loading = false;

  function tell(): void {
    part("file-name", HTMLElement).textContent = name;
    part("saved-state", HTMLElement).textContent = unsaved ? "Not saved" : "";
    document.title = `${name} – Workbench`;
  }

  function mark(state: boolean): void {
    if (state === unsaved) return;
    unsaved = state;
    tell();
  }

  async function replace(as: string, load: () => Promise<void>): Promise<void> {
    loading = true;
    try {
      await load();
      // Tells the formula bar, which has not followed the change of workbooks.
      workbook.select(workbook.selection.sheet, workbook.selection.areas);
      name = as;
      unsaved = false;
      tell();
    } finally {
      loading = false;
    }
    replaced();
  }

  workbook.onChange((event) => {
    if (loading || event.type === "selection" || event.type === "calculated" || event.type === "sheetActivated") return;
    mark(true);
  });
  tell();

  return {
    get name() {
      return name;
    },
    get unsaved() {
      return unsaved;
    },
    get blank() {
      return !unsaved && workbook.sheets.every((sheet) => sheet.usedArea() === null);
    },
    create: () =>
      replace(`Book${++books}`, () => {
        workbook.reset();
        return Promise.resolve();
      }),
    open(file) {
      const extension = extensionOf(file.name);
      return replace(file.name, () => {
        if (extension === "xlsx") return formats.openXlsx(file.bytes);
        if (extension === "csv") return formats.openCsv(file.bytes, file.name);
        return formats.openOther(file);
      });
    },
    async addSheets(file) {
      extensionOf(file.name);
      await formats.addSheetsOf(file);
    },
    async save() {
      const bytes = await formats.saveXlsx();
      mark(false);
      return bytes;
    },
    saveSheet: () => formats.saveCsv(),
  };
}

/** Throws for a file that Excel wouldn't open as a workbook. */
function extensionOf(name: string): string {
  const found = /\.(xlsx|xls|csv)$/i.exec(name)?.[1];
  if (found === undefined) throw new Error(`${name} is neither an .xlsx, an .xls nor a .csv file.`);
  return found.toLowerCase();
}
