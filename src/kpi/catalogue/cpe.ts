import { base, defineKpi, money } from "../define.ts";

export const cpe = defineKpi({
  id: "CPE",
  params: {
    cost: money("cost"),
    engagements: base("engagements"),
  },
  formula: "cost / engagements",
  unit: "money",
  better: "lower",
  group: "cost",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  basis: "engagements",
  withoutBenchmark: "accountSize",
  examples: [
    { given: { cost: 120, engagements: 480 }, gives: 0.25 },
    { given: { cost: 120, engagements: 0 }, gives: "#DIV/0!" },
    { given: { cost: 120, engagements: -480 }, gives: "#NUM!" },
    { given: { cost: "?", engagements: 480 }, gives: "#VALUE!" },
    { given: { cost: 120, engagements: null }, gives: "#N/A" },
    { given: { cost: -120, engagements: 480 }, gives: "#NUM!" },
  ],
  help: {
    title: "Cost per engagement",
    summary: "What one like, comment or share costs. Lower is better.",
    params: { cost: "Cost.", engagements: "Likes + comments + shares." },
  },
});
