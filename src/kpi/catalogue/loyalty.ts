import { defineKpi, fraction } from "../define.ts";

export const loyalty = defineKpi({
  id: "LOYALTY",
  params: {
    contentValue: { ...fraction("contentValue"), unit: "index" },
    interactionRate: fraction("interactionRate"),
    featurePopularity: fraction("featurePopularity"),
  },
  formula: "contentValue * interactionRate * featurePopularity",
  unit: "index",
  better: "higher",
  group: "loyalty",
  grain: "period",
  platforms: ["wechat"],
  sources: ["Z11", "Q7"],
  withoutBenchmark: "ownHistory",
  examples: [
    { given: { contentValue: 0.8, interactionRate: 0.1, featurePopularity: 0.2 }, gives: 0.016 },
    { given: { contentValue: 0.8, interactionRate: 0, featurePopularity: 0.2 }, gives: 0 },
    { given: { contentValue: 8, interactionRate: 0.1, featurePopularity: 0.2 }, gives: "#NUM!" },
    { given: { contentValue: 0.8, interactionRate: null, featurePopularity: 0.2 }, gives: "#N/A" },
  ],
  help: {
    title: "User loyalty",
    summary:
      "Content value × interaction rate × feature popularity, each from 0 to 1. There is no market figure: compare only with your own history.",
    params: {
      contentValue: "Content value from a rubric, 0 to 1.",
      interactionRate: "Interaction rate, 0 to 1.",
      featurePopularity: "Mean of menu click rate, mini-program usage rate and the like, 0 to 1.",
    },
  },
});
