import { base, defineKpi } from "../define.ts";

export const followerTotal = defineKpi({
  id: "FOLLOWERTOTAL",
  params: { followers: base("followers") },
  formula: "followers",
  unit: "count",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z1", "R5"],
  withoutBenchmark: "accountSize",
  examples: [
    { given: { followers: 12000 }, gives: 12000 },
    { given: { followers: 0 }, gives: 0 },
    { given: { followers: -12000 }, gives: "#NUM!" },
    { given: { followers: "?" }, gives: "#VALUE!" },
    { given: { followers: null }, gives: "#N/A" },
    { given: { followers: { error: "#DIV/0!" } }, gives: "#DIV/0!" },
  ],
  help: {
    title: "Followers in total",
    summary: "Followers at the end of the period (累积关注人数, Followers): a stock, so days are never added.",
    params: { followers: "Followers at the end of the period (累积关注人数, Followers)." },
  },
});
