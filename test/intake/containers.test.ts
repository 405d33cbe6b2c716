import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { IntakeError } from "../../src/intake/intakeError.ts";
import { inspect } from "../../src/intake/inspect.ts";
import { readFile } from "../../src/intake/containers/readFile.ts";
import { columnsOf, encodeLegacy, inspectText, onlyTable, today, workbookBytes } from "./reading.ts";

const csv = "Date,Likes\n2026-10-01,5\n";

async function inspectZip(files: Readonly<Record<string, Uint8Array>>) {
  return inspect(await readFile("october.zip", zipSync(files)), { today });
}

function fault(bytes: Uint8Array): Promise<unknown> {
  return readFile("f.zip", bytes).then(
    () => "read",
    (error: unknown) => (error instanceof IntakeError ? error.code : error),
  );
}

describe("a zip", () => {
  test("gives the tables of every file in it, named by their path", async () => {
    const found = await inspectZip({
      "September/likes.csv": strToU8(csv),
      "views.xlsx": workbookBytes(
        [
          ["Date", "Views"],
          ["2026-10-01", 7],
        ],
        "xlsx",
      ),
      "__MACOSX/._likes.csv": strToU8("leftover"),
      "logo.png": Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
    });
    expect(found.tables.map(({ name }) => name)).toEqual(["october September/likes", "october views/New Sheet1"]);
    expect(found.tables.map(({ columns }) => columns[1]?.values)).toEqual([[5], [7]]);
    expect(found.health.filter(({ severity }) => severity === "error")).toEqual([
      {
        severity: "error",
        code: "file.unsupported",
        where: "logo.png",
        facts: { name: "october.zip/logo.png", format: "PNG" },
      },
    ]);
  });

  test("in a zip is read, a third one is not", async () => {
    const inner = zipSync({ "likes.csv": strToU8(csv) });
    const found = await inspectZip({ "inner.dat": inner });
    expect(onlyTable(found).columns[1]?.values).toEqual([5]);
    expect(await fault(zipSync({ "b.zip": zipSync({ "a.zip": inner }) }))).toBe("unsupported");
  });

  test("names its files in the encoding of the machine that packed it", async () => {
    const bytes = zipSync({ "AAAA.csv": strToU8(csv), "b.csv": strToU8(csv) });
    const name = encodeLegacy("数据", "gb18030");
    const at = (from: number) => Buffer.from(bytes).indexOf("AAAA.csv", from);
    const [local, central] = [at(0), at(at(0) + 1)];
    bytes.set(name, local);
    bytes.set(name, central);
    const found = inspect(await readFile("z.zip", bytes), { today });
    expect(found.tables.map(({ name: table }) => table)).toEqual(["z 数据", "z b"]);
  });

  test("that is empty, broken, encrypted or a bomb is refused", async () => {
    expect(await fault(zipSync({ "folder/": new Uint8Array() }))).toBe("empty");
    const good = zipSync({ "a.csv": strToU8(csv.repeat(50)) });
    const central = Buffer.from(good).indexOf(Uint8Array.of(0x50, 0x4b, 0x01, 0x02));
    const encrypted = good.slice();
    encrypted[central + 8] = 1;
    expect(await fault(encrypted)).toBe("passwordProtected");
    expect(await fault(good.subarray(0, good.length - 30))).toBe("truncated");
    const lying = zipSync({ "a.csv": new Uint8Array(5_000_000) });
    new DataView(lying.buffer).setUint32(
      Buffer.from(lying).indexOf(Uint8Array.of(0x50, 0x4b, 0x01, 0x02)) + 24,
      1000,
      true,
    );
    expect(await fault(lying)).toBe("truncated");
  });
});

