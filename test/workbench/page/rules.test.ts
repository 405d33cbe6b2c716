import { describe, expect, test } from "vitest";
import { createWorkbookModel } from "../../../src/workbench/model/node.ts";
import type { NewValidation } from "../../../src/workbench/model/objects.ts";
import type { Sheet, Workbook } from "../../../src/workbench/model/workbook.ts";
import { saveXlsx } from "../../../src/workbench/model/xlsx/xlsx.ts";
import { at } from "../model/at.ts";
import { soon } from "./browser.ts";
import { workbenchStage } from "./stage.ts";
import type { WorkbenchPage } from "./workbenchPage.ts";

let workbench: WorkbenchPage;

workbenchStage((opened) => {
  workbench = opened;
});

/** Opens a workbook with the sheets Card and Rules in the page. */
async function openBook(fill: (card: Sheet, rules: Sheet, book: Workbook) => void): Promise<void> {
  const book = createWorkbookModel({ rows: 100, columns: 26 });
  const card = book.activeSheet;
  card.rename("Card");
  fill(card, book.addSheet({ name: "Rules" }), book);
  await book.settled();
  const buffer = Buffer.from(await saveXlsx(book));
  book.dispose();
  await workbench.page.locator("#file-input").setInputFiles({ name: "rules.xlsx", mimeType: "", buffer });
  await workbench.page.getByRole("heading", { name: "rules.xlsx" }).waitFor();
  await workbench.settled();
}

const grid = { rowHeader: 56, columnHeader: 20, width: 64, height: 20 };

