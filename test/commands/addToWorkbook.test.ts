import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Inspection } from "../../src/intake/table.ts";
import type { ImportRequest } from "../../src/commands/imports/types.ts";
import { inject } from "../excel/faults.ts";
import { commandsStage } from "./commandsStage.ts";

const open = commandsStage("eachTest");

const header = "Date,Video views,Profile views,Likes,Comments,Shares";

function overview(name: string, rows: readonly string[]): ImportRequest {
  const bytes = new TextEncoder().encode([header, ...rows].join("\n"));
  return { sources: [{ kind: "file", name, bytes, subject: "Nordkai" }], language: "en" };
}

function sheetNames(): string[] {
  return open.addin.workbook.sheets.filter(({ visibility }) => visibility !== "veryHidden").map(({ name }) => name);
}

const october = overview("Overview.csv", ["2025/10/30,100,9,5,2,1", "2025/10/31,200,9,--,2,1"]);
const november = overview("Overview (1).csv", ["2025/10/31,230,9,7,2,1", "2025/11/01,300,9,6,2,1"]);

test("a file becomes a Data sheet of typed columns and a sheet that says what was corrected", async () => {
  const added = await open.commands.addToWorkbook(october);
  expect(added.sheets).toEqual(["Data Overview"]);
  expect(added.tables[0]).toMatchObject({ file: "Overview.csv", added: 2, changed: 0 });
  expect(open.cells("Data Overview", 3, 7)).toEqual([
    ["Account", "Date", "Video views", "Profile views", "Likes", "Comments", "Shares"],
    ["Nordkai", 45960, 100, 9, 5, 2, 1],
    ["Nordkai", 45961, 200, 9, null, 2, 1],
  ]);
  const notes = open.cells("Data notes", 20, 7).flat();
  expect(notes).toContain("This means that nothing was measured. It counts as missing, not as zero.");
});

test("next month's file is taken into the same sheet, its newer numbers count, and the notes say so", async () => {
  await open.commands.addToWorkbook(october);
  const before = sheetNames();
  const added = await open.commands.addToWorkbook(november);
  expect(added.tables[0]).toMatchObject({ sheet: "Data Overview", added: 1, changed: 2, kept: 1 });
  expect(sheetNames()).toEqual(before);
  expect(open.cells("Data Overview", 5, 5).slice(1)).toEqual([
    ["Nordkai", 45960, 100, 9, 5],
    ["Nordkai", 45961, 230, 9, 7],
    ["Nordkai", 45962, 300, 9, 6],
    [null, null, null, null, null],
  ]);
  const notes = open.cells("Data notes", 30, 7);
  expect(notes.filter((row) => row[3] === "Changed").map((row) => row.slice(4, 6))).toEqual([
    ["200", "230"],
    [null, "7"],
  ]);
});

test("columns that people added stay beside their rows, and so do tags", async () => {
  await open.commands.addToWorkbook({ ...october, tags: [{ header: "Topic", choices: ["News", "How-to"] }] });
  const sheet = open.addin.workbook.sheetNamed("Data Overview");
  sheet?.write({ row: 1, column: 7, rows: 2, columns: 1 }, [["News"], ["How-to"]]);
  sheet?.write({ row: 0, column: 8, rows: 3, columns: 1 }, [["My sum"], ["=C2+D2"], ["=C3+D3"]]);
  await open.commands.addToWorkbook(november);
  await open.addin.settled();
  expect(open.cells("Data Overview", 4, 9).map((row) => row.slice(7))).toEqual([
    ["Topic", "My sum"],
    ["News", 109],
    ["How-to", 239],
    [null, null],
  ]);
});

test("a column chosen by hand is remembered for the next file with the same headers", async () => {
  const file = (rows: string) => ({
    kind: "file" as const,
    name: "mine.csv",
    bytes: new TextEncoder().encode(`Day,Eyes,Hearts\n${rows}`),
  });
  await open.commands.addToWorkbook({
    sources: [{ ...file("2025-10-01,5,1"), columns: { Eyes: "views" } }],
    language: "en",
  });
  const [inspection] = await open.commands.inspect([file("2025-11-01,6,2")]);
  expect(inspection?.tables[0]?.columns.find(({ header: name }) => name === "Eyes")?.measure).toBe("views");
});

