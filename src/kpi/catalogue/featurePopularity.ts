import { defineKpi, fraction } from "../define.ts";

export const featurePopularity = defineKpi({
  id: "FEATUREPOPULARITY",
  params: {
    menuRate: fraction(null),
    miniProgramRate: fraction(null),
  },
  formula: "(menuRate + miniProgramRate) / 2",
  unit: "ratio",
  better: "higher",
  group: "loyalty",
  grain: "period",
  platforms: ["wechat"],
  sources: ["Z12", "Q7"],
  withoutBenchmark: "ownHistory",
  examples: [
    { given: { menuRate: 0.08, miniProgramRate: 0.12 }, gives: 0.1 },
    { given: { menuRate: 0, miniProgramRate: 0 }, gives: 0 },
    { given: { menuRate: 1.2, miniProgramRate: 0.12 }, gives: "#NUM!" },
    { given: { menuRate: "?", miniProgramRate: 0.12 }, gives: "#VALUE!" },
    { given: { menuRate: 0.08, miniProgramRate: null }, gives: "#N/A" },
  ],
  help: {
    title: "Feature popularity",
    summary: "Mean of the menu click rate and the mini-program usage rate, each over followers (功能受欢迎度).",
    params: { menuRate: "Menu click rate, 0 to 1.", miniProgramRate: "Mini-program usage rate, 0 to 1." },
  },
});
