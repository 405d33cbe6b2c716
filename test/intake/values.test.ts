import { describe, expect, test } from "vitest";
import { isoDate, serialOf } from "../../src/formula/serial.ts";
import { isDateFormat, readDate } from "../../src/intake/dates/dates.ts";
import { guessSubject } from "../../src/intake/guessSubject.ts";
import { isMissing } from "../../src/intake/values/missing.ts";
import { numberStyle, readNumber } from "../../src/intake/values/numbers.ts";
import { columnsOf, inspectText, onlyTable } from "./reading.ts";

const point = { decimal: ".", whole: false } as const;

describe("numbers", () => {
  test.each([
    ["0", 0],
    ["-7", -7],
    ["−7", -7],
    ["+12", 12],
    ["(12)", -12],
    ["4.41%", 0.0441],
    ["１２．５％", 0.125],
    ["1.2万", 12_000],
    ["3.4w", 34_000],
    ["1.2K", 1200],
    ["2.5M", 2_500_000],
    ["1.1亿", 110_000_000],
    ["12 тыс.", 12_000],
    ["10万+", 100_000],
    ["1,234", 1234],
    ["1,234,567.5", 1_234_567.5],
    ["1 234", 1234],
    ["1\u00a0234\u00a0567", 1_234_567],
    ["１，２３４", 1234],
    ["¥1,050.50", 1050.5],
    ["$-5", -5],
    ["-$5", -5],
    ["12 руб.", 12],
    ["300元", 300],
    ["14.73秒", 14.73],
    ["0:00:21", 21],
    ["1:02:03", 3723],
    [".5", 0.5],
  ])("%s is %d", (text, value) => {
    expect(readNumber(text, point)?.value).toBe(value);
  });

  test.each([
    "abc",
    "5 or 6",
    "1.2.3",
    "12 apples",
    "2026-10-01",
    "1-2",
    "=1+1",
    "--5",
    "1,2,3",
    "%",
    "万",
    "0x10",
    "1e5",
    "∞",
  ])("%s is no number", (text) => {
    expect(readNumber(text, point)).toBeNull();
  });

  test("decimal commas are told from thousands by the whole column", () => {
    const comma = numberStyle(["1.234,5", "1.234", "12,5"], false);
    expect(["1.234,5", "1.234", "12,5"].map((text) => readNumber(text, comma)?.value)).toEqual([1234.5, 1234, 12.5]);
    const english = numberStyle(["1,234.5", "1,234", "12.5"], false);
    expect(["1,234.5", "1,234", "12.5"].map((text) => readNumber(text, english)?.value)).toEqual([1234.5, 1234, 12.5]);
  });

  test("what is counted has no thousandths: 1.234 likes are 1234", async () => {
    const table = onlyTable(await inspectText("Date;Likes;Cost\n2026-10-01;1.234;12,50\n2026-10-02;2.001;1.000,25\n"));
    expect(columnsOf(table)).toMatchObject({ Likes: ["likes", 1234, 2001], Cost: ["cost", 12.5, 1000.25] });
  });

  test("a percent column without signs is divided by 100, and fractions are left alone", async () => {
    const marked = await inspectText("Date,完读率 (%)\n2026-10-01,37.69\n2026-10-02,0.5\n");
    expect(onlyTable(marked).columns[1]?.values).toEqual([0.3769, 0.005]);
    const guessed = await inspectText("Date,完读率\n2026-10-01,60\n");
    expect(onlyTable(guessed).columns[1]?.values).toEqual([0.6]);
    expect(guessed.health.map(({ code }) => code)).toContain("percentGuessed");
    const fractions = await inspectText("Date,完读率\n2026-10-01,0.6\n");
    expect(onlyTable(fractions).columns[1]?.values).toEqual([0.6]);
  });
});

test.each(["", " ", "-", "--", "—", "undefined", "NAN", "NaN", "N/A", "null", "#N/A", "无", "н/д"])(
  "“%s” is missing",
  (text) => {
    expect(isMissing(text)).toBe(true);
    expect(readNumber(text, point)).toBeNull();
  },
);

describe("dates", () => {
  test.each([
    ["2026-10-01", "2026-10-01", 0],
    ["2026/1/9", "2026-01-09", 0],
    ["20220329", "2022-03-29", 0],
    ["2026-10-01 20:30", "2026-10-01", 20.5 / 24],
    ["2025-10-31T00:00:00", "2025-10-31", 0],
    ["2025-10-31T01:00:00+08:00", "2025-10-31", 1 / 24],
    ["2026年03月24日17时33分05秒", "2026-03-24", (17 * 3600 + 33 * 60 + 5) / 86400],
    ["2026年3月4日", "2026-03-04", 0],
    ["01.02.2026", "2026-02-01", 0],
    ["Tue, Aug 26, 2025", "2025-08-26", 0],
    ["26 Aug 2025", "2025-08-26", 0],
    ["28 февраля 2026 г.", "2026-02-28", 0],
    ["8 de marzo de 2026", "2026-03-08", 0],
    ["3. März 2026", "2026-03-03", 0],
  ])("%s", (text, day, time) => {
    const date = readDate(text);
    expect(date && isoDate(serialOf(date.year ?? 0, date.month, date.day) ?? 0)).toBe(day);
    expect(date?.time).toBeCloseTo(time, 12);
  });

  test.each([
    ["February 28", 2, 28],
    ["28 февраля", 2, 28],
    ["8 de marzo", 3, 8],
    ["30 de abril", 4, 30],
    ["2月28日", 2, 28],
    ["29. Februar", 2, 29],
  ])("%s has no year", (text, month, day) => {
    expect(readDate(text)).toMatchObject({ year: null, month, day });
  });

  test.each(["2026-02-30", "2026-13-01", "31.02.2026", "hello", "12", "February 30", "2026-10-01 25:00", "20261301"])(
    "%s is no date",
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );

  test("one day above 12 settles the order of the whole column; otherwise the guess is reported", async () => {
    const settled = await inspectText("Date,Likes\n03/04/2026,1\n25/04/2026,2\n");
    expect(onlyTable(settled).columns[0]?.values.map((day) => isoDate(Number(day)))).toEqual([
      "2026-04-03",
      "2026-04-25",
    ]);
    expect(settled.health).toEqual([]);
    const open = await inspectText("Date,Likes\n03/04/2026,1\n05/04/2026,2\n");
    expect(open.health.map(({ code }) => code)).toEqual(["dayMonthGuessed"]);
  });

  test.each([
    ["yyyy-mm-dd", true],
    ["m/d/yy", true],
    ["d-mmm", true],
    ['yyyy"年"m"月"d"日"', true],
    ["[$-804]yyyy/m/d", true],
    ["General", false],
    ["0.00%", false],
    ["#,##0.00", false],
    ['#,##0 "days"', false],
    ["[Red]0.0", false],
    ["@", false],
  ])("number format %s shows a date: %s", (format, dated) => {
    expect(isDateFormat(format)).toBe(dated);
  });
});

test.each([
  ["已通知内容_青禾生活.xls", "青禾生活"],
  ["user_analysis_城南书局 (1).xls", "城南书局"],
  ["北岸咖啡-用户分析-20261101.xls", "北岸咖啡"],
  ["tendency_2026-08-01_2026-10-31.xls", null],
  ["Overview.csv", null],
  ["Nordkai Coffee Overview 2026-10.csv", "Nordkai Coffee"],
])("%s seems to be about %s", (file, subject) => {
  expect(guessSubject(file)).toBe(subject);
});
