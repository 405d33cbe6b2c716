import { expect, test } from "vitest";
import type { CardRequest } from "../../src/commands/api.ts";
import type { Job } from "../../src/commands/job.ts";
import type { FileInput } from "../../src/commands/sourceInput.ts";
import { builtinTemplate } from "../../src/templates/builtin/index.ts";
import { inject } from "../excel/faults.ts";
import { commandsStage } from "./commandsStage.ts";
import { header, overviewFile } from "./tiktok.ts";

const open = commandsStage("eachTest");
const link = '=HYPERLINK("http://x")';

const request = (file: FileInput, more: Partial<CardRequest> = {}): CardRequest => ({
  sources: [file],
  template: "tiktok-growth",
  by: { kind: "month" },
  language: "en",
  ...more,
});

test("a header, a subject, a template name and a title that look like formulas land as text", async () => {
  const template = builtinTemplate("tiktok-growth");
  if (!template) throw new Error("no template");
  const quoted = `"${link.replaceAll('"', '""')}"`;
  const text = [`${header},${quoted}`, `2025/09/01,1000,900,50,60,5,4,--,2,10,12,2,${quoted}`].join("\n");
  const file: FileInput = { kind: "file", name: "=1+1.csv", bytes: new TextEncoder().encode(text), subject: link };
  const built = await open.commands.build(
    request(file, { template: { ...template, title: { en: link } }, by: { kind: "file" }, title: link }),
  );
  await open.addin.settled();
  const formulas = built.sheets.flatMap((name) => {
    const sheet = open.addin.workbook.sheetNamed(name);
    const used = sheet?.usedArea(true);
    if (!sheet || !used) return [];
    const area = { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
    const values = sheet.values(area);
    return sheet.formulas(area).flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const shown = values[row]?.[column];
        return String(cell).includes("HYPERLINK") ? [{ cell, shown }] : [];
      }),
    );
  });
  expect(formulas.length).toBeGreaterThanOrEqual(3);
  for (const { cell, shown } of formulas) expect(shown).toBe(cell);
});

test("a user's own sheets of the same names stay as they are", async () => {
  const { workbook } = open.addin;
  for (const name of ["Scorecard", "Rules", "Measures", "Data"]) {
    workbook.addSheet({ name }).write({ row: 0, column: 0, rows: 1, columns: 1 }, [["mine"]]);
  }
  const built = await open.commands.build(request(overviewFile()));
  for (const name of ["Scorecard", "Rules", "Measures", "Data"]) {
    expect(built.sheets).not.toContain(name);
    expect(open.cells(name, 1, 1)).toEqual([["mine"]]);
  }
  const again = await open.commands.build(request(overviewFile()));
  expect(again.cardId).not.toBe(built.cardId);
  expect(await open.commands.cards()).toHaveLength(2);
});

test("a cancelled build leaves nothing behind", async () => {
  const before = open.addin.workbook.snapshot();
  const controller = new AbortController();
  const work = open.commands.build(request(overviewFile()), {
    signal: controller.signal,
    onProgress: (done) => {
      if (done === 2) controller.abort();
    },
  });
  await expect(work).rejects.toMatchObject({ issue: { code: "cancelled" } });
  expect(open.addin.workbook.snapshot()).toEqual(before);
  expect(await open.commands.leftovers()).toEqual([]);
});

