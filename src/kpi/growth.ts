import { base, count } from "./define.ts";

/** What the changes from one period to the next have in common; which period is the one before tells them apart. */
export const periodChange = {
  params: {
    current: count(null),
    previous: count(null),
  },
  formula: "(current - previous) / ABS(previous)",
  unit: "ratio",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  basis: "previous",
  compounds: true,
  warnings: [{ when: "value < -1", code: "signChange" }],
  examples: [
    { given: { current: 115, previous: 100 }, gives: 0.15 },
    { given: { current: 50, previous: -100 }, gives: 1.5 },
    { given: { current: 115, previous: 0 }, gives: "#DIV/0!" },
    { given: { current: 0, previous: 0 }, gives: "#DIV/0!" },
    { given: { current: "?", previous: 100 }, gives: "#VALUE!" },
    { given: { current: 115, previous: null }, gives: "#N/A" },
  ],
} as const;

/** What the compound growth rates have in common; the unit in which the periods are counted tells them apart. */
export const compoundGrowth = {
  params: {
    start: base("openingFollowers"),
    end: base("followers"),
    periods: { measure: null, unit: "count", domain: "aboveZero" },
  },
  formula: "(end / start) ^ (1 / periods) - 1",
  unit: "ratio",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  basis: "start",
  compounds: true,
} as const;
