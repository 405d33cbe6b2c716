import { describe, expect, test } from "vitest";
import type { Cell } from "../../../src/formula/cell.ts";
import { inspect } from "../../../src/intake/inspect.ts";
import { columnsOf, encodeLegacy, inspectText, onlyTable, today } from "../reading.ts";

const codes = (found: { readonly health: readonly { readonly severity: string; readonly code: string }[] }) =>
  found.health.filter(({ severity }) => severity !== "info").map(({ code }) => code);

describe("numbers that Excel turned into dates", () => {
  test("shares come back where they add up to 100 with them", async () => {
    const found = await inspectText("Age;Distribution\n18-24;3.апр\n25-34;69,6\n35-44;1.юни\n45-54;25,4\n");
    expect(onlyTable(found).columns[1]?.values).toEqual([0.034, 0.696, 0.016, 0.254]);
    expect(found.repairs).toContainEqual({ where: "B2,B4", before: "3.апр", after: "3.4", reason: "numberFromDate" });
    expect(codes(found)).toEqual([]);
  });

  test("women and men add up together", async () => {
    const found = await inspectText("Age,Women,Men\nyoung,3-Apr,20.6\nold,66.2,9-Aug\n");
    expect(
      onlyTable(found)
        .columns.slice(1)
        .map(({ values }) => values),
    ).toEqual([
      [0.034, 0.662],
      [0.206, 0.098],
    ]);
  });

  test("an opened sheet holds them as dates", () => {
    const cells: Cell[][] = [
      ["Gender", "占比"],
      ["女", 46115],
      ["男", 96.6],
    ];
    const formats = [[], ["General", "d-mmm"], ["General", "General"]];
    const found = inspect([{ name: "S", cells, formats }], { today });
    expect(onlyTable(found).columns[1]?.values).toEqual([0.034, 0.966]);
    expect(found.repairs).toContainEqual({ where: "B2", before: "46115", after: "3.4", reason: "numberFromDate" });
  });

  test("a month and two digits were a number without such a day", async () => {
    const found = await inspectText("Gender,Distribution\nFemale,Jan-70\nMale,98.3\n");
    expect(onlyTable(found).columns[1]?.values).toEqual([0.017, 0.983]);
  });

  describe("come back where they follow from their row", () => {
    test("a unit cost from cost and clicks, 3-Apr being 3.4 or 3.04", async () => {
      const found = await inspectText(
        "日期,花费,点击次数,点击均价\n2026-11-01,340,100,3-Apr\n2026-11-02,304,100,3-Apr\n2026-11-03,250,100,2.5\n",
      );
      expect(onlyTable(found).columns[3]).toMatchObject({ measure: "costPerClick", values: [3.4, 3.04, 2.5] });
      expect(found.repairs).toContainEqual({ where: "D2:D3", before: "3-Apr", after: "3.4", reason: "numberFromRow" });
      expect(codes(found)).toEqual([]);
    });

    test("a rate in per cent from clicks and impressions", async () => {
      const found = await inspectText(
        "Day,Impressions,Clicks,CTR\n2026-11-01,1000,12,1.фев\n2026-11-02,1000,15,1.5\n2026-11-03,1000,25,2.5\n",
      );
      expect(onlyTable(found).columns[3]).toMatchObject({ measure: "clickRate", values: [0.012, 0.015, 0.025] });
      expect(codes(found)).toEqual([]);
    });

    test("a cost from the unit cost and the clicks", async () => {
      const found = await inspectText(
        "Day,Cost,Clicks,CPC\n2026-11-01,12-May,5,2.5\n2026-11-02,20.4,10,2.04\n2026-11-03,20.5,10,2.05\n",
      );
      expect(onlyTable(found).columns[1]).toMatchObject({ measure: "cost", values: [12.5, 20.4, 20.5] });
    });

    test("and stay missing, with their cells named, where the row says something else", async () => {
      const found = await inspectText(
        "Day,Cost,Clicks,CPC\n2026-11-01,777,100,3-Apr\n2026-11-02,250,100,2.5\n2026-11-03,260,100,2.6\n",
      );
      expect(onlyTable(found).columns[3]?.values).toEqual([null, 2.5, 2.6]);
      expect(found.health).toContainEqual(expect.objectContaining({ code: "numbersAsDates", where: "D2" }));
    });
  });

  describe("come back where the rows have the total that the file says", () => {
    test("as a sum, in just one way", async () => {
      const found = await inspectText(
        "Day,Cost,Likes\n2026-11-01,3-Apr,1\n2026-11-02,10.25,2\n2026-11-03,20.31,3\nTotal,33.6,6\n",
      );
      expect(onlyTable(found).columns[1]?.values).toEqual([3.04, 10.25, 20.31]);
      expect(found.repairs).toContainEqual(expect.objectContaining({ where: "B2", reason: "numberFromTotal" }));
    });

    test("as a mean", async () => {
      const found = await inspectText(
        "Day,Average watch time,Likes\n2026-11-01,9.май,1\n2026-11-02,10.25,2\n2026-11-03,20.3,3\nTotal,13.35,6\n",
      );
      expect(onlyTable(found).columns[1]?.values).toEqual([9.5, 10.25, 20.3]);
    });

    test("and not where no way fits", async () => {
      const found = await inspectText(
        "Day,Cost,Likes\n2026-11-01,3-Apr,1\n2026-11-02,10.25,2\n2026-11-03,20.31,3\nTotal,99.9,6\n",
      );
      expect(onlyTable(found).columns[1]?.values).toEqual([null, 10.25, 20.31]);
      expect(found.health).toContainEqual(expect.objectContaining({ code: "numbersAsDates", where: "B2" }));
    });
  });

  test("without a proof they are missing, and the cells are named", async () => {
    const found = await inspectText(
      "Age,Distribution\n18-24,3-Apr\n25-34,40.6\n35-44,20.1\n45-54,11.1\n55-64,9\n65+,5\n",
    );
    expect(onlyTable(found).columns[1]?.values.slice(0, 1)).toEqual([null]);
    expect(found.health).toContainEqual({
      severity: "error",
      code: "numbersAsDates",
      where: "B2",
      facts: { column: "Distribution", cells: 1, example: "3-Apr" },
    });
  });

  test("dates among dates stay dates", async () => {
    const found = await inspectText("Date,Likes,Due\n2026-11-01,5,3-Apr\n2026-11-02,6,4-Apr\n");
    expect(onlyTable(found).columns[2]).toMatchObject({ kind: "date" });
  });
});

