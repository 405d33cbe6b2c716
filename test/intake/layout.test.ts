import { describe, expect, test } from "vitest";
import { inspect } from "../../src/intake/inspect.ts";
import { readFile } from "../../src/intake/containers/readFile.ts";
import type { Inspection } from "../../src/intake/table.ts";
import { columnsOf, inspectBytes, inspectText, onlyTable, today, utf16, workbookBytes } from "./reading.ts";

const measured = ({ tables }: Inspection) =>
  tables.map(({ name, columns, rowCount }) => [name, columns.map(({ header }) => header), rowCount]);

/** WeChat's tendency_*.xls: three blocks of different length beside each other, titles in row 2, headers in row 3. */
const tendency: (string | number | null)[][] = [
  [],
  [
    ...[null, "数据趋势概况(2026.08.01-2026.08.02)", null, null, null],
    ...["数据趋势明细(2026.08.01-2026.08.02)", null, null, null, null, null],
    "单篇群发数据(2026.08.01-2026.08.02)",
  ],
  [
    ...[null, "日期", "渠道", "阅读人数", null],
    ...["日期", "分享人数", "跳转阅读原文人数", "微信收藏人数", "发表篇数", null],
    ...["传播渠道", "发表日期", "内容标题", "阅读人数", "阅读人数占比"],
  ],
  [null, "20260801", "全部", 30, null, "20260801", 3, 0, 1, 1, null, "全部", "20260801", "A", 30, 1],
  [null, "20260801", "朋友圈", 12, null, "20260802", 4, 2, 0, 0, null, "朋友圈", "20260801", "A", 12, 0.4],
  [null, "20260801", "推荐", 25, null, null, null, null, null, null, null, "推荐", "20260801", "A", 25, 0.8333],
  [null, "20260802", "全部", 9],
  [null, "20260802", "朋友圈", 9],
  [null, "20260802", "推荐", 1],
];

describe.each(["xlsx", "biff8"] as const)("blocks side by side in a %s file", (bookType) => {
  test("are tables of their own, the whole apart from its overlapping channels", async () => {
    const found = inspect(await readFile("tendency.xls", workbookBytes(tendency, bookType)), { today });
    expect(measured(found)).toEqual([
      ["tendency 数据趋势概况(2026.08.01-2026.08.02)", ["日期", "渠道", "阅读人数"], 2],
      ["tendency 数据趋势概况(2026.08.01-2026.08.02) 渠道", ["日期", "渠道", "阅读人数"], 4],
      [
        "tendency 数据趋势明细(2026.08.01-2026.08.02)",
        ["日期", "分享人数", "跳转阅读原文人数", "微信收藏人数", "发表篇数"],
        2,
      ],
      [
        "tendency 单篇群发数据(2026.08.01-2026.08.02)",
        ["传播渠道", "发表日期", "内容标题", "阅读人数", "阅读人数占比"],
        1,
      ],
      [
        "tendency 单篇群发数据(2026.08.01-2026.08.02) 传播渠道",
        ["传播渠道", "发表日期", "内容标题", "阅读人数", "阅读人数占比"],
        2,
      ],
    ]);
    const whole = found.tables[0];
    expect(whole?.columns.find(({ header }) => header === "阅读人数")?.values).toEqual([30, 9]);
    expect(whole?.partsOf).toBeUndefined();
    expect(found.tables[1]?.partsOf).toBe("渠道");
    expect(found.tables[1]?.columns.find(({ header }) => header === "阅读人数")?.values).toEqual([12, 25, 9, 1]);
    expect(found.tables[2]?.origin).toMatchObject({ headerRow: 2, firstRow: 3, lastRow: 4 });
  });
});

describe("blocks below each other", () => {
  const visits = [
    "sep=,",
    '"Facebook visits"',
    '"Date","Primary"',
    '"2026-10-01T00:00:00","12"',
    '"2026-10-02T00:00:00","13"',
    "",
    '"Instagram profile visits"',
    '"Date","Primary"',
    '"2026-10-01T00:00:00","112"',
    '"2026-10-02T00:00:00","113"',
  ];

  test.each([
    ["with a blank line between", visits],
    ["with only a title between", visits.filter((line) => line !== "")],
  ])("with the same headers, %s", async (_how, lines) => {
    const found = inspect(await readFile("Visits.csv", utf16(lines.join("\r\n"), "le", true)), { today });
    expect(measured(found)).toEqual([
      ["Visits Facebook visits", ["Date", "Primary"], 2],
      ["Visits Instagram profile visits", ["Date", "Primary"], 2],
    ]);
    expect(found.tables.map(({ columns }) => columns[1]?.values)).toEqual([
      [12, 13],
      [112, 113],
    ]);
  });

  test("with headers of their own, in a workbook", async () => {
    const found = await inspectBytes(
      workbookBytes(
        [
          ["数据概况"],
          ["阅读次数", "分享次数", "送达人数"],
          [120, 4, 900],
          [],
          ["性别分布"],
          ["性别", "人数", "占比"],
          ["男", 40, 0.4],
          ["女", 60, 0.6],
        ],
        "xlsx",
      ),
    );
    expect(measured(found)).toEqual([
      ["file 数据概况", ["阅读次数", "分享次数", "送达人数"], 1],
      ["file 性别分布", ["性别", "人数", "占比"], 2],
    ]);
  });

  test("but a blank line and a line of words alone begin no table", async () => {
    const found = await inspectText(
      "Date,Title,Likes\n2026-10-01,A,5\n\n2026-10-02,B,6\n,Note of the team,\n2026-10-03,C,7\n",
    );
    expect(columnsOf(onlyTable(found))["Likes"]).toEqual(["likes", 5, 6, null, 7]);
  });
});

