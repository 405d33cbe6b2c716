import { base, count, defineKpi } from "../define.ts";

export const retention = defineKpi({
  id: "RETENTION",
  params: {
    kept: count("keptFollowers"),
    new: base("newFollowers"),
  },
  formula: "kept / new",
  unit: "ratio",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B", "shlifu"],
  basis: "new",
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { kept: 420, new: 1000 }, gives: 0.42 },
    { given: { kept: 420, new: 0 }, gives: "#DIV/0!" },
    { given: { kept: 420, new: -1000 }, gives: "#NUM!" },
    { given: { kept: "?", new: 1000 }, gives: "#VALUE!" },
    { given: { kept: 420, new: null }, gives: "#N/A" },
  ],
  help: {
    title: "Retention of new followers",
    summary:
      "New followers who still follow after 7 or 30 days as a share of all new followers. Say which day; 1 − churn is another rate.",
    params: {
      kept: "New followers who still follow on day 7 or 30.",
      new: "New followers of that day or campaign (新关注人数).",
    },
  },
});
