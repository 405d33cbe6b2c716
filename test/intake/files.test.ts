import { utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { IntakeError } from "../../src/intake/intakeError.ts";
import { readFile } from "../../src/intake/containers/readFile.ts";
import { encryptedWorkbook } from "./encryptedWorkbook.ts";
import { columnsOf, encodeLegacy, inspectBytes, onlyTable, utf16, workbookBytes } from "./reading.ts";

const chinese = "日期,账号,阅读人数,分享人数\n2026-10-01,青禾生活,120,7\n2026-10-02,城南书局,80,\n";
const russian = "Дата;Аккаунт;Охват;Лайки\n01.10.2026;Северный берег;1200;35\n02.10.2026;Книжная лавка;80;7\n";
const spanish =
  "Fecha;Título del vídeo;Me gusta;Seguidores\n2026-10-01;Canción de cuna;12;300\n2026-10-02;Año nuevo;15;310\n";

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe("encodings are told by the bytes", () => {
  test.each([
    ["utf-8", utf8(chinese)],
    ["utf-8", utf8(`\ufeff${chinese}`)],
    ["utf-16le", utf16(chinese, "le", true)],
    ["utf-16be", utf16(chinese, "be", true)],
    ["utf-16le", utf16(chinese, "le", false)],
    ["utf-16be", utf16(chinese, "be", false)],
    ["gb18030", encodeLegacy(chinese, "gb18030")],
  ])("Chinese in %s", async (encoding, bytes) => {
    const found = await inspectBytes(bytes);
    expect(found.encoding).toBe(encoding);
    expect(columnsOf(onlyTable(found))).toEqual({
      日期: ["date", 46296, 46297],
      账号: ["subject", "青禾生活", "城南书局"],
      阅读人数: ["readers", 120, 80],
      分享人数: ["sharers", 7, null],
    });
  });

  test.each([
    ["utf-8", utf8(russian)],
    ["windows-1251", encodeLegacy(russian, "windows-1251")],
  ])("Russian in %s", async (encoding, bytes) => {
    const found = await inspectBytes(bytes);
    expect(found.encoding).toBe(encoding);
    expect(columnsOf(onlyTable(found))).toEqual({
      Дата: ["date", 46296, 46297],
      Аккаунт: ["subject", "Северный берег", "Книжная лавка"],
      Охват: ["reach", 1200, 80],
      Лайки: ["likes", 35, 7],
    });
  });

  test("Spanish in windows-1252", async () => {
    const found = await inspectBytes(encodeLegacy(spanish, "windows-1252"));
    expect(found.encoding).toBe("windows-1252");
    expect(onlyTable(found).columns[1]?.values).toEqual(["Canción de cuna", "Año nuevo"]);
  });
});

describe("delimiters are told by the content", () => {
  const rows = [
    ["Date", "Video title", "Likes", "Cost"],
    ["2026-10-01", "One, two; three | four", "5", "1.5"],
    ["2026-10-02", 'A "quoted"\nline', "6", "2.5"],
  ];
  test.each([
    [",", ""],
    [";", ""],
    ["\t", ""],
    ["|", ""],
    [",", "sep=,\n"],
    ["^", "sep=^\r\n"],
  ])("%j after %j", async (delimiter, before) => {
    const text = rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(delimiter)).join("\n");
    expect(columnsOf(onlyTable(await inspectBytes(utf8(before + text))))).toEqual({
      Date: ["date", 46296, 46297],
      "Video title": ["item", "One, two; three | four", 'A "quoted"\nline'],
      Likes: ["likes", 5, 6],
      Cost: ["cost", 1.5, 2.5],
    });
  });
});

