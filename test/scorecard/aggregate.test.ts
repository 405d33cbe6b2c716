import { describe, expect, test } from "vitest";
import { issueWords as en } from "../../src/locales/en/issues.ts";
import { issueWords as ru } from "../../src/locales/ru/issues.ts";
import { issueWords as zh } from "../../src/locales/zh-CN/issues.ts";
import { periodName, periodStart } from "../../src/scorecard/inputs/periods.ts";
import { previewCard } from "../../src/scorecard/preview.ts";
import type { CardPreview, SourceTable } from "../../src/scorecard/types.ts";
import { builtin, specOf } from "./specs.ts";
import { day, posts, tableOf, users } from "./tables.ts";

const brand = builtin("wechat-brand-exposure");
const tiktok = builtin("tiktok-growth");

function valueOf(preview: CardPreview, line: string, subject = 0): number | null {
  return preview.subjects[subject]?.kpis.find(({ id }) => id === line)?.value ?? null;
}

function shuffled(source: SourceTable): SourceTable {
  const order = Array.from({ length: source.table.rowCount }, (_, row) => (row * 7 + 3) % source.table.rowCount);
  const columns = source.table.columns.map((column) => ({
    ...column,
    values: order.map((row) => column.values[row] ?? null),
  }));
  return { ...source, table: { ...source.table, columns } };
}

describe("subjects", () => {
  const users = tableOf(
    "users.csv",
    { source: "wechat.users", grain: "period", platform: "wechat" },
    { account: ["Alpha", "Beta"], date: [day("2025-07-01"), day("2025-07-01")], newFollowers: [10, 20] },
  );
  const renamed = (header: string): SourceTable => ({
    ...users,
    table: {
      ...users.table,
      columns: users.table.columns.map((column) => (column.role === "subject" ? { ...column, header } : column)),
    },
  });

  test("tables that call the account differently join on it", () => {
    const preview = previewCard(
      specOf({ template: brand, tables: [users, renamed("账号")], by: { kind: "column", header: "account" } }),
    );
    expect(preview.subjects.map(({ name }) => name)).toEqual(["Alpha", "Beta"]);
    expect(preview.issues.filter(({ code }) => code === "card.rowsWithoutSubject")).toEqual([]);
  });

  test("a column that a table does not have and that is no word for the account names nobody", () => {
    const preview = previewCard(
      specOf({ template: brand, tables: [renamed("账号")], by: { kind: "column", header: "Campaign" } }),
    );
    expect(preview.subjects).toEqual([]);
    expect(preview.issues.map(({ code }) => code)).toContain("card.rowsWithoutSubject");
  });
});

describe("a value that should make one look again", () => {
  const read = (followersAtPosting: number) =>
    previewCard(specOf({ template: brand, tables: [posts("Alpha", 20, { followersAtPosting })] })).issues;

  test("is named with its subject", () => {
    expect(read(200)).toContainEqual({
      code: "card.caution.beyondFollowers",
      facts: { kpi: "Read rate", subjects: "Alpha" },
    });
    expect(read(1200).map(({ code }) => code)).not.toContain("card.caution.beyondFollowers");
  });

  test("has words in every language", () => {
    for (const issues of [en, zh, ru]) expect(issues["card.caution.beyondFollowers"]).toMatch(/\{kpi\}.*100/);
  });
});

