import { expect, test } from "vitest";
import { inspect } from "../../src/intake/inspect.ts";
import { mergeTables } from "../../src/intake/output/merge.ts";
import type { Table } from "../../src/intake/table.ts";

const today = 46_000;

function tableOf(rows: readonly (readonly (string | number | null)[])[]): Table {
  const [table] = inspect([{ name: "t", cells: rows }], { today }).tables;
  if (!table) throw new Error("no table");
  return table;
}

function shown({ columns, rowCount }: Table): (string | number | null)[][] {
  return Array.from({ length: rowCount }, (_, row) => columns.map(({ values }) => values[row] ?? null));
}

const header = ["Date", "Video views", "Likes"];

test("days of a newer export are added, days that both have are brought up to date", () => {
  const merged = mergeTables(
    tableOf([header, ["2025/10/01", 100, 10], ["2025/10/02", 200, 20]]),
    tableOf([header, ["2025/10/02", 210, 20], ["2025/10/03", 300, 30]]),
  );
  expect(shown(merged.table).map((row) => row.slice(1))).toEqual([
    [100, 10],
    [210, 20],
    [300, 30],
  ]);
  expect([merged.added, merged.unchanged, merged.kept]).toEqual([1, 0, 1]);
  expect(merged.changed).toEqual([{ row: 1, column: 1, before: 200, after: 210 }]);
});

test("taking the same export in twice changes nothing", () => {
  const table = tableOf([header, ["2025/10/01", 100, 10], ["2025/10/02", 200, 20]]);
  const merged = mergeTables(table, table);
  expect(merged).toMatchObject({ added: 0, changed: [], unchanged: 2, kept: 0, newColumns: [] });
  expect(merged.table).toEqual(table);
});

test("what the newer export leaves empty keeps its value", () => {
  const merged = mergeTables(
    tableOf([header, ["2025/10/01", 100, 10], ["2025/10/02", 200, 20]]),
    tableOf([header, ["2025/10/01", "--", 11], ["2025/10/02", 200, 20]]),
  );
  expect(shown(merged.table)[0]?.slice(1)).toEqual([100, 11]);
});

test("items are the same by their link, whatever their title and order", () => {
  const columns = ["Video title", "Video link", "Post time", "Total views"];
  const link = (id: number) => `https://www.tiktok.com/@nordkai/video/75000000000000000${id}`;
  const merged = mergeTables(
    tableOf([columns, ["One", link(1), "2025-10-01", 100], ["Two", link(2), "2025-10-02", 200]]),
    tableOf([columns, ["Two!", link(2), "2025-10-02", 260], ["One", link(1), "2025-10-01", 100]]),
  );
  expect(shown(merged.table).map((row) => [row[0], row[3]])).toEqual([
    ["One", 100],
    ["Two!", 260],
  ]);
  expect(merged.added).toBe(0);
});

test("two rows of one day that a text column tells apart stay two", () => {
  const columns = ["Date", "Campaign", "Cost"];
  const rows = [columns, ["2025/10/01", "Spring", 10], ["2025/10/01", "Autumn", 20]];
  const merged = mergeTables(tableOf(rows), tableOf([...rows, ["2025/10/02", "Spring", 5]]));
  expect(shown(merged.table)).toHaveLength(3);
  expect(merged.added).toBe(1);
});

test("rows that nothing tells apart are counted, so none is lost and none doubled", () => {
  const rows = [
    ["Topic", "Video views"],
    ["News", 10],
    ["News", 10],
  ];
  const merged = mergeTables(tableOf(rows), tableOf([...rows, ["News", 10]]));
  expect(merged.table.rowCount).toBe(3);
});

test("columns that the newer export has more of are added at the right, empty for older rows", () => {
  const merged = mergeTables(
    tableOf([header, ["2025/10/01", 100, 10]]),
    tableOf([
      [...header, "Shares"],
      ["2025/10/02", 200, 20, 3],
    ]),
  );
  expect(merged.newColumns).toEqual(["Shares"]);
  expect(shown(merged.table).map((row) => row[3])).toEqual([null, 3]);
});
