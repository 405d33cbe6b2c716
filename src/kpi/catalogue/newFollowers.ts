import { count, defineKpi } from "../define.ts";

export const newFollowers = defineKpi({
  id: "NEWFOLLOWERS",
  params: { new: count("newFollowers") },
  formula: "new",
  unit: "count",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z18", "Z27", "R5"],
  withoutBenchmark: "accountSize",
  examples: [
    { given: { new: 1500 }, gives: 1500 },
    { given: { new: 0 }, gives: 0 },
    { given: { new: -3 }, gives: -3 },
    { given: { new: "?" }, gives: "#VALUE!" },
    { given: { new: null }, gives: "#N/A" },
    { given: { new: { error: "#DIV/0!" } }, gives: "#DIV/0!" },
  ],
  help: {
    title: "New followers",
    summary:
      "People who began to follow in the period (新关注人数, New followers), those who left again included: look at NETFOLLOWERS and CHURN beside it.",
    params: { new: "New followers in the period (新关注人数, New followers)." },
  },
});
