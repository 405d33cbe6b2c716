import { afterEach, beforeEach, expect, test } from "vitest";
import { openCsv } from "../../../src/workbench/model/csv.ts";
import { createWorkbookModel } from "../../../src/workbench/model/node.ts";
import type { UniverWorkbook } from "../../../src/workbench/model/univer/univerWorkbook.ts";
import { at } from "./at.ts";

let book: UniverWorkbook;

beforeEach(() => {
  book = createWorkbookModel();
});

afterEach(() => {
  book.dispose();
});

function open(text: string, name = "data.csv"): void {
  openCsv(book, new TextEncoder().encode(text), name);
}

test("fields become what Excel makes of them", async () => {
  open(
    'id,share,day,"quoted, text",code,flag,sum\r\n6900000000000000123,12.5%,2024-01-31,"say ""hi""",007,TRUE,"=1+1"\r\n',
  );
  await book.settled();
  const sheet = book.activeSheet;
  expect(sheet.name).toBe("data");
  expect(sheet.values(at("A2:G2"))).toEqual([[6900000000000000000, 0.125, 45322, 'say "hi"', 7, true, 2]]);
  expect(sheet.text(at("B2:C2"))).toEqual([["12.50%", "1/31/2024"]]);
  expect(sheet.usedArea()).toEqual(at("A1:G2"));
});

test("byte order marks, other encodings and delimiters are understood", () => {
  open("\uFEFF日期;阅读\n2024/2/1;1", "文章 [1].csv");
  expect([book.activeSheet.name, book.activeSheet.values(at("A1:B2"))]).toEqual([
    "文章 _1_",
    [
      ["日期", "阅读"],
      [45323, 1],
    ],
  ]);
  const utf16 = new Uint8Array([0xff, 0xfe, ...[97, 9, 49, 10].flatMap((code) => [code, 0])]);
  openCsv(book, utf16, "x.txt");
  expect(book.activeSheet.values(at("A1:B1"))).toEqual([["a", 1]]);
  openCsv(book, new Uint8Array([0xd4, 0xc4, 0xb6, 0xc1, 0x2c, 0x31]), "gb.csv");
  expect(book.activeSheet.values(at("A1:B1"))).toEqual([["阅读", 1]]);
  open("sep=|\na|b");
  expect(book.activeSheet.values(at("A1:B1"))).toEqual([["a", "b"]]);
});

test("what only looks like a formula stays text, ragged lines are short", () => {
  open("=oops(,'x,-\na");
  expect(book.activeSheet.values(at("A1:C2"))).toEqual([
    ["=oops(", "'x", "-"],
    ["a", null, null],
  ]);
});