describe("next month's file with its columns in another order and one more", () => {
  const file = (name: string, rows: string) => ({
    kind: "file" as const,
    name,
    bytes: new TextEncoder().encode(rows),
  });
  const mine = file("mine.csv", "Day,Eyes,Hearts\n2025-10-01,5,1\n2025-10-02,6,1");
  const next = file("mine (1).csv", "Hearts,New,Day,Eyes\n2,9,2025-11-01,7");
  const views = (found: readonly Inspection[]) =>
    found[0]?.tables[0]?.columns.find(({ header: name }) => name === "Eyes")?.measure ?? null;

  test("keeps what was chosen by hand and goes into the same sheet", async () => {
    await open.commands.addToWorkbook({ sources: [{ ...mine, columns: { Eyes: "views" } }], language: "en" });
    expect(views(await open.commands.inspect([next]))).toBe("views");
    const added = await open.commands.addToWorkbook({ sources: [next], language: "en" });
    expect(added.tables[0]).toMatchObject({ sheet: "Data mine", added: 1, newColumns: ["New"] });
    expect(open.cells("Data mine", 4, 4)).toEqual([
      ["Day", "Eyes", "Hearts", "New"],
      [45931, 5, 1, null],
      [45932, 6, 1, null],
      [45962, 7, 2, 9],
    ]);
  });

  test("another export with a header of that name takes nothing over, not even in the same file", async () => {
    await open.commands.addToWorkbook({ sources: [{ ...mine, columns: { Eyes: "views" } }], language: "en" });
    const other = file("patients.csv", "Day,Eyes,Ears,Noses\n2025-11-01,7,2,1");
    expect(views(await open.commands.inspect([other]))).toBeNull();
    const zip = zipSync({ "mine.csv": next.bytes, "patients.csv": other.bytes });
    const [both] = await open.commands.inspect([{ kind: "file", name: "both.zip", bytes: zip }]);
    const meanings = both?.tables.map(({ columns }) => columns.find(({ header: name }) => name === "Eyes")?.measure);
    expect(meanings).toEqual(["views", null]);
    const added = await open.commands.addToWorkbook({ sources: [other], language: "en" });
    expect(added.sheets).toEqual(["Data patients"]);
  });

  test("an open sheet with such columns takes the choice over too", async () => {
    await open.commands.addToWorkbook({ sources: [{ ...mine, columns: { Eyes: "views" } }], language: "en" });
    const sheet = open.addin.workbook.sheets.find(({ name }) => name === "Sheet1");
    sheet?.write({ row: 0, column: 0, rows: 2, columns: 3 }, [
      ["Eyes", "Day", "Hearts"],
      ["7", "2025-11-01", "3"],
    ]);
    expect(views(await open.commands.inspect([{ kind: "range", address: "'Sheet1'!" }]))).toBe("views");
  });
});

test("an open sheet is cleaned into a sheet of its own and stays as it is", async () => {
  const [sheet] = open.addin.workbook.sheets;
  const cells = [header.split(","), ["2025/10/30", "1,200", "9", "--", "2", "1"]];
  sheet?.write({ row: 0, column: 0, rows: 2, columns: 6 }, cells);
  const before = open.cells(sheet?.name ?? "", 2, 6);
  await open.commands.addToWorkbook({
    sources: [{ kind: "range", address: `'${sheet?.name ?? ""}'!` }],
    language: "zh-CN",
  });
  expect(open.cells(sheet?.name ?? "", 2, 6)).toEqual(before);
  const clean = sheetNames().find((name) => name.startsWith("数据 ")) ?? "";
  expect(open.cells(clean, 2, 3)[1]).toEqual([45960, 1200, 9]);
});

test("Data sheets that were added can be the source of a scorecard", async () => {
  await open.commands.addToWorkbook(october);
  const sources = await open.commands.listSources();
  expect(sources.map(({ name }) => name)).toEqual(["Data Overview"]);
  const [inspection] = await open.commands.inspect([{ kind: "range", address: sources[0]?.address ?? "" }]);
  expect(inspection?.tables[0]?.columns.map(({ measure, role }) => measure ?? role)).toEqual(
    expect.arrayContaining(["subject", "date", "views", "likes"]),
  );
  expect(inspection?.tables[0]?.columns.find(({ role }) => role === "date")?.values).toEqual([45960, 45961]);
});