describe("ids of more than 15 digits", () => {
  test("stay text in a file", async () => {
    const found = await inspectText(
      "Video ID,Post time,Likes\n7123456789012345678,2026-11-01,5\n7123456789012345679,2026-11-02,6\n",
    );
    expect(onlyTable(found).columns[0]?.values).toEqual(["7123456789012345678", "7123456789012345679"]);
    expect(codes(found)).toEqual([]);
  });

  test.each<readonly [string, Cell]>([
    ["a number that Excel cut", 7123456789012340000],
    ["a short form", "7.12346E+18"],
    ["a short form with a comma", "7,123457E+18"],
  ])("%s comes back from the link", (_name, cell) => {
    const link = "https://www.tiktok.com/@a/video/7123456789012345678?x=1";
    const cells: Cell[][] = [
      ["Video ID", "Video link", "Post time", "Likes"],
      [cell, link, "2026-11-01", 5],
    ];
    const found = inspect([{ name: "S", cells }], { today });
    expect(onlyTable(found).columns[0]?.values).toEqual(["7123456789012345678"]);
    expect(found.repairs.map(({ where, reason }) => [where, reason])).toContainEqual(["A2", "idFromLink"]);
    expect(codes(found)).toEqual([]);
  });

  test("another item's link does not lend its digits", async () => {
    const found = await inspectText(
      "Video ID,Video link,Post time,Likes\n7.12346E+18,https://x/video/7999999999999999999,2026-11-01,5\n",
    );
    expect(onlyTable(found).columns[0]?.values).toEqual(["7.12346E+18"]);
    expect(found.health).toMatchObject([{ severity: "warning", code: "longNumber", where: "A2" }]);
  });
});

describe("text in a wrong encoding", () => {
  const russian = "Дата,Прочитавшие,Лайки\n2026-11-01,90,5\n2026-11-02,80,6\n";
  const chinese = "日期,阅读人数,点赞\n2026-11-01,90,5\n2026-11-02,80,6\n";
  const asRead = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);
  test.each([
    ["cp1251 as cp1252", asRead(encodeLegacy(russian, "windows-1251"), "windows-1252"), "Дата"],
    ["UTF-8 as cp1251", asRead(new TextEncoder().encode(russian), "windows-1251"), "Дата"],
    ["UTF-8 as cp1252", asRead(new TextEncoder().encode(chinese), "windows-1252"), "日期"],
    ["UTF-8 as GBK", asRead(new TextEncoder().encode(chinese), "gbk"), "日期"],
    ["GBK as cp1252", asRead(encodeLegacy(chinese, "gb18030"), "windows-1252"), "日期"],
    ["GBK as cp1251", asRead(encodeLegacy(chinese, "gb18030"), "windows-1251"), "日期"],
  ])("%s", async (_name, garbled, header) => {
    const found = await inspectText(garbled);
    const columns = onlyTable(found).columns;
    expect(columns.map(({ measure, role }) => measure ?? role)).toEqual(["date", "readers", "likes"]);
    expect(columns[0]?.header).toBe(header);
    expect(found.repairs[0]).toMatchObject({ where: "A1", after: header, reason: "mojibake" });
  });

  test.each([russian, chinese, "Date,Café,Likes\n2026-11-01,ÄÖÜ,5\n"])("right text is left alone", async (text) => {
    const found = await inspectText(text);
    expect(found.repairs).toEqual([]);
    expect(Object.keys(columnsOf(onlyTable(found)))).toEqual(text.split("\n")[0]?.split(","));
  });
});