/** The colour that the grid shows some pixels from the left of a cell, near its top; `#RRGGBB`. */
function colorIn(cell: string, fromLeft = 8): Promise<string> {
  const { row, column } = at(cell);
  const place = [grid.rowHeader + column * grid.width + fromLeft, grid.columnHeader + row * grid.height + 4] as const;
  return workbench.page.evaluate(([x, y]) => {
    const canvas = document.querySelector<HTMLCanvasElement>("canvas[id^=univer-sheet-main-canvas]");
    const ratio = window.devicePixelRatio;
    const pixel = canvas?.getContext("2d")?.getImageData(x * ratio, y * ratio, 1, 1).data ?? [];
    const [red = 0, green = 0, blue = 0, opacity = 0] = pixel;
    const shown = opacity === 0 ? [255, 255, 255] : [red, green, blue];
    return `#${shown.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
  }, place);
}

async function clickCell(cell: string, fromLeft = 20): Promise<void> {
  const { row, column } = at(cell);
  const box = await workbench.page.locator("canvas[id^=univer-sheet-main-canvas]").boundingBox();
  await workbench.page.mouse.click(
    (box?.x ?? 0) + grid.rowHeader + column * grid.width + fromLeft,
    (box?.y ?? 0) + grid.columnHeader + row * grid.height + 10,
  );
}

const GREEN = "#C6EFCE";
const RED = "#FFC7CE";
const WHITE = "#FFFFFF";

describe("conditional formats", () => {
  test("a formula rule fills the cells for which it holds, and follows other sheets and typing", async () => {
    await openBook((card, rules) => {
      rules.write(at("B3"), [[60]]);
      card.write(at("A1:A3"), [[80], [50], ["=A1-30"]]);
      card.addConditionalFormat({
        kind: "formula",
        areas: [at("A1:B3")],
        formula: "=AND($A1<>\"\",$A1>='Rules'!$B$3)",
        format: { fill: GREEN },
      });
    });
    const column = () => Promise.all(["A1", "A2", "A3", "B1", "C1"].map((cell) => colorIn(cell)));
    await soon(column).toEqual([GREEN, WHITE, WHITE, GREEN, WHITE]);
    await workbench.write("Rules!B3", 45);
    await soon(column).toEqual([GREEN, GREEN, GREEN, GREEN, WHITE]);
    await workbench.type("A1", "10");
    await soon(column).toEqual([WHITE, GREEN, WHITE, WHITE, WHITE]);
    expect(await workbench.page.locator("#saved-state").textContent()).toBe("Not saved");
  });

  test("of the rules that hold the first by priority wins", async () => {
    await openBook((card) => {
      card.write(at("A1:A2"), [[5], [50]]);
      const areas = [at("A1:A2")];
      card.addConditionalFormat({ kind: "formula", areas, formula: "=A1>0", format: { fill: GREEN } });
      const format = { fill: RED };
      card.addConditionalFormat({ kind: "cellValue", areas, operator: "GreaterThan", formulas: ["10"], format });
    });
    await soon(() => Promise.all([colorIn("A1"), colorIn("A2")])).toEqual([GREEN, RED]);
  });

  test("data bars are as long as their numbers, colour scales run from stop to stop", async () => {
    await openBook((card) => {
      card.write(at("A1:B3"), [
        [0, 0],
        [50, 50],
        [100, 100],
      ]);
      card.addConditionalFormat({
        kind: "dataBar",
        areas: [at("A1:A3")],
        min: { kind: "number", formula: "0" },
        max: { kind: "number", formula: "100" },
        color: "#2F75B5",
        properties: { gradientFill: false },
      });
      card.addConditionalFormat({
        kind: "colorScale",
        areas: [at("B1:B3")],
        stops: [
          { at: { kind: "min", formula: "" }, color: "#FF0000" },
          { at: { kind: "max", formula: "" }, color: "#0000FF" },
        ],
      });
    });
    await soon(() => Promise.all(["B1", "B2", "B3"].map((cell) => colorIn(cell)))).toEqual([
      "#FF0000",
      "#800080",
      "#0000FF",
    ]);
    expect(await colorIn("A1")).toBe(WHITE);
    expect([await colorIn("A2", 8), await colorIn("A2", 40)].map((color) => color === WHITE)).toEqual([false, true]);
    expect(await colorIn("A3", 40)).not.toBe(WHITE);
  });

  test("opening shows the rules of the new workbook only, changes nothing and warns of nothing", async () => {
    const warnings: string[] = [];
    workbench.page.on("console", (message) => {
      if (message.type() === "warning" && !message.text().startsWith("Canvas2D")) warnings.push(message.text());
    });
    await openBook((card) => {
      card.addConditionalFormat({ kind: "formula", areas: [at("A1")], formula: "=TRUE", format: { fill: RED } });
    });
    await soon(() => colorIn("A1")).toBe(RED);
    expect(await workbench.page.locator("#saved-state").textContent()).toBe("");
    await openBook(() => undefined);
    await soon(() => colorIn("A1")).toBe(WHITE);
    expect(warnings).toEqual([]);
  });
});

describe("validations", () => {
  const rule = (given: Partial<NewValidation> & Pick<NewValidation, "areas" | "kind">): NewValidation => ({
    operator: "Between",
    formula1: "",
    formula2: "",
    ignoreBlanks: true,
    dropdown: true,
    error: { show: true, style: "Stop", title: "", message: "" },
    prompt: { show: true, title: "", message: "" },
    ...given,
  });

  test("a list offers its items, and the chosen one is what the cell holds", async () => {
    await openBook((card, rules) => {
      rules.write(at("A1:A3"), [["curve"], ["ratio"], ["progress, straight"]]);
      card.write(at("B2"), [["curve"]]);
      card.setValidation(rule({ areas: [at("B2:B3")], kind: "list", formula1: "=Rules!$A$1:$A$3" }));
      card.setValidation(rule({ areas: [at("D2")], kind: "list", formula1: "yes,no" }));
    });
    const { page } = workbench;
    await clickCell("D2", grid.width - 8);
    await page.getByText("yes", { exact: true }).waitFor();
    await page.getByText("no", { exact: true }).click();
    await soon(() => workbench.read("D2")).toEqual([["no"]]);
    await clickCell("B2", grid.width - 8);
    await page.getByText("progress, straight", { exact: true }).click();
    await soon(() => workbench.read("B2:B3")).toEqual([["progress, straight"], [null]]);
  });

  test("what a rule forbids stays in the editor with the rule's message", async () => {
    await openBook((card, rules) => {
      rules.write(at("B1"), [[100]]);
      card.write(at("A1:A2"), [[20], ["curve"]]);
      const error = { show: true, style: "Stop", title: "", message: "A weight is a number from 0 to 100." };
      card.setValidation(
        rule({ areas: [at("A1")], kind: "decimal", formula1: "0", formula2: "=Rules!$B$1", dropdown: false, error }),
      );
      card.setValidation(rule({ areas: [at("A2")], kind: "list", formula1: "curve,ratio" }));
    });
    const { page } = workbench;
    const told = (text: string) => page.getByRole("alert").filter({ hasText: text }).waitFor();
    for (const wrong of ["150", "much"]) {
      await workbench.type("A1", wrong);
      await told("A weight is a number from 0 to 100.");
      await page.keyboard.press("Escape");
      expect(await workbench.read("A1")).toEqual([[20]]);
    }
    await workbench.type("A1", "99.5");
    await soon(() => workbench.read("A1")).toEqual([[99.5]]);
    await workbench.type("A2", "curves");
    await told("doesn't match the data validation restrictions");
    await page.keyboard.press("Escape");
    await workbench.type("A2", "ratio");
    await soon(() => workbench.read("A1:A2")).toEqual([[99.5], ["ratio"]]);
  });
});