describe("an .xls file", () => {
  const rows = [
    ["Date", "Likes"],
    ["2026-10-01", 5],
  ];

  /** Byte offset of a directory entry, which begins with its name in UTF-16. */
  function entryOf(bytes: Uint8Array, name: string): number {
    return Buffer.from(bytes).indexOf(Buffer.from(`${name}\0`, "utf16le"));
  }

  test.each([
    ["to itself", 72, "Workbook"],
    ["back to the root", 76, "Root Entry"],
  ])("whose directory leads %s is read all the same", async (_, link, target) => {
    const bytes = workbookBytes(rows, "biff8");
    const index = (entryOf(bytes, target) - entryOf(bytes, "Root Entry")) / 128;
    new DataView(bytes.buffer).setUint32(entryOf(bytes, "Workbook") + link, index, true);
    expect(inspect(await readFile("f.xls", bytes), { today }).tables.map(({ rowCount }) => rowCount)).toEqual([1]);
  });

  test("that is damaged where no cells are is read all the same", async () => {
    const bytes = workbookBytes(rows, "biff8");
    const [writeAccess, externSheet] = [Buffer.of(0x5c, 0, 0x70, 0), Buffer.of(0x17, 0, 0x70, 0)];
    const at = Buffer.from(bytes.buffer).indexOf(writeAccess);
    bytes.set([...externSheet, 0xff, 0xff], at);
    expect(at).toBeGreaterThan(0);
    expect(inspect(await readFile("f.xls", bytes), { today }).tables.map(({ rowCount }) => rowCount)).toEqual([1]);
  });

  test("whose directory holds nothing is called damaged", async () => {
    const bytes = workbookBytes(rows, "biff8");
    const view = new DataView(bytes.buffer);
    view.setUint32(entryOf(bytes, "Root Entry") + 76, 0xffffffff, true);
    expect(await fault(bytes)).toBe("truncated");
  });
});

describe("answers of WeChat's data cube", () => {
  test("are flat tables; numbers stay numbers, long ids stay text", async () => {
    const text = `{"list":[{"ref_date":"2026-10-01","msgid":12345678901234567,"user_source":0,"new_user":3},
      {"ref_date":"2026-10-01","user_source":30,"new_user":4,"cancel_user":1}]}`;
    const [sheet] = await readFile("users.json", new TextEncoder().encode(text));
    expect(sheet?.cells).toEqual([
      ["ref_date", "msgid", "user_source", "new_user", "cancel_user"],
      ["2026-10-01", "12345678901234567", 0, 3, null],
      ["2026-10-01", null, 30, 4, 1],
    ]);
  });

  test("bring an article's date and title to each of its details", async () => {
    const text = JSON.stringify({
      list: [
        {
          ref_date: "2026-10-01",
          msgid: "1_1",
          title: "=A1",
          details: [
            { stat_date: "2026-10-01", target_user: 90, int_page_read_user: 10 },
            { stat_date: "2026-10-02", target_user: 90, int_page_read_user: 20 },
          ],
        },
      ],
    });
    const [sheet] = await readFile("total.json", new TextEncoder().encode(text));
    expect(sheet?.cells).toEqual([
      ["ref_date", "msgid", "title", "stat_date", "target_user", "int_page_read_user"],
      ["2026-10-01", "1_1", "=A1", "2026-10-01", 90, 10],
      ["2026-10-01", "1_1", "=A1", "2026-10-02", 90, 20],
    ]);
  });

  test("with lists in the details make a table for each list", async () => {
    const text = JSON.stringify({
      list: [
        {
          ref_date: "2026-10-01",
          msgid: "1_1",
          detail_list: [{ stat_date: "2026-10-02", read_user: 9, read_user_source: [{ scene: 1, user_count: 4 }] }],
        },
      ],
    });
    const found = await inspectText(text);
    expect(found.tables.map(({ columns }) => columns.map(({ header }) => header))).toEqual([
      ["ref_date", "msgid", "stat_date", "read_user"],
      ["ref_date", "msgid", "stat_date", "scene", "user_count"],
    ]);
  });

  test("may be several in one file, a line each or in one array", async () => {
    const answers = [1, 2].map((day) => ({ list: [{ ref_date: `2026-10-0${day}`, cumulate_user: 100 + day }] }));
    for (const text of [answers.map((answer) => JSON.stringify(answer)).join("\n"), JSON.stringify(answers)]) {
      expect(onlyTable(await inspectText(text)).columns[1]?.values).toEqual([101, 102]);
    }
  });

  test("are refused where they are cut off or hold no records", async () => {
    const cut = new TextEncoder().encode('{"list":[{"ref_date":"2026-10-01","new_us');
    const none = new TextEncoder().encode('{"errcode":40001,"errmsg":"invalid credential"}');
    expect([await fault(cut), await fault(none)]).toEqual(["truncated", "unsupported"]);
  });
});

test("a title in brackets is no JSON", async () => {
  const found = await inspectText("[Note] Title,Likes\n[Live] A,5\n");
  expect(columnsOf(onlyTable(found))["Likes"]).toEqual(["likes", 5]);
});

test.each(["sep=\t\n", '"sep=\t"\n', "sep=\t\t\t\r\n"])("%j declares tabs", async (line) => {
  const found = await inspectText(`${line}Date\tLikes, all\tViews\n2026-10-01\t5\t6\n`);
  expect(onlyTable(found).columns.map(({ header }) => header)).toEqual(["Date", "Likes, all", "Views"]);
});
