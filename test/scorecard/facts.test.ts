import { describe, expect, test } from "vitest";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { previewCard } from "../../src/scorecard/preview.ts";
import type { CardPreview, SourceTable } from "../../src/scorecard/types.ts";
import { builtin, specOf } from "./specs.ts";
import { day, posts, tableOf, users } from "./tables.ts";

const brand = builtin("wechat-brand-exposure");

function withColumns(source: SourceTable, order: readonly number[]): SourceTable {
  const { table } = source;
  const columns = table.columns.map((column) => ({
    ...column,
    values: order.map((row) => column.values[row] ?? null),
  }));
  return { ...source, table: { ...table, columns, rowCount: order.length } };
}

function values({ subjects }: CardPreview, id: string): readonly (number | null)[] {
  return subjects.map(({ kpis }) => kpis.find((kpi) => kpi.id === id)?.value ?? null);
}

describe("what intake knows of a table", () => {
  test("days that the table calls immature do not count, and the card says from which day on", () => {
    const [list] = [posts("Alpha", 4)];
    const early = { ...list, table: { ...list.table, immatureFrom: day("2025-07-03") } };
    const spec = specOf({ template: brand, tables: [early], by: { kind: "day" } });
    expect(previewCard(spec).subjects.map(({ name }) => name)).toEqual(["2025-07-01", "2025-07-02"]);
    expect(previewCard(spec).issues).toContainEqual({
      code: "card.immatureRows",
      facts: { file: "Alpha.xls", rows: 2, date: "2025-07-03" },
    });
    expect(JSON.stringify(planCard(spec).plan.sheets[0]?.blocks)).toContain("2 rows of 2025-07-03 or later");
  });

  test("rows that divide another table's whole are never added to it", () => {
    const whole = users("Alpha", 10);
    const parts = tableOf(
      "channels.xls",
      { source: "wechat.users", grain: "period", platform: "wechat" },
      {
        account: ["Alpha", "Alpha"],
        date: [day("2025-07-01"), day("2025-07-01")],
        channel: ["search", "code"],
        newFollowers: [6, 4],
        lostFollowers: [1, 1],
        netFollowers: [5, 3],
      },
    );
    const divided = { ...parts, table: { ...parts.table, partsOf: "channel" } };
    const alone = previewCard(specOf({ template: brand, tables: [posts("Alpha", 3), whole] }));
    const both = previewCard(specOf({ template: brand, tables: [posts("Alpha", 3), whole, divided] }));
    expect(both.subjects).toEqual(alone.subjects);
    expect(both.issues.map(({ code }) => code)).toContain("card.partsOfWhole");
  });

  test("figures that people enter stop the total while they are missing, platform figures do not", () => {
    const list = posts("Alpha", 3);
    const empty = withColumns(list, [0, 1, 2]);
    const blank = (source: string): SourceTable => ({
      ...empty,
      table: {
        ...empty.table,
        recognition: { ...empty.table.recognition, source },
        columns: empty.table.columns.map((column) =>
          column.measure === "sharers" ? { ...column, values: [null, null, null] } : column,
        ),
      },
    });
    const codes = (source: string) =>
      previewCard(specOf({ template: brand, tables: [blank(source), users("Alpha")] })).subjects.map(
        ({ noTotal }) => noTotal?.code ?? null,
      );
    expect(codes("scoreline.entry")).toEqual(["blocked"]);
    expect(codes("wechat.articles")).not.toEqual(["blocked"]);
  });

  test("amounts of two currencies never add up, and the card says which do not count", () => {
    const money = (file: string, currency: string, cost: number) => {
      const source = tableOf(
        file,
        { source: "ads.cost", grain: "period" },
        { account: ["Alpha"], date: [day("2025-07-02")], cost: [cost], revenue: [3 * cost] },
      );
      const columns = source.table.columns.map((column) =>
        column.measure === null ? column : { ...column, currency },
      );
      return { ...source, table: { ...source.table, columns } };
    };
    const roi = (currency?: string) =>
      previewCard(
        specOf({
          template: { ...builtin("wechat-sales-conversion"), ...(currency === undefined ? {} : { currency }) },
          tables: [money("cny.csv", "CNY", 100), money("usd.csv", "USD", 900)],
        }),
      );
    const foreign = ({ issues }: CardPreview) => issues.filter(({ code }) => code === "card.otherCurrency");
    expect(foreign(roi())).toEqual([
      { code: "card.otherCurrency", facts: { file: "usd.csv", found: "USD", currency: "CNY" } },
    ]);
    expect(foreign(roi("USD")).map(({ facts }) => facts["found"])).toEqual(["CNY"]);
  });
});

test("a target that asks for less than the team's average is flagged, one that reaches it is not", () => {
  const [line] = brand.lines;
  if (!line) throw new Error("no line");
  const flagged = (average: number) => {
    const own = {
      kpi: line.kpi,
      platform: "wechat",
      level: "average",
      low: average,
      high: null,
      per: line.per,
    } as const;
    const facts = {
      statistic: "mean",
      currency: null,
      basis: "delivered",
      date: "2025",
      source: "own",
      confidence: "measured",
    } as const;
    const template = { ...brand, benchmarks: [{ ...own, ...facts }] };
    return previewCard(specOf({ template, tables: [posts("Alpha", 3)] })).issues.filter(
      ({ code, facts: found }) => code === "card.targetBelowAverage" && found["average"] === average,
    );
  };
  expect(flagged(0.99)).toMatchObject([{ facts: { kpi: line.kpi, average: 0.99 } }]);
  expect(flagged(0.0001)).toEqual([]);
});

describe("a card as a whole", () => {
  test("does not depend on the order of its rows", () => {
    const [list, daily] = [posts("Alpha", 9, { readers: 410 }), users("Alpha", 30)];
    const mixed = (source: SourceTable) => {
      const { rowCount } = source.table;
      return withColumns(
        source,
        Array.from({ length: rowCount }, (_, row) => (row * 7 + 3) % rowCount),
      );
    };
    const scored = (tables: readonly SourceTable[]) => previewCard(specOf({ template: brand, tables })).subjects;
    expect(scored([mixed(list), mixed(daily)])).toEqual(scored([list, daily]));
  });

  test("shows the same rates when every post is there twice as another post of equal quality", () => {
    const rates = (count: number) => {
      const preview = previewCard(specOf({ template: brand, tables: [posts("Alpha", count)] }));
      return brand.lines.map(({ id }) => values(preview, id)[0] ?? null);
    };
    const [once, twice] = [rates(6), rates(12)];
    expect(once.some((rate) => rate !== null)).toBe(true);
    once.forEach((rate, at) => {
      if (rate === null) expect(twice[at]).toBeNull();
      else expect(twice[at]).toBeCloseTo(rate, 12);
    });
  });
});