test("the parts of a whole stay parts when they are read back from their own sheet", async () => {
  const rows = [
    "日期,渠道,阅读人数",
    "2026-08-01,全部,100",
    "2026-08-01,朋友圈,60",
    "2026-08-01,聊天会话,70",
    "2026-08-02,全部,90",
  ];
  const more = ["2026-08-02,朋友圈,50", "2026-08-02,聊天会话,60"];
  const bytes = new TextEncoder().encode([...rows, ...more].join("\n"));
  const added = await open.commands.addToWorkbook({
    sources: [{ kind: "file", name: "t.csv", bytes }],
    language: "en",
  });
  expect(added.sheets).toHaveLength(2);
  const inspections = await open.commands.inspect(
    added.sheets.map((sheet) => ({ kind: "range" as const, address: `'${sheet}'!` })),
  );
  expect(inspections.map(({ tables }) => tables.map(({ rowCount, partsOf }) => [rowCount, partsOf]))).toEqual([
    [[2, undefined]],
    [[4, "渠道"]],
  ]);
});

test("no header, cell, file name, account or tag becomes a formula", async () => {
  const link = '=HYPERLINK("http://x","y")';
  const quoted = `"${link.replaceAll('"', '""')}"`;
  const bytes = new TextEncoder().encode(
    `Date,${quoted},Video views,@SUM(A1)\n2025-10-01,${quoted},5,+1+1\n2025-10-02,-1+1,--,=A1`,
  );
  const added = await open.commands.addToWorkbook({
    sources: [{ kind: "file", name: "=1+1.csv", bytes, subject: link }],
    tags: [{ header: link, choices: [link] }],
    language: "en",
  });
  await open.addin.settled();
  const sheets = [...added.sheets, "Data notes"];
  const odd = sheets.flatMap((name) => {
    const sheet = open.addin.workbook.sheetNamed(name);
    const area = { row: 0, column: 0, rows: 40, columns: 9 };
    const values = sheet?.values(area) ?? [];
    return (sheet?.formulas(area) ?? []).flatMap((cells, row) =>
      cells.flatMap((cell, column) => (/^[=+@-]/.test(String(cell)) ? [[cell, values[row]?.[column]]] : [])),
    );
  });
  expect(odd.length).toBeGreaterThanOrEqual(6);
  for (const [formula, value] of odd) expect(value).toBe(formula);
});

test("given up at any step, the workbook is as it was", async () => {
  await open.commands.addToWorkbook(october);
  const bytes = new TextEncoder().encode("Day,Eyes\n2025-10-01,5");
  const both: ImportRequest = { ...november, sources: [...november.sources, { kind: "file", name: "new.csv", bytes }] };
  const before = [sheetNames(), open.cells("Data Overview", 5, 7), open.cells("Data notes", 40, 7)];
  let steps = 0;
  for (let last = 1; last < 60; last++) {
    const stop = new AbortController();
    steps = 0;
    const onProgress = () => {
      if (++steps === last) stop.abort();
    };
    const added = open.commands.addToWorkbook(both, { signal: stop.signal, onProgress });
    const done = await added.then(
      () => true,
      (error: unknown) => (error as { issue?: { code: string } }).issue?.code,
    );
    if (done === true) break;
    expect(done).toBe("cancelled");
    expect([sheetNames(), open.cells("Data Overview", 5, 7), open.cells("Data notes", 40, 7)]).toEqual(before);
  }
  expect(steps).toBeGreaterThan(4);
  expect(sheetNames()).toContain("Data new");
}, 120_000);

test("whatever batch fails, the workbook is as it was", async () => {
  await open.commands.addToWorkbook(october);
  // What the add-in does by itself afterwards must not be what the fault hits.
  await open.addin.settled();
  const state = () => [sheetNames(), open.cells("Data Overview", 9, 9), open.cells("Data notes", 40, 7)];
  const before = state();
  const other = overview("Followers.csv", []);
  const bytes = new TextEncoder().encode("Date,Topic,Eyes\n2025-11-01,News,5");
  const both = {
    ...november,
    sources: [...november.sources, { ...other.sources[0], kind: "file" as const, name: "b.csv", bytes }],
  };
  const injection = inject(open.addin.host);
  let batch = 0;
  for (let failed = true; failed;) {
    batch += 1;
    injection.begin({ batch, prefix: 0, andLater: false });
    failed = await open.commands.addToWorkbook(both).then(
      () => false,
      () => true,
    );
    injection.begin(null);
    await open.addin.settled();
    if (failed) expect(state(), `batch ${batch}`).toEqual(before);
  }
  expect(batch).toBeGreaterThan(8);
  expect(sheetNames()).toContain("Data b");
});
