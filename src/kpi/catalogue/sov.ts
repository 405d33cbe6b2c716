import { base, count, defineKpi } from "../define.ts";

export const sov = defineKpi({
  id: "SOV",
  params: {
    brandMentions: count("brandMentions"),
    allMentions: base("allMentions"),
  },
  formula: "brandMentions / allMentions",
  unit: "ratio",
  better: "higher",
  group: "reach",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["R8", "B"],
  basis: "allMentions",
  withoutBenchmark: "ownHistory",
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { brandMentions: 120, allMentions: 800 }, gives: 0.15 },
    { given: { brandMentions: 120, allMentions: 0 }, gives: "#DIV/0!" },
    { given: { brandMentions: 120, allMentions: -800 }, gives: "#NUM!" },
    { given: { brandMentions: "?", allMentions: 800 }, gives: "#VALUE!" },
    { given: { brandMentions: 120, allMentions: null }, gives: "#N/A" },
  ],
  help: {
    title: "Share of voice",
    summary: "Mentions of the brand as a share of the mentions of all compared brands, in one query and period.",
    params: {
      brandMentions: "Mentions of the brand.",
      allMentions: "Mentions of all compared brands, this one included.",
    },
  },
});
