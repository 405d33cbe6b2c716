import { describe, expect, test } from "vitest";
import type { Inspection } from "../../src/intake/table.ts";
import { asExpected, inspectFixture } from "./fixtureReading.ts";
import type { ExportFixture, ExpectedTable, FixtureCell, Grid } from "./fixtures/fixture.ts";
import { fixtures } from "./fixtures/index.ts";
import type { TextForm } from "./fixtures/writers.ts";
import { onlyGrid, textFile } from "./fixtures/writers.ts";

/** A fixture with one header: its columns can be moved about. */
interface Movable {
  readonly fixture: ExportFixture;
  readonly header: number;
  readonly cells: Grid;
  readonly expected: ExpectedTable;
}

const movable: readonly Movable[] = fixtures.flatMap((fixture) => {
  const [expected] = fixture.tables;
  return fixture.header === undefined || expected === undefined
    ? []
    : [{ fixture, header: fixture.header, cells: onlyGrid(fixture.sheets), expected }];
});

const cases = movable.map((entry) => [entry.fixture.file, entry] as const);

async function read({ fixture, expected }: Movable, cells: Grid, form: TextForm = {}): Promise<Inspection> {
  const found = await inspectFixture(fixture, textFile(form)({ file: cells }));
  expect(found.tables.map(({ recognition }) => recognition.source)).toEqual([expected.source]);
  return found;
}

function columnsIn(found: Inspection, expected: ExpectedTable): ExpectedTable["columns"] {
  const [table] = found.tables;
  if (table === undefined) throw new Error("no table");
  return asExpected(table, expected).columns;
}

/** Encodings that have every character of a text. */
function encodingsFor(cells: Grid): readonly NonNullable<TextForm["encoding"]>[] {
  const text = cells.flat().join("");
  const always = ["utf-8", "utf-8-bom", "utf-16le", "utf-16be"] as const;
  if (/\p{Script=Han}/u.test(text) && !/[^\p{Script=Han}\p{ASCII}（）：，]/u.test(text)) return [...always, "gb18030"];
  if (/\p{Script=Cyrillic}/u.test(text)) return [...always, "windows-1251"];
  return /[äöüéáíóúñçãõ]/u.test(text) && !/\p{Script=Han}/u.test(text) ? [...always, "windows-1252"] : always;
}

/** Where a measure's column is gone, another column of the same measure may take its place: Clicks (all). */
function withNextBest(
  rest: ExpectedTable["columns"],
  found: ExpectedTable["columns"],
  gone: string | undefined,
): ExpectedTable["columns"] {
  const next = Object.entries(rest).find(([name, [means]]) => means === "tag" && found[name]?.[0] === gone);
  if (gone === undefined || gone.startsWith("tag") || next === undefined) return rest;
  const [name, [, ...values]] = next;
  return { ...rest, [name]: [gone, ...values] };
}

describe.each(cases)("%s is read alike", (_file, entry) => {
  const { cells, header, expected } = entry;
  const width = Math.max(...cells.map((row) => row.length));
  const moved = (order: readonly number[]): Grid => cells.map((row) => order.map((column) => row[column] ?? null));
  const all = Array.from({ length: width }, (_, column) => column);

  test("with another delimiter and in other encodings", async () => {
    for (const delimiter of [";", "\t"])
      expect(columnsIn(await read(entry, cells, { delimiter }), expected)).toEqual(expected.columns);
    for (const encoding of encodingsFor(cells)) {
      const quoted = encoding === "utf-16le";
      expect(columnsIn(await read(entry, cells, { encoding, quoted, lineEnd: "\r\n" }), expected)).toEqual(
        expected.columns,
      );
    }
  });

  test("with its columns in another order", async () => {
    for (const order of [[...all].reverse(), [...all.slice(2), ...all.slice(0, 2)]])
      expect(columnsIn(await read(entry, moved(order)), expected)).toEqual(expected.columns);
  });

  test("without a column that it can do without", async () => {
    const required = new Set((await read(entry, cells)).tables[0]?.recognition.evidence?.required);
    for (const [column, cell] of (cells[header] ?? []).entries()) {
      const title = String(cell).trim();
      if (required.has(title) || required.size === 0) continue;
      const rest = Object.fromEntries(Object.entries(expected.columns).filter(([name]) => name !== title));
      const without = moved(all.filter((other) => other !== column));
      const found = columnsIn(await read(entry, without), expected);
      expect(found, `without ${title}`).toEqual(withNextBest(rest, found, expected.columns[title]?.[0]));
    }
  });

  test("with one more column and a row of totals", async () => {
    const [first = "", ...others] = (cells[header] ?? []).map((cell) => String(cell).trim());
    const sums = others.map((title): FixtureCell => {
      const values = expected.columns[title]?.slice(1).filter((value) => typeof value === "number") ?? [];
      return values.length === 0 ? null : Math.round(values.reduce((sum, value) => sum + value, 0));
    });
    expect(first).not.toBe("");
    const more = cells.map((row, index) => {
      const full = all.map((column) => row[column] ?? null);
      return index < header ? [...full, null] : [...full, index === header ? "Reviewed by" : "Mei"];
    });
    const found = await read(entry, [...more, ["Total", ...sums, null]]);
    const { "Reviewed by": added, ...rest } = columnsIn(found, expected);
    expect(rest).toEqual(expected.columns);
    expect(added?.[0]).toBe("tag");
  });
});
