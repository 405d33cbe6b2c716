import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { IntakeError } from "../../../src/intake/intakeError.ts";
import { recordReader } from "../../../src/intake/large/recordReader.ts";
import { fieldsOf, type Dialect } from "../../../src/intake/large/records.ts";

async function readIn(pieces: readonly string[], dialect: Dialect): Promise<string[][]> {
  const read = await recordReader("big.csv", dialect);
  return [...pieces, null].flatMap((piece) => {
    const records = read(piece ?? "", piece === null);
    return Array.from({ length: records.count }, (_, record) => fieldsOf(records, record));
  });
}

/** Whether a line end at the very end begins one more, blank record is a matter of taste. */
function withoutBlankEnd(rows: readonly string[][]): readonly string[][] {
  return rows.slice(0, rows.findLastIndex((row) => row.length > 1 || row[0] !== "") + 1);
}

const delimiters = fc.constantFrom(",", "\t", ";", "|", " ", '"');
const newlines = fc.constantFrom("\n" as const, "\r\n" as const, "\r" as const);
const hostile = fc.constantFrom(
  '"',
  '""',
  ",",
  ";",
  "\t",
  "|",
  "\n",
  "\r",
  "\r\n",
  " ",
  "\ufeff",
  "a",
  "1",
  "标",
  "😀",
  '"a"',
  "\n\n",
);
const field = fc.oneof(
  fc.constantFrom("", "1", "2026-10-01", "a b", "标题"),
  fc.array(hostile, { maxLength: 4 }).map((parts) => parts.join("")),
);
const quoted = field.map((text) => `"${text.replaceAll('"', '""')}"`);

/** Files as programs write them, their quoting spoilt here and there. */
function files(delimiter: string, newline: string) {
  const plain = fc.constantFrom("", "1", "2026-10-01", "a b", "标题", "Account 1");
  const cell = fc.oneof(
    { weight: 6, arbitrary: plain },
    { weight: 3, arbitrary: quoted },
    { weight: 1, arbitrary: field },
  );
  const row = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.join(delimiter));
  return fc.array(row, { maxLength: 12 }).map((rows) => rows.join(newline));
}

const cases = fc.tuple(delimiters, newlines).chain(([delimiter, newline]) =>
  fc.tuple(
    fc.constant({ delimiter, newline }),
    fc.oneof(
      files(delimiter, newline),
      fc.array(hostile, { maxLength: 40 }).map((parts) => parts.join("")),
    ),
    fc.array(fc.nat(60), { maxLength: 4 }),
  ),
);

function cutAt(text: string, places: readonly number[]): string[] {
  const sorted = [0, ...[...places].sort((left, right) => left - right), text.length];
  return sorted.slice(1).map((to, index) => text.slice(sorted[index], to));
}

describe("records in pieces", () => {
  test("are the CSV library's rows of the whole text, wherever it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ([dialect, marked, cuts]) => {
        // The decoder takes the byte order mark away.
        const text = marked.replace(/^\ufeff+/, "");
        const records = await readIn(cutAt(text, cuts), dialect);
        expect(withoutBlankEnd(records)).toEqual(withoutBlankEnd(Papa.parse<string[]>(text, { ...dialect }).data));
      }),
      { numRuns: 5_000 },
    );
  });

  test("keep fields that hold delimiters, line ends and quotation marks whole", async () => {
    const text = 'a,"b,\n""c""",d\n"",,"e"\n';
    for (let cut = 0; cut <= text.length; cut++) {
      expect(await readIn(cutAt(text, [cut]), { delimiter: ",", newline: "\n" })).toEqual([
        ["a", 'b,\n"c"', "d"],
        ["", "", "e"],
      ]);
    }
  });

  test("that never end are refused before they fill the memory", async () => {
    const read = await recordReader("big.csv", { delimiter: ",", newline: "\n" });
    const piece = "x".repeat(1 << 22);
    expect(read('a,"never closed\n', false).count).toBe(0);
    expect(() => {
      for (let index = 0; index < 10; index++) read(piece, false);
    }).toThrow(IntakeError);
  });
});
