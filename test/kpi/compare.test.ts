import { describe, expect, test } from "vitest";
import { benchmarks, benchmarksOf } from "../../src/kpi/benchmarks/index.ts";
import { compareWith, type ValueToCompare } from "../../src/kpi/compare.ts";
import type { Benchmark } from "../../src/kpi/define.ts";

function row(kpi: string, set: string, level: Benchmark["level"]): Benchmark {
  const found = benchmarksOf(kpi).find((benchmark) => benchmark.set === set && benchmark.level === level);
  if (!found) throw new Error(`${kpi} ${set} ${level}`);
  return found;
}

const unknown: ValueToCompare = { value: 0, basis: null, per: null, currency: null, platform: null };

describe("a value and a benchmark of the same kind", () => {
  const engagement = row("ENGRATE", "tiktok-article", "average");

  test.each([
    [0.039, "below"],
    [0.04, "within"],
    [0.06, "within"],
    [0.061, "above"],
  ])("%d lies %s 4–6%%", (value, position) => {
    expect(compareWith(engagement, { ...unknown, value, platform: "tiktok" }).position).toBe(position);
  });

  test("are compared without a caution where all is known", () => {
    const read = row("READRATE", "wechat-article", "pass");
    const mine = { ...unknown, value: 0.31, basis: "followersAtPosting", platform: "wechat" } as const;
    expect(compareWith(read, mine)).toEqual({ comparable: "yes", cautions: [], position: "above" });
  });
});

describe("a benchmark with another or unknown basis or platform", () => {
  const read = row("READRATE", "wechat-article", "pass");
  const mine = { ...unknown, value: 0.2, basis: "followersAtPosting", platform: "wechat" } as const;

  test.each([
    ["otherBasis", read, { ...mine, basis: "delivered" }],
    ["basisUnknown", read, { ...mine, basis: null }],
    ["otherPlatform", read, { ...mine, platform: "tiktok" as const }],
    ["unknownPlatform", read, { ...mine, platform: null }],
    ["benchmarkBasisUnknown", row("OPENRATE", "wechat-article", "pass"), { ...mine, basis: "delivered" }],
  ])("is compared with the caution %s", (caution, benchmark, given) => {
    expect(compareWith(benchmark, given)).toEqual({
      comparable: "withCaution",
      cautions: [caution],
      position: "below",
    });
  });
});

describe("another period", () => {
  const weekly = row("NETGROWTHRATE", "tiktok-article", "average");
  const mine = { ...unknown, basis: "openingFollowers", platform: "tiktok" } as const;

  test("of a growth is converted by compounding, visibly: +10% a month is 2.2% a week, below 5–7%", () => {
    const compared = compareWith(weekly, { ...mine, value: 0.1, per: "month" });
    expect(compared.converted).toBeCloseTo(0.0221614, 7);
    expect(compared).toMatchObject({ comparable: "withCaution", position: "below" });
    expect(compared.cautions).toContain("convertedByCompounding");
  });

  test("of a flow is converted by days", () => {
    const perWeek = row("POSTFREQ", "published", "average");
    const compared = compareWith(perWeek, { ...mine, value: 2, per: "day" });
    expect(compared).toMatchObject({ converted: 14, position: "above", cautions: ["convertedByDays"] });
    const monthly = row("INTERACTIONRATE", "wechat-article", "average");
    const week = compareWith(monthly, { ...mine, value: 0.02, per: "week", basis: "followers", platform: "wechat" });
    expect(week.converted).toBeCloseTo((0.02 * 30.4375) / 7, 12);
    expect(week.position).toBe("below");
  });

  test("does not matter to a rate of flows over flows", () => {
    const engagement = { ...row("ENGRATE", "published", "average"), per: "month" } as const;
    const compared = compareWith(engagement, { ...mine, value: 0.05, per: "week", basis: "views" });
    expect(compared).toEqual({ comparable: "withCaution", cautions: ["periodDoesNotMatter"], position: "above" });
  });

  test.each([
    ["a post has no length", { value: 0.1, per: "post" }],
    ["everything is lost", { value: -1, per: "month" }],
  ] as const)("is refused where %s", (_why, given) => {
    expect(compareWith(weekly, { ...mine, ...given })).toEqual({ comparable: "no", cautions: ["otherPeriod"] });
  });

  test("that nobody states is a caution, not a conversion", () => {
    const compared = compareWith(weekly, { ...mine, value: 0.06 });
    expect(compared).toEqual({
      comparable: "withCaution",
      cautions: ["unknownPeriod", "benchmarkBasisUnknown"],
      position: "within",
    });
  });

  test("of a KPI that nobody declares is refused", () => {
    const foreign = { ...weekly, kpi: "OURS" };
    expect(compareWith(foreign, { ...mine, value: 0.06, per: "month" }).comparable).toBe("no");
  });
});

test("another or unknown currency is never compared", () => {
  const perThousand = benchmarksOf("CPM").find(({ currency }) => currency === "CNY");
  if (!perThousand) throw new Error("CPM in CNY");
  const mine = { ...unknown, value: 40, basis: "impressions", platform: "wechat" } as const;
  expect(compareWith(perThousand, { ...mine, currency: "USD" })).toEqual({
    comparable: "no",
    cautions: ["otherCurrency"],
  });
  expect(compareWith(perThousand, mine)).toEqual({ comparable: "no", cautions: ["unknownCurrency"] });
  expect(compareWith(perThousand, { ...mine, currency: "cny" })).toMatchObject({
    comparable: "yes",
    position: "within",
  });
});

test("every row compares with its own figure as reached", () => {
  for (const benchmark of benchmarks) {
    const { low, basis, per, currency, platform } = benchmark;
    const known = platform === "wechat" || platform === "tiktok" ? platform : null;
    expect(compareWith(benchmark, { value: low, basis, per, currency, platform: known }).position).toBe("within");
  }
});
