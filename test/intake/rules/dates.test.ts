import { describe, expect, test } from "vitest";
import { isoDate, isoDateTime, serialOf } from "../../../src/formula/serial.ts";
import { inspect } from "../../../src/intake/inspect.ts";
import type { Cell } from "../../../src/formula/cell.ts";
import { columnsOf, inspectText, onlyTable, today } from "../reading.ts";

/** Days of the first column as a person reads them, and what is repaired and doubted. */
async function days(cells: readonly string[], rest: { header?: string; today?: string; year?: number } = {}) {
  const text = `${rest.header ?? "Date"},Likes\n${cells.map((cell, row) => `"${cell}",${row + 5}`).join("\n")}`;
  const found = await inspectText(text, {
    ...(rest.today === undefined ? {} : { today: serial(rest.today) }),
    ...(rest.year === undefined ? {} : { year: rest.year }),
  });
  return {
    days: onlyTable(found).columns[0]?.values.map((value) => (typeof value === "number" ? isoDateTime(value) : value)),
    repairs: found.repairs.map(({ reason }) => reason),
    doubts: found.health.map(({ code }) => code),
    facts: found.health[0]?.facts,
  };
}

function serial(iso: string): number {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return serialOf(year, month, day) ?? 0;
}

describe("every way in which exports write a day", () => {
  test.each([
    ["2022/05/26", "2022-05-26"],
    ["20220329", "2022-03-29"],
    ["2026年03月24日17时33分05秒", "2026-03-24 17:33:05"],
    ["2026年3月4日 下午3:04", "2026-03-04 15:04:00"],
    ["2026年3月4日（星期三）", "2026-03-04"],
    ["Tue, Aug 26, 2025", "2025-08-26"],
    ["Feb 28, 2025, 3:04 PM", "2025-02-28 15:04:00"],
    ["Feb 28, 2025 at 12:04 AM", "2025-02-28 00:04:00"],
    ["08/26/2025 15:04", "2025-08-26 15:04:00"],
    ["26/08/2025 15:04", "2025-08-26 15:04:00"],
    ["26.08.2025, 15:04", "2025-08-26 15:04:00"],
    ["26.08.25", "2025-08-26"],
    ["8/26/25", "2025-08-26"],
    ["2025-10-31T00:00:00+0000", "2025-10-31"],
    ["2025-10-31T15:04:05.123Z", "2025-10-31 15:04:05"],
    ["28 февраля 2025 г., 15:04", "2025-02-28 15:04:00"],
    ["вт, 26 авг. 2025 г.", "2025-08-26"],
    ["30 de abril de 2025", "2025-04-30"],
    ["8 de mar. de 2025", "2025-03-08"],
    ["1. März 2025", "2025-03-01"],
    ["2025-03", "2025-03-01"],
    ["2025年3月", "2025-03-01"],
    ["March 2025", "2025-03-01"],
    ["март 2025", "2025-03-01"],
  ])("%s", async (written, day) => {
    expect(await days([written])).toMatchObject({ days: [day], doubts: [] });
  });

  test("seconds since 1970 are at the platform's clock", async () => {
    expect((await days(["1780000000"], { header: "发布时间" })).days).toEqual(["2026-05-29 04:26:40"]);
    expect((await days(["1780000000000"], { header: "Published" })).days).toEqual(["2026-05-28 20:26:40"]);
  });
});