describe("rates per post", () => {
  test("twenty posts with constant followers give the rate of a post, not twenty times it", () => {
    const preview = previewCard(
      specOf({ template: brand, tables: [posts("Alpha", 20, { followersAtPosting: 1200 })] }),
    );
    expect(valueOf(preview, "READRATE")).toBeCloseTo(0.25, 12);
    expect(preview.lines[0]?.standIn).toBeNull();
  });

  test("where the export has no followers, people delivered to stand in, and the preview says so", () => {
    const preview = previewCard(specOf({ template: brand, tables: [posts("Alpha", 20)] }));
    expect(valueOf(preview, "READRATE")).toBeCloseTo(0.25, 12);
    expect(preview.lines[0]?.standIn).toBe("deliveredForFollowers");
  });

  test("followers that a person gives count once for every post", () => {
    const table = tableOf(
      "reads.csv",
      { source: "unknown", grain: "item" },
      {
        date: [1, 2, 3, 4].map((index) => day("2025-07-01") + index),
        readers: [300, 300, 300, 300],
      },
    );
    const preview = previewCard(specOf({ template: brand, tables: [table], inputs: { followersAtPosting: 1200 } }));
    expect(valueOf(preview, "READRATE")).toBeCloseTo(0.25, 12);
  });

  test("posting twice as much of the same quality changes no score", () => {
    const once = previewCard(specOf({ template: brand, tables: [posts("Alpha", 10), users("Alpha")] }));
    const twice = previewCard(specOf({ template: brand, tables: [posts("Alpha", 20), users("Alpha")] }));
    expect(twice.subjects[0]?.total).toBeCloseTo(once.subjects[0]?.total ?? NaN, 9);
  });

  test("a post without a denominator is left out of the numerator too", () => {
    const table = tableOf(
      "articles.xls",
      { source: "wechat.articles", grain: "item" },
      {
        readers: [300, 300, 900],
        delivered: [1000, 1000, null],
      },
    );
    expect(valueOf(previewCard(specOf({ template: brand, tables: [table] })), "READRATE")).toBeCloseTo(0.3, 12);
  });

  test("the order of rows changes nothing", () => {
    const tables = [posts("Alpha", 20), users("Alpha")];
    const spec = specOf({ template: brand, tables, by: { kind: "month" } });
    const other = previewCard({ ...spec, tables: tables.map(shuffled) });
    const totals = (preview: CardPreview) =>
      preview.subjects.map(({ name, total, coverage }) => [name, total?.toFixed(9), coverage]);
    expect(totals(other)).toEqual(totals(previewCard(spec)));
  });
});

describe("stocks and flows", () => {
  test("opening followers are the first day's closing count less its net growth, month by month", () => {
    const preview = previewCard(
      specOf({ template: brand, tables: [posts("Alpha", 20), users("Alpha")], by: { kind: "month" } }),
    );
    expect(preview.subjects.map(({ name }) => name)).toEqual(["2025-07", "2025-08", "2025-09"]);
    expect(valueOf(preview, "NETGROWTHRATE", 0)).toBeCloseTo((8 * 31) / 1000, 12);
    expect(valueOf(preview, "NETGROWTHRATE", 1)).toBeCloseTo((8 * 31) / (1000 + 8 * 31), 12);
  });

  test("unique people are never added over days", () => {
    const table = tableOf(
      "days.csv",
      { source: "unknown", grain: "period" },
      {
        date: [day("2025-07-01"), day("2025-07-02")],
        readers: [300, 300],
        delivered: [1000, 1000],
      },
    );
    expect(valueOf(previewCard(specOf({ template: brand, tables: [table] })), "READRATE")).toBeNull();
    const byDay = previewCard(specOf({ template: brand, tables: [table], by: { kind: "day" } }));
    expect(valueOf(byDay, "READRATE")).toBeCloseTo(0.3, 12);
  });

  test("views per video come from the content list, each row a video", () => {
    const overview = tableOf(
      "overview.csv",
      { source: "tiktok.studio.overview", grain: "period" },
      {
        date: [day("2025-10-01"), day("2025-10-02")],
        views: [5000, 7000],
        likes: [300, 300],
        comments: [20, 20],
        shares: [10, 10],
      },
    );
    const content = tableOf(
      "content.csv",
      { source: "tiktok.studio.content", grain: "item" },
      {
        date: [day("2025-10-01"), day("2025-10-01"), day("2025-10-02")],
        views: [9000, 12000, 15000],
      },
    );
    const preview = previewCard(specOf({ template: tiktok, tables: [overview, content], by: { kind: "month" } }));
    expect(valueOf(preview, "VIEWSPERVIDEO")).toBe(12000);
    expect(valueOf(preview, "ENGRATE")).toBeCloseTo(660 / 12000, 12);
  });

  test("two exports of one account for the same days are not added up", () => {
    const overview = (source: string) =>
      tableOf(
        `${source}.csv`,
        { source, grain: "period" },
        {
          account: ["A", "A"],
          date: [day("2025-10-01"), day("2025-10-02")],
          views: [5000, 7000],
          likes: [300, 300],
          comments: [20, 20],
          shares: [10, 10],
        },
      );
    const preview = previewCard(specOf({ template: tiktok, tables: [overview("one"), overview("two")] }));
    expect(valueOf(preview, "ENGRATE")).toBeCloseTo(660 / 12000, 12);
    expect(preview.issues.map(({ code }) => code)).toContain("card.sameMeasureTwice");
  });

  test("rows that two files share count once", () => {
    const preview = previewCard(
      specOf({ template: brand, tables: [users("Alpha"), users("Alpha", 60), posts("Alpha", 4)] }),
    );
    expect(valueOf(preview, "NETGROWTHRATE")).toBeCloseTo((8 * 92) / 1000, 12);
    expect(preview.issues).toContainEqual({ code: "card.repeatedRows", facts: { rows: 60, file: "Alpha users.xls" } });
  });
});

