import { wayTo } from "../../../src/kpi/derive.ts";
import { describe, expect, test } from "vitest";
import type { Cell } from "../../../src/formula/cell.ts";
import { inspect } from "../../../src/intake/inspect.ts";
import { inspectText, onlyTable, today } from "../reading.ts";

/** Values of the second column of a file, what was repaired in it and what is doubted. */
async function second(header: string, cells: readonly string[]) {
  const rows = cells.map((cell, index) => `2026-11-${String(index + 1).padStart(2, "0")};"${cell}"`);
  const found = await inspectText(`Date;${header}\n${rows.join("\n")}`);
  return {
    values: onlyTable(found).columns[1]?.values,
    currency: onlyTable(found).columns[1]?.currency ?? null,
    repairs: found.repairs.map(({ reason }) => reason),
    doubts: found.health.map(({ code }) => code),
  };
}

describe("durations come in seconds", () => {
  test.each([
    ["平均播放时长", ["14.73秒", "9.82秒"], [14.73, 9.82]],
    ["Average view duration", ["0:00:21", "0:01:03"], [21, 63]],
    ["Average watch time", ["1 min 3 s", "45s", "2m", "1h 2m 3s"], [63, 45, 120, 3723]],
    ["人均观看时长", ["1分3秒", "2分", "1小时"], [63, 120, 3600]],
    ["Длительность", ["1 мин 3 с", "45 сек", "2 ч"], [63, 45, 7200]],
  ])("%s: %j", async (header, cells, values) => {
    expect((await second(header, cells)).values).toEqual(values);
  });

  test("an m behind likes is a million", async () => {
    expect((await second("Likes", ["2m", "1.5M"])).values).toEqual([2_000_000, 1_500_000]);
  });

  test("an opened sheet shows them as times of day", () => {
    const cells: Cell[][] = [
      ["Date", "Average view duration"],
      ["2026-11-01", 21 / 86_400],
      ["2026-11-02", 63.5 / 86_400],
    ];
    const formats = [[], ["General", "h:mm:ss"], ["General", "[h]:mm:ss"]];
    const found = inspect([{ name: "S", cells, formats }], { today });
    expect(onlyTable(found).columns[1]?.values).toEqual([21, 63.5]);
    expect(found.repairs.map(({ where, reason }) => [where, reason])).toContainEqual(["B2:B3", "duration"]);
  });
});

describe("money", () => {
  test.each([
    ["Amount spent (UAH)", ["12.50", "7"], [12.5, 7], "UAH"],
    ["花费（元）", ["12.50", "7"], [12.5, 7], "CNY"],
    ["花费(万元)", ["1.25", "0.7"], [12_500, 7000], "CNY"],
    ["花费(分)", ["1250", "700"], [12.5, 7], "CNY"],
    ["Расход (тыс. руб.)", ["1,5", "2"], [1500, 2000], "RUB"],
    ["Cost", ["$1,250.50", "$7"], [1250.5, 7], "USD"],
    ["Cost", ["12.50 PLN", "7 PLN"], [12.5, 7], "PLN"],
    ["Cost", ["￥1,250.50", "7元"], [1250.5, 7], "CNY"],
    ["Cost", ["12", "7"], [12, 7], null],
  ])("%s %j", async (header, cells, values, currency) => {
    expect(await second(header, cells)).toMatchObject({ values, currency, doubts: [] });
  });

  test("several currencies in a column are never added", async () => {
    const found = await inspectText("Date,Cost\n2026-11-01,$5\n2026-11-02,€7\n2026-11-03,$1\n");
    expect(onlyTable(found).columns[1]).toMatchObject({ role: "ignored", measure: null });
    expect(found.health).toContainEqual({
      severity: "error",
      code: "mixedCurrencies",
      where: "B3",
      facts: { column: "Cost", currencies: "USD, EUR" },
    });
  });

  test("nor where the currency stands in a column beside them", async () => {
    const found = await inspectText("Date,Campaign,Cost,Currency\n2026-11-01,x,5,USD\n2026-11-01,y,7,CNY\n");
    expect(found.health).toMatchObject([{ severity: "error", code: "mixedCurrencies", where: "C3" }]);
    const one = await inspectText("Date,Campaign,Cost,Currency\n2026-11-01,x,5,USD\n2026-11-01,y,7,USD\n");
    expect(onlyTable(one).columns[2]).toMatchObject({ measure: "cost", currency: "USD" });
  });

  test("cost and revenue in two currencies are not set against each other", async () => {
    const found = await inspectText("Date,Cost (USD),Revenue (CNY)\n2026-11-01,5,70\n2026-11-02,6,80\n");
    expect(found.health).toMatchObject([{ severity: "error", code: "mixedCurrencies", where: "C2:C3" }]);
    expect(onlyTable(found).columns.map(({ measure }) => measure)).toEqual([null, "cost", null]);
  });
});

describe("fen and yuan", () => {
  test("costs in fen are found by the cost per click beside them", async () => {
    const found = await inspectText(
      "日期,花费,点击次数,点击均价\n2026-11-01,15692,100,1.57\n2026-11-02,32000,200,1.6\n",
    );
    expect(onlyTable(found).columns[1]?.values).toEqual([156.92, 320]);
    expect(found.repairs).toEqual([{ where: "B2:B3", before: "15692", after: "156.92", reason: "fenToYuan" }]);
    expect(found.health).toEqual([]);
  });

  test("a cost per click in fen leaves the costs alone", async () => {
    const found = await inspectText("日期,花费,点击次数,点击均价\n2026-11-01,156.92,100,157\n2026-11-02,320,200,160\n");
    expect(onlyTable(found).columns.map(({ values }) => values[1])).toEqual([46328, 320, 200, 1.6]);
  });

  test("one day in fen and one in yuan is an error, not a repair", async () => {
    const found = await inspectText(
      "日期,花费,点击次数,点击均价\n2026-11-01,167,100,1.67\n2026-11-02,15692,100,1.57\n",
    );
    expect(found.health).toMatchObject([{ severity: "error", code: "rateHundredfold", where: "D3" }]);
    expect(onlyTable(found).columns[1]?.values).toEqual([167, 15692]);
  });
});

