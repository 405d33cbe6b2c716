import { base, count, defineKpi } from "../define.ts";

export const viewsPerVideo = defineKpi({
  id: "VIEWSPERVIDEO",
  params: {
    views: count("views"),
    videos: base("videos"),
  },
  formula: "views / videos",
  unit: "count",
  better: "higher",
  group: "reach",
  grain: "period",
  platforms: ["tiktok"],
  sources: ["R3", "Q15"],
  basis: "videos",
  examples: [
    { given: { views: 180000, videos: 12 }, gives: 15000 },
    { given: { views: 180000, videos: 0 }, gives: "#DIV/0!" },
    { given: { views: 180000, videos: -2 }, gives: "#NUM!" },
    { given: { views: null, videos: 12 }, gives: "#N/A" },
  ],
  help: {
    title: "Views per video",
    summary: "Mean views of a video. Depends on the size of the account; one viral video can dominate it.",
    params: {
      views: "Video views in the period.",
      videos: "Videos published in the period.",
    },
  },
});
