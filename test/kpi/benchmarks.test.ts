import { expect, test } from "vitest";
import { benchmarks, benchmarksOf } from "../../src/kpi/benchmarks/index.ts";
import { findKpi } from "../../src/kpi/kpi.ts";
import { isMeasureId } from "../../src/kpi/measures.ts";

test.each(benchmarks)("$kpi $set $level $low", (benchmark) => {
  const kpi = findKpi(benchmark.kpi);
  expect(kpi).toBeDefined();
  expect(benchmark.high === null || benchmark.high > benchmark.low).toBe(true);
  expect(["unspecified", "none"].includes(benchmark.basis) || isMeasureId(benchmark.basis)).toBe(true);
  expect(benchmark.source).not.toBe("");
  expect(benchmark.currency !== null).toBe(kpi?.declaration.unit === "money");
  expect(benchmark.per !== null).toBe(
    kpi?.declaration.compounds === true || (benchmark.kpi === "INTERACTIONRATE" && benchmark.set === "wechat-article"),
  );
});

test("the articles' figures are claims with the row they come from", () => {
  for (const { set, confidence, source } of benchmarks) {
    if (set === "published") continue;
    expect(confidence).toBe("claim");
    expect(source).toMatch(set === "wechat-article" ? /^Z[0-9]+/ : /^R[0-9]+$/);
  }
});

test("both the article's pass line and the market's far lower open rate are there", () => {
  const openRates = benchmarksOf("OPENRATE").map(({ set, low }) => [set, low]);
  expect(openRates).toEqual([
    ["wechat-article", 0.4],
    ["published", 0.012],
    ["published", 0.028],
  ]);
});

test("the TikTok article's engagement rate does not say its denominator", () => {
  const bases = benchmarksOf("ENGRATE").map(({ set, basis }) => `${set}: ${basis}`);
  expect(bases).toEqual([
    "tiktok-article: unspecified",
    "tiktok-article: unspecified",
    "published: views",
    "published: views",
    "published: followers",
  ]);
});