test("an update and a publication that are cancelled leave the card as it was", async () => {
  const { workbook } = open.addin;
  const given = { policy: "normalise", inputs: { openingFollowers: 1000, videos: 2 } } as const;
  const { cardId } = await open.commands.build(request(overviewFile(), given));
  await open.addin.settled();
  const before = workbook.snapshot();
  const changed = new TextEncoder().encode(new TextDecoder().decode(overviewFile().bytes).replaceAll(",900,", ",800,"));
  const works = [
    (job: Job) => open.commands.update(cardId, request({ ...overviewFile(), bytes: changed }), job),
    (job: Job) => open.commands.publish(cardId, {}, job),
  ];
  for (const work of works) {
    for (const from of [0, 1]) {
      const stop = new AbortController();
      if (from === 0) stop.abort();
      const done = work({
        signal: stop.signal,
        onProgress: (steps) => {
          if (steps >= from) stop.abort();
        },
      });
      await expect(done).rejects.toMatchObject({ issue: { code: "cancelled" } });
      await open.addin.settled();
      expect(cellsOf(workbook.snapshot())).toEqual(cellsOf(before));
    }
  }
}, 120_000);

test("an update that fails gives the cells back that it has written", async () => {
  const { workbook, host } = open.addin;
  const { cardId } = await open.commands.build(request(overviewFile()));
  await open.addin.settled();
  const changed = new TextEncoder().encode(new TextDecoder().decode(overviewFile().bytes).replaceAll(",900,", ",800,"));
  const update = () => open.commands.update(cardId, request({ ...overviewFile(), bytes: changed }));
  const injection = inject(host);
  injection.begin(null);
  await update();
  const count = injection.actions.length;
  await open.commands.update(cardId, request(overviewFile()));
  await open.addin.settled();
  const before = workbook.snapshot();
  let refused = 0;
  for (let batch = 1; batch <= count; batch++) {
    injection.begin({ batch, prefix: Math.floor((injection.actions[batch - 1] ?? 0) / 2), andLater: false });
    await update().then(
      () => undefined,
      () => refused++,
    );
    injection.begin(null);
    await open.addin.settled();
    expect(cellsOf(workbook.snapshot()), `batch ${batch}`).toEqual(cellsOf(before));
  }
  expect(refused).toBe(count);
}, 120_000);

test("a protected workbook is refused before anything is written", async () => {
  open.addin.workbook.protect();
  const before = open.addin.workbook.snapshot();
  await expect(open.commands.build(request(overviewFile()))).rejects.toMatchObject({
    issue: { code: "workbookProtected" },
  });
  expect(open.addin.workbook.snapshot()).toEqual(before);
});

test("a file that is none and a period that is none are refused by name", async () => {
  const broken: FileInput = { kind: "file", name: "x.csv", bytes: new Uint8Array() };
  await expect(open.commands.inspect([broken])).rejects.toMatchObject({
    issue: { code: "file.empty", facts: { name: "x.csv" } },
  });
  const period = { from: "2025-09-31", to: "2025-10-31" };
  await expect(open.commands.preview(request(overviewFile(), { period }))).rejects.toMatchObject({
    issue: { code: "badDate", facts: { date: "2025-09-31" } },
  });
});

test("functions are inserted as they are called, with their arguments", async () => {
  const { workbook } = open.addin;
  const [sheet] = workbook.sheets;
  sheet?.write({ row: 0, column: 0, rows: 1, columns: 2 }, [[300, 1200]]);
  workbook.select(sheet?.id ?? "", [{ row: 0, column: 2, rows: 1, columns: 1 }]);
  expect(await open.commands.insertFunction("READRATE", ["A1", "B1"])).toEqual({
    address: "Sheet1!C1",
    formula: "=READRATE(A1,B1)",
  });
  await open.addin.settled();
  expect(open.cells("Sheet1", 1, 3)).toEqual([[300, 1200, 0.25]]);
});

test("the sample exports come with the add-in", async () => {
  const files = await open.commands.sampleFiles();
  expect(files.length).toBeGreaterThanOrEqual(9);
  const inspections = await open.commands.inspect(files);
  expect(inspections.flatMap(({ tables }) => tables)).not.toHaveLength(0);
});

/** Sheets with the values and formulas of their cells. */
function cellsOf(snapshot: unknown): unknown {
  const { sheets } = snapshot as { sheets: { name: string; cells: Record<string, unknown> }[] };
  return sheets.map(({ name, cells }) => ({ name, cells }));
}
