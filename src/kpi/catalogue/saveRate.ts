import { base, count, defineKpi } from "../define.ts";

export const saveRate = defineKpi({
  id: "SAVERATE",
  params: {
    saves: count("saves"),
    reach: base("reach"),
  },
  formula: "saves / reach",
  unit: "ratio",
  better: "higher",
  group: "engagement",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Q6", "B"],
  basis: "reach",
  withoutBenchmark: "noFigure",
  examples: [
    { given: { saves: 120, reach: 6000 }, gives: 0.02 },
    { given: { saves: 120, reach: 0 }, gives: "#DIV/0!" },
    { given: { saves: 120, reach: -6000 }, gives: "#NUM!" },
    { given: { saves: "?", reach: 6000 }, gives: "#VALUE!" },
    { given: { saves: 120, reach: null }, gives: "#N/A" },
  ],
  help: {
    title: "Save rate",
    summary: "Times saved as a share of the people reached (收藏).",
    params: { saves: "Times saved (收藏, Add to favorites).", reach: "Different people reached." },
  },
});
