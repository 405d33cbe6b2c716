import { describe, expect, test } from "vitest";
import { cellError } from "../../src/formula/cell.ts";
import { cautionsOf } from "../../src/kpi/benchmarks/cautions.ts";
import { benchmarkFaults, type TeamBenchmark } from "../../src/kpi/benchmarks/check.ts";
import { findBenchmark } from "../../src/kpi/benchmarks/find.ts";
import { benchmarks, benchmarksOf } from "../../src/kpi/benchmarks/index.ts";
import { benchmarksInTable } from "../../src/kpi/benchmarks/table.ts";
import { findKpi, kpis } from "../../src/kpi/kpi.ts";
import { benchmarkNiches } from "../../src/kpi/define.ts";

test.each(benchmarks)("$kpi $set $level $low", (benchmark) => {
  expect(benchmarkFaults(benchmark, findKpi)).toEqual([]);
  if (benchmark.niche !== undefined) expect(benchmarkNiches).toContain(benchmark.niche);
});

test("every KPI has a benchmark, or the reason why there is none", () => {
  for (const { id, declaration } of kpis) {
    expect(benchmarksOf(id).length > 0, id).toBe(declaration.withoutBenchmark === undefined);
  }
});

test("the articles' figures are claims with the row they come from", () => {
  for (const { set, confidence, source } of benchmarks) {
    if (set === "published") continue;
    expect(confidence).toBe("claim");
    expect(source).toMatch(set === "wechat-article" ? /^Z[0-9]+$/ : /^R[0-9]+$/);
  }
});

test("all thresholds of the articles are there", () => {
  const figures = (set: string) =>
    benchmarks
      .filter((benchmark) => benchmark.set === set)
      .map(({ source, kpi, level, low, high, per, currency }) =>
        [source, kpi, level, low, high, per, currency].filter((part) => part !== null).join(" "),
      );
  expect(figures("wechat-article")).toEqual([
    "Z2 CMGR pass 0.2 month",
    "Z5 READRATE pass 0.3",
    "Z24 READRATE average 0.3",
    "Z6 OPENRATE pass 0.4",
    "Z24 INTERACTIONRATE average 0.1 month",
    "Z10 PARTICIPATION pass 0.2",
    "Z17 CPM average 30 USD",
    "Z17 CPM average 35 USD",
    "Z17 CPM average 12 24 USD",
    "Z25 MOM good 0.15 month",
  ]);
  expect(figures("tiktok-article")).toEqual([
    "R1 NETGROWTHRATE average 0.05 0.07 week",
    "R1 NETGROWTHRATE optimal 0.08 0.12 week",
    "R1 CWGR average 0.05 0.07 week",
    "R1 CWGR optimal 0.08 0.12 week",
    "R2 ENGRATE average 0.04 0.06",
    "R2 ENGRATE optimal 0.07 0.1",
    "R3 VIEWSPERVIDEO average 10000",
    "R3 VIEWSPERVIDEO optimal 15000",
    "R4 CONVRATE average 0.01 0.02",
    "R4 CONVRATE optimal 0.03 0.05",
  ]);
});

describe("cautions", () => {
  const cautions = (kpi: string, set: string) =>
    benchmarksOf(kpi)
      .filter((benchmark) => benchmark.set === set)
      .map((benchmark) => cautionsOf(benchmark));

  test("the article's open rate is ten times the market's, which the market's own rows are not", () => {
    expect(cautions("OPENRATE", "wechat-article")).toEqual([["claim", "basisUnknown", "farFromOthers"]]);
    expect(cautions("OPENRATE", "published")[0]).toEqual(["old"]);
    expect(cautions("OPENRATE", "published").flat()).not.toContain("farFromOthers");
  });

  test("weekly growth is compared with monthly growth by compounding", () => {
    for (const row of cautions("NETGROWTHRATE", "tiktok-article")) expect(row).toContain("farFromOthers");
  });

  test("figures of the same order carry no such caution", () => {
    for (const row of cautions("ERVIEW", "published")) expect(row).not.toContain("farFromOthers");
  });
});