test("text cells stay text, whatever they begin with", async () => {
  const rows = [
    ["Title", "Likes"],
    ['=HYPERLINK("http://x")', 1],
    ["+1", 2],
    ["-1 day", 3],
    ["@me", 4],
  ] as const;
  const titles = rows.slice(1).map(([title]) => title);
  const csv = rows.map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(",")).join("\n");
  const html = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
  for (const bytes of [utf8(csv), utf8(html), workbookBytes(rows, "xlsx"), workbookBytes(rows, "biff8")]) {
    expect(onlyTable(await inspectBytes(bytes)).columns[0]).toMatchObject({
      role: "item",
      kind: "text",
      values: titles,
    });
  }
});

test("sheets of a workbook become tables of their own, with the sheet in every address", async () => {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ["Date", "Likes"],
      ["2026-10-01", "--"],
    ]),
    "A",
  );
  utils.book_append_sheet(book, utils.aoa_to_sheet([]), "Empty");
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ["Date", "Views"],
      ["2026-10-01", 5],
    ]),
    "B",
  );
  const found = await inspectBytes(new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer));
  expect(found.tables.map(({ name }) => name)).toEqual(["file A", "file B"]);
  expect(found.repairs.map(({ where }) => where)).toEqual(["A!A2", "A!B2", "B!A2"]);
});

test("dates of .xls and .xlsx cells keep their day and time, in both date systems", async () => {
  const sheet = utils.aoa_to_sheet([
    ["Date", "Likes"],
    [46296.75, 5],
  ]);
  sheet["A2"] = { t: "n", v: 46296.75, z: "yyyy-mm-dd hh:mm" };
  for (const bookType of ["xlsx", "biff8"] as const) {
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "S");
    const bytes = new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
    expect(onlyTable(await inspectBytes(bytes)).columns[0]?.values).toEqual([46296.75]);
  }
});

test("an .xls gives the results of its formulas", async () => {
  const sheet = utils.aoa_to_sheet([
    ["Date", "Likes", "Cost"],
    ["2026-10-01", 5, 1],
  ]);
  sheet["B2"] = { t: "n", v: 12, f: "5+7" };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "S");
  const bytes = new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
  expect(columnsOf(onlyTable(await inspectBytes(bytes)))).toMatchObject({ Likes: ["likes", 12], Cost: ["cost", 1] });
});

describe("what cannot be read is refused with one reason", () => {
  async function fault(bytes: Uint8Array): Promise<unknown> {
    return readFile("f.xlsx", bytes).then(
      () => "read",
      (error: unknown) => (error instanceof IntakeError ? error.code : error),
    );
  }
  const xlsx = workbookBytes(
    [
      ["Date", "Likes"],
      ["2026-10-01", 5],
    ],
    "xlsx",
  );
  const xls = workbookBytes(
    [
      ["Date", "Likes"],
      ["2026-10-01", 5],
    ],
    "biff8",
  );

  test.each([
    ["an empty file", new Uint8Array(0), "empty"],
    ["nothing but blanks", utf8(" \n\n"), "empty"],
    ["an empty workbook", workbookBytes([], "xlsx"), "empty"],
    ["a truncated .xlsx", xlsx.subarray(0, Math.floor(xlsx.length / 2)), "truncated"],
    ["a truncated .xls", xls.subarray(0, 700), "truncated"],
    ["a PDF", utf8("%PDF-1.7\n"), "unsupported"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), "unsupported"],
    ["a page without a table", utf8("<html><body>Sign in</body></html>"), "unsupported"],
    ["JSON", utf8('{"list":[]}'), "unsupported"],
    ["bytes that are no text", Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 31), "unsupported"],
  ])("%s", async (_what, bytes, code) => {
    expect(await fault(bytes)).toBe(code);
  });

  test("a password-protected workbook", async () => {
    expect(await fault(encryptedWorkbook())).toBe("passwordProtected");
  });

  test("a workbook that claims to unpack to gigabytes", async () => {
    const bomb = xlsx.slice();
    const view = new DataView(bomb.buffer);
    const end = bomb.length - 22;
    view.setUint32(view.getUint32(end + 16, true) + 24, 3_000_000_000, true);
    expect(await fault(bomb)).toBe("tooLarge");
  });
});