describe("days without a year", () => {
  test.each([
    ["February 28", "March 1"],
    ["28 февраля", "1 марта"],
    ["28 de febrero", "1 de marzo"],
    ["28 de fevereiro", "1 de março"],
    ["28. Februar", "1. März"],
    ["2月28日", "3月1日"],
    ["28-Feb", "1-Mar"],
    ["28.фев", "1.мар"],
  ])("%s, %s", async (first, second) => {
    expect((await days([first, second], { today: "2026-11-22" })).days).toEqual(["2026-02-28", "2026-03-01"]);
  });

  test("two years fit, so both are named, and the year counts once a person says it", async () => {
    const open = await days(["December 31", "January 1"], { today: "2026-11-22" });
    expect(open.doubts).toEqual(["yearAssumed"]);
    expect(open.facts).toEqual({
      column: "Date",
      from: "2025-12-31",
      to: "2026-01-01",
      otherFrom: "2024-12-31",
      otherTo: "2025-01-01",
    });
    expect(await days(["December 31", "January 1"], { today: "2026-11-22", year: 2025 })).toMatchObject({
      days: ["2024-12-31", "2025-01-01"],
      doubts: [],
    });
  });

  test("29 February leaves only leap years, and the next that fits is four years before", async () => {
    expect((await days(["February 28", "February 29"], { today: "2026-11-22" })).facts).toMatchObject({
      from: "2024-02-28",
      otherFrom: "2020-02-28",
    });
  });

  test("days of the week prove the year", async () => {
    expect(await days(["Tue, Aug 26", "Wed, Aug 27", "Thu, Aug 28"], { today: "2026-11-22" })).toMatchObject({
      days: ["2025-08-26", "2025-08-27", "2025-08-28"],
      doubts: [],
    });
  });
});

describe("Excel gave the days the year in which the file was opened", () => {
  const opened = (isoDays: readonly string[], format: string, on: string) => {
    const cells: Cell[][] = [["Date", "Likes"], ...isoDays.map((iso, row) => [serial(iso), row + 5])];
    const formats = cells.map((_, row) => (row === 0 ? [] : [format, "General"]));
    const found = inspect([{ name: "Sheet1", cells, formats }], { today: serial(on) });
    return {
      days: onlyTable(found).columns[0]?.values.map((value) => isoDate(Number(value))),
      repairs: found.repairs.map(({ reason }) => reason),
      doubts: found.health.map(({ code }) => code),
    };
  };

  test.each(["d-mmm", "yyyy/m/d"])("a file over New Year is put in order (%s)", (format) => {
    expect(opened(["2026-12-30", "2026-12-31", "2026-01-01", "2026-01-02"], format, "2026-11-22")).toEqual({
      days: ["2025-12-30", "2025-12-31", "2026-01-01", "2026-01-02"],
      repairs: ["excelYear"],
      doubts: ["yearAssumed"],
    });
  });

  test("newest first too", () => {
    expect(opened(["2026-01-02", "2026-01-01", "2026-12-31", "2026-12-30"], "d-mmm", "2026-11-22").days).toEqual([
      "2026-01-02",
      "2026-01-01",
      "2025-12-31",
      "2025-12-30",
    ]);
  });

  test("days to come under a format without a year were last year's", () => {
    expect(opened(["2026-12-01", "2026-12-02"], "d-mmm", "2026-11-22").days).toEqual(["2025-12-01", "2025-12-02"]);
  });

  test.each([
    ["days in order", ["2026-10-30", "2026-10-31", "2026-11-01"]],
    ["days in no order", ["2026-12-30", "2026-01-05", "2026-06-02", "2026-02-01"]],
    ["two years", ["2025-12-31", "2026-01-01", "2026-01-02"]],
  ])("%s stay as they are", (_name, isoDays) => {
    expect(opened(isoDays, "yyyy-mm-dd", "2027-01-22")).toMatchObject({ days: isoDays, repairs: [] });
  });

  test("plans for days to come with their year stay", () => {
    expect(opened(["2026-12-01", "2026-12-02"], "yyyy-mm-dd", "2026-11-22")).toEqual({
      days: ["2026-12-01", "2026-12-02"],
      repairs: [],
      doubts: ["futureDates"],
    });
  });
});

