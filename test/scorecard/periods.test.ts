import { describe, expect, test } from "vitest";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { previewCard } from "../../src/scorecard/preview.ts";
import { stretchBefore } from "../../src/scorecard/inputs/periods.ts";
import type { CardSpec, KpiResult, SubjectResult } from "../../src/scorecard/types.ts";
import { targetOf } from "../../src/scoring/anchorValues.ts";
import type { Template } from "../../src/templates/template.ts";
import { builtin, specOf } from "./specs.ts";
import { day, posts, tableOf, users } from "./tables.ts";

const tiktok = builtin("tiktok-growth");

/** Followers of one account: 10 new a day in August, 20 a day in September, read on the morning of 13 September. */
function followers(account: string, from = day("2025-08-01"), to = day("2025-09-13")) {
  const days = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const gain = (date: number) => (date < day("2025-09-01") ? 10 : 20);
  return tableOf(
    `${account}.csv`,
    { source: "wechat.users", grain: "period", platform: "wechat" },
    {
      account: days.map(() => account),
      date: days,
      newFollowers: days.map(gain),
      lostFollowers: days.map(() => 0),
      followers: days.map((date) => 1000 + days.filter((one) => one <= date).reduce((sum, one) => sum + gain(one), 0)),
    },
  );
}

const readAt = day("2025-09-13") + 0.4;

function growthOnly(more: Partial<Template> = {}): Template {
  const [growth] = tiktok.lines;
  const net = {
    ...growth,
    id: "NETFOLLOWERS",
    kpi: "NETFOLLOWERS",
    per: null,
    weight: 50,
    rule: { scale: { kind: "progress", base: 0, target: 600 }, better: "higher", floor: 0, cap: 100 },
  };
  return { ...tiktok, lines: [{ ...growth, weight: 50 }, net] as unknown as Template["lines"], ...more };
}

