import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { inspect } from "../../src/intake/inspect.ts";
import { IntakeError } from "../../src/intake/intakeError.ts";
import { isMissing } from "../../src/intake/values/missing.ts";
import { readFile } from "../../src/intake/containers/readFile.ts";
import type { Cell } from "../../src/formula/cell.ts";
import type { RawSheet } from "../../src/intake/table.ts";
import { columnsOf, inspectText, onlyTable, today, workbookBytes } from "./reading.ts";

const rows = [
  ["Date", "Video views", "Reached audience", "Profile views", "Likes", "Net growth"],
  ["2026/10/01", "715", "700", "25", "26", "10"],
  ["2026/10/02", "1155", "1134", "39", "45", "-4"],
  ["2026/10/03", "607", "595", "30", "73", "26"],
];

const expected = {
  Date: ["date", 46296, 46297, 46298],
  "Video views": ["views", 715, 1155, 607],
  "Reached audience": ["reach", 700, 1134, 595],
  "Profile views": ["visits", 25, 39, 30],
  Likes: ["likes", 26, 45, 73],
  "Net growth": ["netFollowers", 10, -4, 26],
};

const text = (cells: readonly (readonly string[])[], delimiter = ",") =>
  cells.map((row) => row.join(delimiter)).join("\n");

describe("a known export is read alike", () => {
  test("whatever the order of its columns", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
        fc.constantFrom(",", ";", "\t"),
        async (order, delimiter) => {
          const shuffled = rows.map((row) => order.map((column) => row[column] ?? ""));
          expect(columnsOf(onlyTable(await inspectText(text(shuffled, delimiter))))).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([2, 3, 4])("without column %i", async (missing) => {
    const without = rows.map((row) => row.filter((_, column) => column !== missing));
    const rest = Object.fromEntries(Object.entries(expected).filter((_, column) => column !== missing));
    const table = onlyTable(await inspectText(text(without)));
    expect(columnsOf(table)).toEqual(rest);
    expect(table.recognition.source).toBe("tiktok.suite.overview");
  });

  test.each(["Total", "累计", "合计", "Итого", "TOTAL:"])("with a row %s, first or last", async (word) => {
    const total = [word, "2477", "2429", "94", "144", "32"];
    for (const cells of [
      [...rows, total],
      [...rows.slice(0, 1), total, ...rows.slice(1)],
    ]) {
      const found = await inspectText(text(cells));
      expect(columnsOf(onlyTable(found))).toEqual(expected);
      expect(found.repairs.map(({ reason }) => reason)).toEqual(["totalRow"]);
    }
  });

  test("with blank rows and columns around it", async () => {
    const padded = [[], ["", "", ""], ...rows.map((row) => ["", ...row, "", ""]), [], ["", ""]];
    expect(columnsOf(onlyTable(await inspectText(text(padded))))).toEqual(expected);
  });
});

test("no number ever comes out of a cell that says that there is none", () => {
  const missing = fc.constantFrom<Cell>(
    null,
    "",
    " ",
    "-",
    "--",
    "undefined",
    "NAN",
    "NaN",
    "N/A",
    "null",
    "—",
    "#N/A",
    { error: "#N/A" },
  );
  const known = fc.oneof(
    fc.integer({ min: -50, max: 9_999_999 }),
    fc.integer({ min: 0, max: 99_999 }).map(String),
    fc.constantFrom("1.2万", "3%", "1,234"),
  );
  const cell: fc.Arbitrary<Cell> = fc.oneof(missing, known);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }), (body) => {
      const cells: Cell[][] = [
        ["Date", "Likes", "Cost", "Whatever"],
        ...body.map((row, index) => [`2026-10-${String(index + 1).padStart(2, "0")}`, ...row]),
      ];
      const table = onlyTable(inspect([{ name: "S", cells }], { today }));
      for (const column of table.columns.slice(1)) {
        column.values.forEach((value, row) => {
          if (isMissing(cells[row + 1]?.[column.sourceColumn ?? 0]) && typeof value === "number")
            throw new Error(`${column.header} ${row}: ${value}`);
        });
      }
    }),
    { numRuns: 300 },
  );
});

describe("damaged files never crash", () => {
  beforeEach(() => {
    vi.spyOn(console, "error").mockReturnValue(undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  const sources: readonly (readonly [string, Uint8Array])[] = [
    ["csv", new TextEncoder().encode(text(rows))],
    [
      "html",
      new TextEncoder().encode(
        `<table>${rows.map((row) => `<tr><td>${row.join("</td><td>")}</td></tr>`).join("")}</table>`,
      ),
    ],
    ["xlsx", workbookBytes(rows, "xlsx")],
    ["xls", workbookBytes(rows, "biff8")],
  ];
  test.each(sources)("%s with changed, cut and repeated bytes", async (_format, bytes) => {
    const edit = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        fc.option(fc.nat(bytes.length), { freq: 4 }),
        async (edits, cut) => {
          const damaged = bytes.slice();
          for (const { at, byte } of edits) damaged[at] = byte;
          let sheets: RawSheet[];
          try {
            sheets = await readFile("f", cut === null ? damaged : damaged.subarray(0, cut));
          } catch (error) {
            expect(error).toBeInstanceOf(IntakeError);
            return;
          }
          for (const table of inspect(sheets, { today }).tables) {
            for (const { values } of table.columns) expect(values).toHaveLength(table.rowCount);
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  test("cells of any kind", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom("Date", "Likes", "total", "2026-02-30", "1e999", "February 29"),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (cells) => {
        const { tables } = inspect([{ name: "S", cells }], { today });
        for (const { columns } of tables) {
          for (const { kind, values } of columns) {
            for (const value of values)
              expect(value === null || typeof value === (kind === "text" ? "string" : "number")).toBe(true);
            for (const value of values) if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
