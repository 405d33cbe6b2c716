import type { Browser, FrameLocator } from "playwright-core";
import { ensureAll } from "../../src/workbench/build.mjs";
import { startServer, type WorkbenchServer } from "../../src/workbench/page/server.mjs";
import { launch } from "../workbench/page/browser.ts";
import { openWorkbench, type WorkbenchPage } from "../workbench/page/workbenchPage.ts";

/** The workbench with the add-in's pane beside its grid, as `npm start` serves them. */
export interface Scene extends WorkbenchPage {
  readonly pane: FrameLocator;
  /** Goes on to the next step of the scorecard, which is called so. */
  next(step: string): Promise<void>;
  /** Opens a file in place of the workbook, as by dropping it on the grid. */
  openFile(name: string, text: string): Promise<void>;
  /** Saves the workbook and opens what was saved. */
  reopen(): Promise<void>;
  /** The only sheet whose name begins so. */
  sheetNamed(beginning: string): Promise<string>;
}

export interface Stage {
  open(): Promise<Scene>;
  close(): Promise<void>;
}

/** Builds what is out of date, and starts server and browser. */
export async function openStage(): Promise<Stage> {
  ensureAll();
  const server: WorkbenchServer = await startServer();
  const browser: Browser = await launch();
  return {
    async open() {
      const workbench = await openWorkbench(browser, server.url);
      workbench.page.setDefaultTimeout(60_000);
      const pane = workbench.page.frameLocator('iframe[title="Scoreline"]');
      await pane.getByRole("heading", { level: 1 }).waitFor();
      return {
        ...workbench,
        pane,
        async next(step) {
          const button = pane.getByRole("button", { name: "Next", exact: true });
          const heading = pane.getByRole("heading", { level: 1, name: step });
          await button.click();
          // What has just been read may come in while the button is pressed, and move it away.
          await heading.waitFor({ timeout: 10_000 }).catch(async () => {
            await button.click();
            await heading.waitFor();
          });
        },
        async openFile(name, text) {
          await workbench.page.evaluate(
            ([file, content]) => window.workbench?.open({ name: file, bytes: new TextEncoder().encode(content) }),
            [name, text] as const,
          );
          await workbench.settled();
          await pane.getByRole("heading", { level: 1 }).waitFor();
        },
        async reopen() {
          await workbench.page.evaluate(async () => {
            const bytes = await window.workbench?.save();
            if (bytes) await window.workbench?.open({ name: "saved.xlsx", bytes });
          });
          await workbench.settled();
        },
        async sheetNamed(beginning) {
          const found = (await workbench.sheets())?.filter(({ name }) => name.startsWith(beginning)) ?? [];
          if (found.length !== 1 || !found[0]) throw new Error(`not one sheet called ${beginning}: ${found.length}`);
          return found[0].name;
        },
      };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** The cells of a sheet as text, row by row: what somebody who looks at it reads. */
export async function textOf(scene: Scene, sheet: string): Promise<string> {
  const summary = (await scene.sheets())?.find(({ name }) => name === sheet);
  if (!summary?.used) return "";
  const rows = (await scene.read(`'${sheet}'!${summary.used}`)) ?? [];
  return rows.map((row) => row.map((cell) => (typeof cell === "object" ? "" : String(cell))).join("\t")).join("\n");
}

/** The total of a subject on a Scorecard sheet, unrounded; null while it has none. Found by the headers, as a reader does. */
export async function totalOf(scene: Scene, sheet: string, subject: string): Promise<number | null> {
  const summary = (await scene.sheets())?.find(({ name }) => name === sheet);
  const rows = (await scene.read(`'${sheet}'!${summary?.used ?? "A1"}`)) ?? [];
  const column = rows.map((row) => row.indexOf("Total")).find((at) => at >= 0) ?? -1;
  const row = rows.find(([name]) => name === subject);
  if (!row || column < 0) throw new Error(`no total of ${subject} on ${sheet}`);
  const total = row[column];
  return typeof total === "number" ? total : null;
}
