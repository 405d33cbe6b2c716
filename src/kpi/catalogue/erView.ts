import { base, count, defineKpi } from "../define.ts";

export const erView = defineKpi({
  id: "ERVIEW",
  params: {
    engagements: count("engagements"),
    views: base("views"),
  },
  formula: "engagements / views",
  unit: "ratio",
  better: "higher",
  group: "engagement",
  grain: "period",
  platforms: ["tiktok"],
  sources: ["R2", "Q14", "Rival IQ"],
  basis: "views",
  examples: [
    { given: { engagements: 450, views: 10000 }, gives: 0.045 },
    { given: { engagements: 450, views: 0 }, gives: "#DIV/0!" },
    { given: { engagements: 450, views: -10000 }, gives: "#NUM!" },
    { given: { engagements: "?", views: 10000 }, gives: "#VALUE!" },
    { given: { engagements: 450, views: null }, gives: "#N/A" },
    { given: { engagements: -7, views: 100 }, gives: -0.07 },
  ],
  help: {
    title: "Engagement rate by views",
    summary: "Likes, comments and shares as a share of video views (播放量). The form to compare TikTok figures with.",
    params: { engagements: "Likes + comments + shares.", views: "Video views (播放量, Video views)." },
  },
});
