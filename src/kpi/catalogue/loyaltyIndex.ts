import { defineKpi, fraction } from "../define.ts";

export const loyaltyIndex = defineKpi({
  id: "LOYALTYINDEX",
  params: {
    contentValue: { ...fraction("contentValue"), unit: "index" },
    interactionRate: fraction("interactionRate"),
    featurePopularity: fraction("featurePopularity"),
  },
  formula: "100 * (contentValue * interactionRate * featurePopularity) ^ (1 / 3)",
  unit: "index",
  better: "higher",
  group: "loyalty",
  grain: "period",
  platforms: ["wechat"],
  sources: ["Z11", "Q7"],
  withoutBenchmark: "ownHistory",
  examples: [
    { given: { contentValue: 0.8, interactionRate: 0.1, featurePopularity: 0.2 }, gives: 25.198420997897 },
    { given: { contentValue: 0.8, interactionRate: 0, featurePopularity: 0.2 }, gives: 0 },
    { given: { contentValue: 1, interactionRate: 1, featurePopularity: 1 }, gives: 100 },
    { given: { contentValue: 0.8, interactionRate: 1.1, featurePopularity: 0.2 }, gives: "#NUM!" },
    { given: { contentValue: "?", interactionRate: 0.1, featurePopularity: 0.2 }, gives: "#VALUE!" },
    { given: { contentValue: 0.8, interactionRate: 0.1, featurePopularity: null }, gives: "#N/A" },
  ],
  help: {
    title: "User loyalty index",
    summary:
      "The loyalty product on a readable scale: 100 × the geometric mean of its three parts. Ranks as LOYALTY does; compare with your own history.",
    params: {
      contentValue: "Content value from a rubric, 0 to 1.",
      interactionRate: "Interaction rate, 0 to 1.",
      featurePopularity: "Feature popularity, 0 to 1.",
    },
  },
});
