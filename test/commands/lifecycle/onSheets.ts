import { expect } from "vitest";
import type { CardRequest } from "../../../src/commands/api.ts";
import type { Sheet } from "../../../src/workbench/model/workbook.ts";
import type { StagedCommands } from "../commandsStage.ts";
import { header, overviewFile } from "../tiktok.ts";

/** What a person does to the sheets of a card, and where they find things on them. */
export interface OnSheets {
  readonly type: (
    sheet: string,
    row: number,
    column: number,
    value: number | string,
    who?: "local" | "remote",
  ) => Promise<void>;
  /** The cell that holds a text and nothing else; it must be there. */
  readonly find: (sheet: string, text: string) => { row: number; column: number };
  readonly sheet: (name: string) => Sheet;
  /** Formulas and constants of every sheet, without the blank cells around them. */
  readonly state: () => ReadonlyMap<string, unknown>;
}

export function onSheets(open: () => StagedCommands): OnSheets {
  const sheet = (name: string) => {
    const found = open().addin.workbook.sheetNamed(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  return {
    sheet,
    state: () =>
      new Map(
        open().addin.workbook.sheets.map((own) => {
          const used = own.usedArea(true);
          return [own.name, used === null ? null : { used, cells: own.formulas(used) }];
        }),
      ),
    async type(name, row, column, value, who = "local") {
      const { addin } = open();
      addin.workbook.batch(who, () => sheet(name).write({ row, column, rows: 1, columns: 1 }, [[value]]));
      await addin.settled();
    },
    find(name, text) {
      const cells = open().cells(name, 80, 80);
      const row = cells.findIndex((values) => values.some((value) => value === text));
      const column = cells[row]?.findIndex((value) => value === text) ?? -1;
      expect({ text, row, column }).not.toMatchObject({ row: -1 });
      return { row, column };
    },
  };
}

/** A request's months and an August before them, so that every month moves a row down. */
export function withAugust(request: CardRequest): CardRequest {
  const { bytes } = overviewFile();
  const [, ...rows] = new TextDecoder().decode(bytes).split("\n");
  const august = Array.from({ length: 31 }, (_, index) => `2025/08/${String(index + 1)},900,800,40,50,4,3,--,1,9,10,1`);
  const text = [header, ...august, ...rows].join("\n");
  return {
    ...request,
    sources: [{ kind: "file", name: "Overview.csv", bytes: new TextEncoder().encode(text), subject: "Nordkai" }],
  };
}
