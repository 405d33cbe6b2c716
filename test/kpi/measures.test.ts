import { expect, test } from "vitest";
import { evaluate } from "../../src/formula/evaluate.ts";
import { derivationOf, wayTo } from "../../src/kpi/derive.ts";
import { findKpi } from "../../src/kpi/kpi.ts";
import { combineRows, isMeasureId, measureFacts, measureIds } from "../../src/kpi/measures.ts";
import { readingsOf } from "../../src/kpi/reading.ts";
import type { Platform } from "../../src/kpi/define.ts";

function feeds(id: string, platform: Platform, chosen?: Readonly<Record<string, string>>) {
  const kpi = findKpi(id);
  if (!kpi) throw new Error(id);
  return readingsOf(kpi, platform, new Map(Object.entries(chosen ?? {}))).map(({ inputs, note }) => [
    Object.fromEntries(inputs.map(({ name, measure }) => [name, measure])),
    note,
  ]);
}

test("people of different posts may be added, people of days or channels never", () => {
  const readers = measureFacts("readers");
  const reach = measureFacts("reach");
  expect(readers && combineRows(readers, "item")).toBe("sum");
  expect(readers && combineRows(readers, "period")).toBe("refuse");
  expect(reach && combineRows(reach, "period")).toBe("refuse");
  expect(reach && combineRows(reach, "item")).toBe("refuse");
});

test("a stock is the last of the period, its opening comes before the first row, flows add up", () => {
  const kinds = ["followers", "openingFollowers", "newFollowers", "completionRate"].map((id) => {
    const facts = measureFacts(id);
    return facts && combineRows(facts, "period");
  });
  expect(kinds).toEqual(["last", "opening", "sum", "mean"]);
});

test("a measure id from data is looked up safely", () => {
  expect(isMeasureId("constructor")).toBe(false);
  expect(measureFacts("__proto__")).toBeUndefined();
});

test("what a measure is weighted by and derived from exists", () => {
  for (const id of measureIds) {
    const weight = measureFacts(id)?.weightedBy;
    if (weight !== undefined) expect(isMeasureId(weight)).toBe(true);
    expect(derivationOf(id)?.from).not.toEqual([]);
  }
});

test("opening followers follow from the first day's total and net change", () => {
  const way = wayTo("openingFollowers", new Set(["followers", "newFollowers", "lostFollowers"]));
  if (way === null || way === "column") throw new Error("not derived");
  expect(way.from).toEqual(["followers", "netFollowers"]);
  expect(
    evaluate(
      way.expression,
      new Map([
        ["followers", 10500],
        ["netFollowers", 500],
      ]),
    ),
  ).toBe(10000);
});

test("a column goes before a derivation, and what cannot be derived is missing", () => {
  expect(wayTo("engagements", new Set(["engagements", "likes"]))).toBe("column");
  expect(wayTo("engagements", new Set(["likes", "comments"]))).toBeNull();
  expect(wayTo("engagements", new Set(["likes", "comments", "shares"]))).toMatchObject({
    from: ["likes", "comments", "shares"],
  });
});

test("a KPI is fed by what its platform counts", () => {
  expect(feeds("CONVRATE", "wechat")).toEqual([[{ conversions: "conversions", base: "reads" }, null]]);
  expect(feeds("CONVRATE", "tiktok")).toEqual([[{ conversions: "conversions", base: "visits" }, null]]);
  expect(feeds("CONVRATE", "tiktok", { base: "clicks" })).toEqual([
    [{ conversions: "conversions", base: "clicks" }, null],
  ]);
  expect(feeds("ENGRATE", "tiktok")).toEqual([[{ engagements: "engagements", base: "views" }, null]]);
});

test("a stand-in comes after the definition and says so; a chosen measure is not replaced", () => {
  expect(feeds("READRATE", "wechat")).toEqual([
    [{ readers: "readers", followers: "followersAtPosting" }, null],
    [{ readers: "readers", followers: "delivered" }, "deliveredForFollowers"],
  ]);
  expect(feeds("READRATE", "wechat", { followers: "followers" })).toEqual([
    [{ readers: "readers", followers: "followers" }, null],
  ]);
  expect(feeds("NETGROWTHRATE", "tiktok")[1]).toEqual([
    { net: "netFollowers", opening: "openingFollowers" },
    "netAsExported",
  ]);
});

test("a stand-in keeps the legal values of the parameters", () => {
  const kpi = findKpi("NETGROWTHRATE");
  const standIn = kpi && readingsOf(kpi, "tiktok")[1];
  const value = (opening: number) =>
    standIn &&
    evaluate(
      standIn.expression,
      new Map([
        ["net", 50],
        ["opening", opening],
      ]),
    );
  expect(value(1000)).toBe(0.05);
  expect(value(-1000)).toEqual({ error: "#NUM!" });
  expect(value(0)).toEqual({ error: "#DIV/0!" });
});
