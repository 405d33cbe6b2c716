import { base, count, defineKpi } from "../define.ts";

export const erImpr = defineKpi({
  id: "ERIMPR",
  params: {
    engagements: count("engagements"),
    impressions: base("impressions"),
  },
  formula: "engagements / impressions",
  unit: "ratio",
  better: "higher",
  group: "engagement",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Q14", "Buffer"],
  basis: "impressions",
  standIns: [{ formula: "engagementRate", measures: { engagementRate: "engagementRate" }, note: "rateAsExported" }],
  examples: [
    { given: { engagements: 450, impressions: 10000 }, gives: 0.045 },
    { given: { engagements: 450, impressions: 0 }, gives: "#DIV/0!" },
    { given: { engagements: 450, impressions: -10000 }, gives: "#NUM!" },
    { given: { engagements: "?", impressions: 10000 }, gives: "#VALUE!" },
    { given: { engagements: 450, impressions: null }, gives: "#N/A" },
    { given: { engagements: -7, impressions: 100 }, gives: -0.07 },
  ],
  help: {
    title: "Engagement rate by impressions",
    summary:
      "Likes, comments and shares as a share of impressions. Lower than by reach, as people see a post more than once.",
    params: { engagements: "Likes + comments + shares.", impressions: "Impressions (曝光次数, Impressions)." },
  },
});