test("a blank column within a table does not divide it", async () => {
  const table = onlyTable(await inspectText("Date,Views,,Likes,Comments\n2026-10-01,5,,6,7\n2026-10-02,8,,9,1\n"));
  expect(table.columns.map(({ header }) => header)).toEqual(["Date", "Views", "Likes", "Comments"]);
});

test("a preamble is passed over, wherever the header is", async () => {
  const preamble = ["# ----------------------------------------", "# Overview", "# 20261001-20261002", "#", ""];
  const found = await inspectText([...preamble, "Date,Views,Likes", "20261001,5,1", "20261002,6,2", ""].join("\n"));
  expect(columnsOf(onlyTable(found))).toEqual({
    Date: ["date", 46296, 46297],
    Views: ["views", 5, 6],
    Likes: ["likes", 1, 2],
  });
});

describe("totals are left out", () => {
  test("without a name, where they add up: the first row of Meta's ads", async () => {
    const found = await inspectText(
      [
        "Reporting starts,Reporting ends,Ad name,Impressions,Clicks,Amount spent (USD),CTR",
        "2026-10-01,2026-10-31,,600,30,12.5,5.1",
        "2026-10-01,2026-10-31,Ad A,100,10,5.25,10",
        "2026-10-01,2026-10-31,Ad B,500,20,7.25,4",
      ].join("\n"),
    );
    const table = onlyTable(found);
    expect(table.rowCount).toBe(2);
    expect(found.repairs).toContainEqual({ where: "A2:G2", before: "2026-10-01", after: "", reason: "totalRow" });
  });

  test("but a row without a name that does not add up is data", async () => {
    const found = await inspectText(
      "Title,Date,Likes\n,2026-10-01,5\nA,2026-10-02,6\nB,2026-10-03,7\nC,2026-10-04,1\n",
    );
    expect(onlyTable(found).rowCount).toBe(4);
  });

  test("by their word, second or last, although they do not add up: YouTube and TikTok Ads", async () => {
    const youtube = await inspectText(
      "Content,Video title,Views,Subscribers\nTotal,,90,58\nabc,A,50,20\ndef,B,40,33\n",
    );
    expect(onlyTable(youtube).rowCount).toBe(2);
    const ads = await inspectText(
      "Campaign name,Cost,Impressions\nA,1.5,100\nB,2.5,300\nTotal of 2 campaigns,4,400\nTotal,4,400\n",
    );
    expect(onlyTable(ads).rowCount).toBe(2);
  });

  test("but a title that begins with such a word is data", async () => {
    const found = await inspectText("Date,Title,Likes\n2026-10-01,Total eclipse,5\n2026-10-02,Sum of us,6\n");
    expect(onlyTable(found).rowCount).toBe(2);
  });
});

test("headers that are there twice are told apart, both kept", async () => {
  const found = await inspectText("Date,Views,Likes,Views\n2026-10-01,5,1,6\n2026-10-02,7,2,8\n");
  const table = onlyTable(found);
  expect(table.columns.map(({ header, values }) => [header, ...values])).toEqual([
    ["Date", 46296, 46297],
    ["Views", 5, 7],
    ["Likes", 1, 2],
    ["Views (2)", 6, 8],
  ]);
  expect(table.columns.filter(({ measure }) => measure === "views")).toHaveLength(1);
  expect(found.health).toContainEqual({
    severity: "warning",
    code: "repeatedHeader",
    where: "D1",
    facts: { column: "Views", renamed: "Views (2)" },
  });
});

test("the parts of a whole are named as such", async () => {
  const found = await inspectText("Date,Channel,Reach\n2026-10-01,All,50\n2026-10-01,Feed,40\n2026-10-01,Search,30\n");
  expect(found.tables.map(({ name, rowCount, partsOf }) => [name, rowCount, partsOf])).toEqual([
    ["file", 1, undefined],
    ["file Channel", 2, "Channel"],
  ]);
});
