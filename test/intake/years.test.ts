import { expect, test } from "vitest";
import { isoDate, serialOf } from "../../src/formula/serial.ts";
import { inspectText, onlyTable } from "./reading.ts";

async function read(days: readonly string[], iso: string, year?: number) {
  const [y = 0, m = 0, d = 0] = iso.split("-").map(Number);
  const text = `Date,Likes\n${days.map((day) => `"${day}",1`).join("\n")}`;
  const found = await inspectText(text, { today: serialOf(y, m, d) ?? 0, ...(year === undefined ? {} : { year }) });
  const dates = onlyTable(found).columns[0]?.values.map((day) => isoDate(Number(day)));
  return { dates, doubts: found.health.map(({ code }) => code), repairs: found.repairs.map(({ reason }) => reason) };
}

test("a file that crosses New Year goes on in the next year", async () => {
  expect(await read(["December 30", "December 31", "January 1"], "2026-02-01")).toEqual({
    dates: ["2025-12-30", "2025-12-31", "2026-01-01"],
    doubts: ["yearAssumed"],
    repairs: ["yearInferred"],
  });
});

test("newest first crosses New Year backward", async () => {
  expect((await read(["1 января", "31 декабря", "30 декабря"], "2026-02-01")).dates).toEqual([
    "2026-01-01",
    "2025-12-31",
    "2025-12-30",
  ]);
});

test("the last row is never in the future", async () => {
  expect((await read(["October 30", "October 31"], "2026-10-30")).dates).toEqual(["2025-10-30", "2025-10-31"]);
});

test("365 days from 28 February to 27 February", async () => {
  const days = Array.from({ length: 365 }, (_, index) =>
    new Intl.DateTimeFormat("en-US", { month: "long", day: "numeric", timeZone: "UTC" }).format(
      Date.UTC(2025, 1, 28 + index),
    ),
  );
  const { dates } = await read(days, "2026-11-22");
  expect([dates?.[0], dates?.[364]]).toEqual(["2025-02-28", "2026-02-27"]);
});

test("a person's year is that of the last row, and leaves no doubt", async () => {
  expect(await read(["December 31", "January 1"], "2026-11-22", 2024)).toEqual({
    dates: ["2023-12-31", "2024-01-01"],
    doubts: [],
    repairs: ["yearInferred"],
  });
});

test("29 February is only put into leap years", async () => {
  expect((await read(["February 28", "February 29"], "2026-11-22")).dates).toEqual(["2024-02-28", "2024-02-29"]);
});

test("posts in no order fall into the twelve months before today", async () => {
  expect((await read(["January 5", "December 20", "January 3"], "2026-01-10")).dates).toEqual([
    "2026-01-05",
    "2025-12-20",
    "2026-01-03",
  ]);
});

test("two rows out of order do not add a year", async () => {
  expect((await read(["August 1", "August 3", "August 2", "August 4"], "2026-11-22")).dates).toEqual([
    "2026-08-01",
    "2026-08-03",
    "2026-08-02",
    "2026-08-04",
  ]);
});
