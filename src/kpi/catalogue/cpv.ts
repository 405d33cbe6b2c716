import { base, defineKpi, money } from "../define.ts";

export const cpv = defineKpi({
  id: "CPV",
  params: {
    cost: money("cost"),
    views: base("views"),
  },
  formula: "cost / views",
  unit: "money",
  better: "lower",
  group: "cost",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  basis: "views",
  withoutBenchmark: "accountSize",
  examples: [
    { given: { cost: 120, views: 6000 }, gives: 0.02 },
    { given: { cost: 120, views: 0 }, gives: "#DIV/0!" },
    { given: { cost: 120, views: -6000 }, gives: "#NUM!" },
    { given: { cost: "?", views: 6000 }, gives: "#VALUE!" },
    { given: { cost: 120, views: null }, gives: "#N/A" },
    { given: { cost: -120, views: 6000 }, gives: "#NUM!" },
  ],
  help: {
    title: "Cost per view",
    summary: "What one video view costs. Lower is better.",
    params: { cost: "Cost.", views: "Video views (播放量, Video views)." },
  },
});
