import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage, type Scene, type Stage } from "./stage.ts";

let stage: Stage;
let folder: string;

beforeAll(async () => {
  stage = await openStage();
  folder = mkdtempSync(join(tmpdir(), "scoreline-"));
}, 300_000);

afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true });
});

/** Bytes that begin as every .xls file does, so that they are handed to a worker. */
const smallXls = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2000)]);

async function choose(scene: Scene, name: string, content: Buffer): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, content);
  await scene.pane.getByRole("link", { name: "Add exports to the workbook" }).click();
  await scene.pane.locator('input[type="file"]').setInputFiles(path);
}

/** Lets the worker that reads files run for ever, as a library may on a damaged file. */
async function hangReading(scene: Scene): Promise<void> {
  await scene.page.route("**/fileWorker.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: 'postMessage({ kind: "ready" }); for (;;);' }),
  );
}

test("a long file is read beside the page, and what it holds is shown", { timeout: 240_000 }, async () => {
  const scene = await stage.open();
  const workers: string[] = [];
  scene.page.on("worker", (worker) => workers.push(new URL(worker.url()).pathname));
  const rows = Array.from(
    { length: 700_000 },
    (_, row) => `2026-10-${String((row % 28) + 1).padStart(2, "0")},Account ${row % 3},Title ${row},${row % 90}`,
  );
  await choose(scene, "Long.csv", Buffer.from(`Date,Account,Title,Likes\n${rows.join("\n")}\n`));
  await scene.pane
    .getByText(/700,000 rows/)
    .first()
    .waitFor({ timeout: 120_000 });
  expect(workers.filter((path) => path.endsWith("/fileWorker.js"))).not.toHaveLength(0);
  await expect.poll(() => scene.page.workers(), { timeout: 20_000 }).toHaveLength(0);
});

test("a file that never ends can be given up while the pane stays usable", { timeout: 120_000 }, async () => {
  const scene = await stage.open();
  await hangReading(scene);
  await choose(scene, "Report.xls", smallXls);
  await scene.pane.getByRole("button", { name: "Cancel" }).waitFor();
  expect(scene.page.workers()).toHaveLength(1);
  await scene.pane.getByRole("button", { name: "Cancel" }).click();
  await scene.pane.getByText("Reading was cancelled.").waitFor();
  await expect.poll(() => scene.page.workers(), { timeout: 20_000 }).toHaveLength(0);
});

test("a small file that takes too long is given up by itself, with the reason", { timeout: 120_000 }, async () => {
  const scene = await stage.open();
  await hangReading(scene);
  await choose(scene, "Report.xls", smallXls);
  await scene.pane.getByText(/Report\.xls took longer than 10 seconds to read/).waitFor();
  await expect.poll(() => scene.page.workers(), { timeout: 20_000 }).toHaveLength(0);
});