describe("day and month in either order", () => {
  test.each([
    ["a day above 12", ["03/04/2026", "25/04/2026"], ["2026-04-03", "2026-04-25"], []],
    ["a day above 12 in second place", ["04/03/2026", "04/25/2026"], ["2026-04-03", "2026-04-25"], []],
    ["the future", ["03/04/2026", "05/12/2026"], ["2026-03-04", "2026-05-12"], []],
    ["days in a row", ["01/02/2026", "02/02/2026", "03/02/2026"], ["2026-02-01", "2026-02-02", "2026-02-03"], []],
    [
      "days in a row, month first",
      ["02/01/2026", "02/02/2026", "02/03/2026"],
      ["2026-02-01", "2026-02-02", "2026-02-03"],
      [],
    ],
    ["nothing", ["03/04/2026", "05/04/2026"], ["2026-03-04", "2026-05-04"], ["dayMonthGuessed"]],
  ])("is settled by %s", async (_name, written, expected, doubts) => {
    expect(await days(written, { today: "2026-11-22" })).toMatchObject({ days: expected, doubts });
  });
});

describe("moments that stand for days", () => {
  test.each([
    ["summer time", ["2025-10-26T00:00:00", "2025-10-27T01:00:00"], ["2025-10-26", "2025-10-27"]],
    ["summer time backwards", ["2025-03-29T00:00:00", "2025-03-29T23:00:00"], ["2025-03-29", "2025-03-30"]],
    ["midnight in China", ["2025-10-25T16:00:00Z", "2025-10-26T16:00:00Z"], ["2025-10-26", "2025-10-27"]],
  ])("%s", async (_name, written, expected) => {
    expect(await days(written)).toMatchObject({ days: expected, repairs: ["dayShift"] });
  });

  test("posts at one o'clock stay at one o'clock", async () => {
    const found = await inspectText("Title,Post time,Likes\na,2026-11-01T01:00:00,5\nb,2026-11-02T00:00:00,6\n");
    expect(onlyTable(found).columns[1]?.values[0]).toBeCloseTo(46327 + 1 / 24, 9);
  });
});

describe("which day is a row's", () => {
  test("Lifetime is no day: the post's is", async () => {
    const found = await inspectText(
      'Description,Date,Publish time,Views\na,Lifetime,"08/26/2025 10:00",5\nb,Lifetime,"08/27/2025 10:00",6\n',
    );
    expect(columnsOf(onlyTable(found))).toMatchObject({
      "Publish time": ["date", 45895 + 10 / 24, 45896 + 10 / 24],
      Date: ["tag", "Lifetime", "Lifetime"],
    });
  });

  test("the day of counting is not that of the post", async () => {
    const found = await inspectText(
      "统计日期,标题,发布时间,阅读人数\n2026-11-20,a,2026-11-01,5\n2026-11-20,b,2026-11-02,6\n",
    );
    expect(columnsOf(onlyTable(found))).toMatchObject({
      发布时间: ["date", 46327, 46328],
      统计日期: ["tag", 46346, 46346],
    });
  });
});

describe("days that are not final", () => {
  const series = (last: readonly (readonly [number, number])[]) =>
    `Date,Likes\n${[[6, 40], [5, 50], [4, 45], ...last].map(([ago = 0, likes = 0]) => `${isoDate(today - ago)},${likes}`).join("\n")}`;

  test.each([
    [
      "today",
      [
        [3, 48],
        [2, 41],
        [1, 44],
        [0, 12],
      ],
      today,
      "A8",
    ],
    [
      "yesterday that holds nothing yet",
      [
        [3, 48],
        [2, 41],
        [1, 0],
      ],
      today - 1,
      "A7",
    ],
    [
      "two such days",
      [
        [3, 48],
        [2, 0],
        [1, 0],
      ],
      today - 2,
      "A6:A7",
    ],
  ] as const)("%s", async (_name, last, from, where) => {
    const found = await inspectText(series(last));
    expect(onlyTable(found).immatureFrom).toBe(from);
    expect(found.health).toMatchObject([{ severity: "warning", code: "immatureDays", where }]);
  });

  test("a finished yesterday is final", async () => {
    const found = await inspectText(
      series([
        [3, 48],
        [2, 0],
        [1, 44],
      ]),
    );
    expect(onlyTable(found).immatureFrom).toBeUndefined();
    expect(found.health).toEqual([]);
  });
});