describe("looking one up", () => {
  const find = (kpi: string, platform: string, level: "pass" | "average" | "good" | "optimal") =>
    findBenchmark(benchmarks, { kpi, platform, level });

  test("takes the platform's own row before one for any, and never another platform's", () => {
    expect(find("POSTFREQ", "tiktok", "average")?.low).toBe(2);
    expect(find("POSTFREQ", "wechat", "average")).toBeUndefined();
    expect(find("LTVCAC", "wechat", "good")?.low).toBe(3);
    const any = { kpi: "CTR", platform: "any", level: "good" } as const;
    const own = { kpi: "CTR", platform: "wechat", level: "good" } as const;
    expect(findBenchmark([any, own], own)).toBe(own);
  });

  test("takes a general figure before one of a niche, and a published one before a claim", () => {
    expect(find("OPENRATE", "wechat", "average")).toMatchObject({ source: "微小宝", low: 0.012 });
    expect(find("NETGROWTHRATE", "tiktok", "good")?.low).toBe(0.05);
    expect(find("ERVIEW", "tiktok", "average")?.niche).toBeUndefined();
  });

  test("takes the newest of equals, then the first", () => {
    expect(find("ERPOST", "tiktok", "average")).toMatchObject({ date: "2024", low: 0.026 });
    const [first, second] = [1, 2].map((low) => ({ kpi: "CTR", platform: "any", level: "good" as const, low }));
    expect(
      findBenchmark(
        [first, second].filter((row) => row !== undefined),
        { kpi: "CTR", platform: "x", level: "good" },
      ),
    ).toBe(first);
  });

  test("prefers a stated denominator", () => {
    expect(find("ENGRATE", "tiktok", "average")?.basis).not.toBe("unspecified");
  });
});

describe("a table in a range", () => {
  test("is read by its columns; headers, blank and other rows are left out", () => {
    const rows = benchmarksInTable([
      ["KPI", "Platform", "Level", "Low", "High"],
      ["readrate", "WeChat", "Pass", "30%", null],
      [null, null, null, null, null],
      ["CPM", "", "average", 12, 24],
      ["CTR", "any", "splendid", 1, null],
      ["CPC", "any", "good", "?", ""],
    ]);
    expect(rows).toEqual([
      { kpi: "READRATE", platform: "wechat", level: "pass", low: 0.3, high: null, date: null },
      { kpi: "CPM", platform: "any", level: "average", low: 12, high: 24, date: null },
      { kpi: "CPC", platform: "any", level: "good", low: cellError("#VALUE!"), high: null, date: null },
    ]);
  });

  test("with later columns prefers by them; with too few it is #VALUE!", () => {
    const rows = benchmarksInTable([
      ["CTR", "any", "good", 0.01, null, null, null, "unspecified", 2024, "a", "published"],
      ["CTR", "any", "good", 0.02, null, null, null, "impressions", 2020, "b", "published"],
    ]);
    if ("error" in rows) throw new Error(rows.error);
    expect(findBenchmark(rows, { kpi: "CTR", platform: "tiktok", level: "good" })?.low).toBe(0.02);
    expect(benchmarksInTable([["CTR", "any", "good"]])).toBe(cellError("#VALUE!"));
  });
});

describe("a team's own row", () => {
  const ours: TeamBenchmark = {
    kpi: "CPM",
    level: "good",
    low: 20,
    high: null,
    statistic: "mean",
    basis: "impressions",
    per: null,
    platform: "wechat",
    currency: "CNY",
    date: "2026",
    source: "our own campaigns",
    confidence: "measured",
  };

  test.each([
    ["unknownKpi", { kpi: "OURS" }],
    ["notANumber", { low: Number.NaN }],
    ["rangeBackwards", { high: 20 }],
    ["currencyMissing", { currency: null }],
    ["currencyNotWanted", { kpi: "CTR" }],
    ["badCurrency", { currency: "¥" }],
    ["unknownBasis", { basis: "people" }],
    ["periodMissing", { kpi: "NETGROWTHRATE", currency: null }],
    ["sourceMissing", { source: " " }],
  ] as const)("is refused for %s", (fault, change) => {
    expect(benchmarkFaults(ours, findKpi)).toEqual([]);
    expect(benchmarkFaults({ ...ours, ...change }, findKpi)).toEqual([fault]);
  });
});