describe("the scale of per cents is decided by the column", () => {
  test.each([
    ["完读率", ["0.6889", "0.7045"], [0.6889, 0.7045], []],
    ["完播率", ["4.41%", "5.03％"], [0.0441, 0.0503], []],
    ["Completion rate (%)", ["37.69", "0.5"], [0.3769, 0.005], []],
    ["完读率", ["37.69", "41.2"], [0.3769, 0.412], ["percentGuessed"]],
    ["Completion rate (%)", ["0.85", "0.5"], [0.0085, 0.005], ["percentGuessed"]],
    ["Completion rate (%)", ["0.6889", "0.7045"], [0.6889, 0.7045], ["percentGuessed"]],
    ["完读率", ["0.6889", "1.0245", "0.7"], [0.6889, 1.0245, 0.7], ["percentAbove100"]],
  ])("%s %j", async (header, cells, values, doubts) => {
    expect(await second(header, cells)).toMatchObject({ values, doubts });
  });

  test("what other columns prove is no guess", async () => {
    const found = await inspectText(
      "标题,发表时间,送达人数,公众号消息阅读次数,送达阅读率\na,20261101,2112,79,3.74\nb,20261102,2109,59,2.8\n",
    );
    expect(onlyTable(found).columns[4]?.values).toEqual([0.0374, 0.028]);
    expect(found.health).toEqual([]);
  });

  test("a rate without a measure is settled by clicks ÷ impressions", async () => {
    const found = await inspectText("Date,Impressions,Clicks,CTR\n2026-11-01,1000,20,2\n2026-11-02,1000,31,3.1\n");
    expect(onlyTable(found).columns[3]?.values).toEqual([0.02, 0.031]);
    expect(found.repairs.map(({ where, reason }) => [where, reason])).toEqual([["D2:D3", "percentScale"]]);
    expect(found.health).toEqual([]);
  });

  test("numbers of people are no shares, though they add up to 100", async () => {
    const found = await inspectText("Age,Women,Men\nyoung,20,30\nold,40,10\n");
    expect(onlyTable(found).columns[1]?.values).toEqual([20, 40]);
  });

  test("shares that add up to 100 are per cent", async () => {
    const found = await inspectText("Gender,Distribution\nFemale,69.6\nMale,30.4\n");
    expect(onlyTable(found).columns[1]?.values).toEqual([0.696, 0.304]);
  });
});

describe("short and grouped numbers", () => {
  test.each([
    [
      "Likes",
      ["1.2万", "3.4w", "10万+", "100K+", "1.1亿"],
      [12_000, 34_000, 100_000, 100_000, 110_000_000],
      ["atLeast"],
    ],
    ["阅读量(万)", ["1.2", "3,4万", "0.5"], [12_000, 34_000, 5000], []],
    ["Likes", ["1'234", "1 234", "1.234", "1,234", "１２３４"], [1234, 1234, 1234, 1234, 1234], []],
    ["Cost", ["1.234,5", "12,50"], [1234.5, 12.5], []],
    ["Likes", ["12 тыс.", "1,5 млн"], [12_000, 1_500_000], []],
    ["Likes", ["12,34,567", "5"], [1_234_567, 5], []],
    ["Likes", ["-7", "−3", "12"], [-7, -3, 12], []],
  ])("%s %j", async (header, cells, values, doubts) => {
    const found = await second(header, cells);
    expect(found.values).toEqual(values);
    expect(found.doubts.filter((code) => code !== "outliers")).toEqual(doubts);
  });
});

test.each(["undefined", "NAN", "--", "-", "—", "", "N/A", "Lifetime", "统计中", "-%"])(
  "“%s” is missing and not zero",
  async (token) => {
    expect((await second("Likes", ["5", token, "7"])).values).toEqual([5, null, 7]);
  },
);

test("text that looks like a formula stays text, and is no number", async () => {
  const found = await inspectText(
    'Title,Post time,Likes\n"=HYPERLINK(""x"")",2026-11-01,=1+1\n+7 days,2026-11-02,5\n@me,2026-11-03,6\n',
  );
  const [titles, , likes] = onlyTable(found).columns;
  expect(titles?.values).toEqual(['=HYPERLINK("x")', "+7 days", "@me"]);
  expect(likes?.values).toEqual([null, 5, 6]);
});

test("orders are orders, and stand for conversions where nothing else counts them", async () => {
  const found = await inspectText("日期,订单数,销售额\n2025-10-01,12,3400\n2025-10-02,9,2100\n");
  expect(found.tables[0]?.columns.map(({ measure }) => measure)).toEqual([null, "orders", "revenue"]);
  expect(wayTo("conversions", new Set(["orders"]))).not.toBeNull();
});

test("columns of women and men are measures only where their numbers are shares of one whole", async () => {
  const shares = await inspectText("Age,Women,Men\n18-24,36%,14%\n25-34,33.6%,16.4%\n");
  expect(shares.tables[0]?.columns.map(({ measure }) => measure)).toEqual([null, "womenShare", "menShare"]);
  const counts = await inspectText("Age,Women,Men\n18-24,350,120\n25-34,280,90\n");
  expect(counts.tables[0]?.columns.map(({ measure }) => measure)).toEqual([null, null, null]);
});