describe("what is missing", () => {
  test("is named with the exports that have it, and is never zero", () => {
    const preview = previewCard(specOf({ template: brand, tables: [posts("Alpha", 5)] }));
    const growth = preview.lines.find(({ id }) => id === "NETGROWTHRATE");
    expect(growth).toMatchObject({ computable: false });
    expect(growth?.missing.map(({ measure }) => measure)).toContain("openingFollowers");
    expect(growth?.missing.find(({ measure }) => measure === "newFollowers")?.exports).toContain("wechat.users");
    expect(preview.subjects[0]?.kpis.find(({ id }) => id === "NETGROWTHRATE")).toMatchObject({
      value: null,
      score: null,
      status: "notEntered",
    });
    expect(preview.subjects[0]).toMatchObject({ total: null, noTotal: { code: "coverage", minimum: 0.6 } });
    expect(preview.subjects[0]?.coverage).toBeCloseTo(0.55, 12);
  });

  test("is named with the exports from which it follows, or whose rows it counts", () => {
    const overview = tableOf(
      "overview.csv",
      { source: "tiktok.suite.overview", grain: "period", platform: "tiktok" },
      { date: [day("2025-07-01")], views: [5000], newFollowers: [10], lostFollowers: [1] },
    );
    const preview = previewCard(specOf({ template: tiktok, tables: [overview], by: { kind: "month" } }));
    const missing = (line: string) => preview.lines.find(({ id }) => id === line)?.missing;
    expect(missing("NETGROWTHRATE")).toEqual([
      { measure: "openingFollowers", supply: "export", exports: ["tiktok.studio.followers"] },
    ]);
    expect(missing("VIEWSPERVIDEO")).toEqual([
      { measure: "videos", supply: "export", exports: ["tiktok.studio.content", "tiktok.suite.videos"] },
    ]);
  });

  test("division by zero is an error, not a missing figure", () => {
    const preview = previewCard(specOf({ template: brand, tables: [posts("Alpha", 2, { delivered: 0 })] }));
    expect(preview.subjects[0]?.kpis[0]).toMatchObject({ value: null, status: "error", missing: [] });
  });

  test("rows without a subject or a date are left out and counted", () => {
    const table = tableOf(
      "a.csv",
      { source: "unknown", grain: "item" },
      {
        account: ["A", null, "A"],
        date: [day("2025-07-01"), day("2025-07-01"), null],
        readers: [10, 10, 10],
        delivered: [100, 100, 100],
      },
    );
    const preview = previewCard(
      specOf({ template: brand, tables: [table], by: { kind: "column", header: "account" } }),
    );
    expect(preview.issues).toEqual([
      { code: "card.rowsWithoutSubject", facts: { file: "a.csv", rows: 1, header: "account" } },
      { code: "card.rowsWithoutDate", facts: { file: "a.csv", rows: 1 } },
    ]);
    expect(preview.subjects.map(({ name }) => name)).toEqual(["A"]);
  });
});

describe("periods", () => {
  test.each([
    ["2025-11-23", "week", "2025-11-17", "2025-W47"],
    ["2025-11-24", "week", "2025-11-24", "2025-W48"],
    ["2024-12-31", "week", "2024-12-30", "2025-W01"],
    ["2025-12-31", "month", "2025-12-01", "2025-12"],
    ["2025-12-31", "quarter", "2025-10-01", "2025-Q4"],
    ["2025-12-31", "day", "2025-12-31", "2025-12-31"],
  ] as const)("%s belongs to the %s of %s, called %s", (date, unit, start, name) => {
    expect(periodStart(day(date) + 0.75, unit)).toBe(day(start));
    expect(periodName(day(start), unit)).toBe(name);
  });

  test("only rows of the period asked for count, its last day included", () => {
    const spec = specOf({
      template: brand,
      tables: [posts("Alpha", 20)],
      by: { kind: "day" },
      period: { from: day("2025-07-03"), to: day("2025-07-04") },
    });
    const preview = previewCard(spec);
    expect(preview.subjects.map(({ name }) => name)).toEqual(["2025-07-03", "2025-07-04"]);
    expect(preview.period).toEqual({ from: "2025-07-03", to: "2025-07-04" });
  });
});