function kpi(subject: SubjectResult | undefined, id: string): KpiResult {
  const found = subject?.kpis.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

describe("a period that the data do not cover whole", () => {
  const spec: CardSpec = specOf({
    template: growthOnly(),
    tables: [followers("Alpha")],
    by: { kind: "month" },
    readAt,
  });

  test("is marked with the days covered; the day of reading is not final and left out", () => {
    const { subjects, issues } = previewCard(spec);
    expect(
      subjects.map(({ name, progress }) => [name, progress?.coveredDays, progress?.days, progress?.partial]),
    ).toEqual([
      ["2025-08", 31, 31, false],
      ["2025-09", 12, 30, true],
    ]);
    expect(kpi(subjects[1], "NETFOLLOWERS").value).toBe(240);
    expect(issues).toContainEqual({
      code: "card.immatureRows",
      facts: { file: "Alpha.csv", rows: 1, date: "2025-09-13" },
    });
  });

  test("is compared with the same days of the previous period", () => {
    const [august, september] = previewCard(spec).subjects;
    expect(september?.progress?.previous).toMatchObject({ from: day("2025-08-01"), to: day("2025-08-12") });
    expect(kpi(september, "NETFOLLOWERS")).toMatchObject({ value: 240, previous: 120, trend: "up" });
    expect(kpi(august, "NETFOLLOWERS")).toMatchObject({ previous: null, trend: null });
  });

  test("has a pace: sums against the target's part of the days, growth at the same rate; a whole period has none", () => {
    const [august, september] = previewCard(spec).subjects;
    expect(kpi(september, "NETFOLLOWERS").pace).toBeCloseTo(240 / (600 * (12 / 30)), 12);
    const growth = kpi(september, "NETGROWTHRATE");
    const target = 1.08 ** (30.4375 / 7) - 1;
    expect(growth.pace).toBeCloseTo((growth.value ?? NaN) / ((1 + target) ** (12 / 30) - 1), 9);
    expect(kpi(august, "NETFOLLOWERS").pace).toBeNull();
  });

  test("is previewed with the rule that scores it beside the one that its template means", () => {
    const growth = previewCard(spec).lines.find(({ id }) => id === "NETGROWTHRATE")?.target;
    const [here, meant] = [growth?.rule, growth?.meant].map((rule) => rule && targetOf(rule.scale));
    expect(meant).toBe(0.08);
    expect(here).toBe(growth?.value);
    expect(here).toBeCloseTo(1.08 ** (30.4375 / 7) - 1, 9);
  });

  test("says so on the sheet, with what it is compared with", () => {
    const scorecard = planCard(spec).plan.sheets.find(({ key }) => key === "Scorecard");
    const text = JSON.stringify(scorecard?.blocks);
    expect(text).toContain("Partial: 12 of 30 days; compared with 2025-08-01 to 2025-08-12");
    expect(text).not.toContain("Partial: 31");
  });

  test("whole days of two accounts are taken account by account", () => {
    const tables = [followers("Alpha"), followers("Beta", day("2025-08-10"), day("2025-08-31"))];
    const { subjects } = previewCard({ ...spec, tables });
    expect(subjects.map(({ name, progress }) => [name, progress?.coveredDays])).toEqual([
      ["Alpha · 2025-08", 31],
      ["Alpha · 2025-09", 12],
      ["Beta · 2025-08", 22],
    ]);
  });
});

describe("what is compared", () => {
  test("a campaign of 14 days with the 14 days before it", () => {
    expect(stretchBefore(day("2025-08-11"), day("2025-08-24"))).toEqual({
      from: day("2025-07-28"),
      to: day("2025-08-10"),
    });
    const { subjects } = previewCard(
      specOf({
        template: growthOnly(),
        tables: [followers("Alpha")],
        period: { from: day("2025-08-25"), to: day("2025-09-07"), name: "Launch" },
        readAt,
      }),
    );
    expect(subjects[0]?.progress).toMatchObject({ days: 14, partial: false });
    expect(kpi(subjects[0], "NETFOLLOWERS")).toMatchObject({ value: 210, previous: 140, trend: "up" });
  });

  test("a calendar month with the month before, a quarter with the quarter before", () => {
    expect(stretchBefore(day("2025-03-01"), day("2025-03-31"))).toEqual({
      from: day("2025-02-01"),
      to: day("2025-02-28"),
    });
    expect(stretchBefore(day("2025-04-01"), day("2025-06-30"))).toEqual({
      from: day("2025-01-01"),
      to: day("2025-03-31"),
    });
  });

  test("days that the data do not have are compared with nothing", () => {
    const { subjects } = previewCard(
      specOf({
        template: growthOnly(),
        tables: [followers("Alpha", day("2025-08-20"))],
        by: { kind: "month" },
        readAt,
      }),
    );
    expect(kpi(subjects[1], "NETFOLLOWERS").trend).toBeNull();
  });

  test("a list of posts covers as many days beyond its last post as its longest pause", () => {
    const { subjects } = previewCard(
      specOf({ template: builtin("wechat-brand-exposure"), tables: [posts("Alpha", 28)], by: { kind: "month" } }),
    );
    expect(subjects[0]?.progress).toMatchObject({ coveredDays: 28, days: 31 });
  });
});

describe("subjects", () => {
  test("a column and a period together give a row for each", () => {
    const { subjects } = previewCard(
      specOf({
        template: builtin("wechat-brand-exposure"),
        tables: [posts("Alpha", 20), users("Alpha")],
        by: { kind: "column", header: "account", each: "month" },
      }),
    );
    expect(subjects.map(({ name }) => name)).toEqual(["Alpha · 2025-07", "Alpha · 2025-08", "Alpha · 2025-09"]);
  });

  test("every post is one; posts of one title are told apart", () => {
    const list = tableOf(
      "posts.csv",
      { source: "wechat.articles", grain: "item", platform: "wechat" },
      {
        title: ["Spring", "Morning", "Morning"],
        date: [day("2025-07-01"), day("2025-07-02"), day("2025-07-03")],
        readers: [300, 200, 100],
        delivered: [1000, 1000, 1000],
      },
    );
    const { subjects } = previewCard(
      specOf({ template: builtin("wechat-brand-exposure"), tables: [list, users("A")], by: { kind: "item" } }),
    );
    expect(subjects.map(({ name, kpis }) => [name, kpis[0]?.value])).toEqual([
      ["Spring", 0.3],
      ["Morning · 2025-07-02", 0.2],
      ["Morning · 2025-07-03", 0.1],
    ]);
  });

  test("a post is measured by its own figures, whatever the account's days say beside them", () => {
    const list = tableOf(
      "posts.csv",
      { source: "tiktok.studio.content", grain: "item", platform: "tiktok" },
      {
        title: ["Latte", "Grinder"],
        date: [day("2025-07-01"), day("2025-07-02")],
        views: [1000, 2000],
        likes: [50, 20],
        comments: [20, 10],
        shares: [10, 10],
      },
    );
    const days = tableOf(
      "overview.csv",
      { source: "tiktok.suite.overview", grain: "period", platform: "tiktok" },
      {
        date: [day("2025-07-01"), day("2025-07-02")],
        views: [9000, 9000],
        likes: [9, 9],
        comments: [9, 9],
        shares: [9, 9],
      },
    );
    const { subjects, lines } = previewCard(
      specOf({ template: builtin("tiktok-growth"), tables: [days, list], by: { kind: "item" } }),
    );
    const rate = lines.findIndex(({ id }) => id === "ENGRATE");
    expect(subjects.map(({ name, kpis }) => [name, kpis[rate]?.value])).toEqual([
      ["Latte", 0.08],
      ["Grinder", 0.02],
    ]);
  });
});
