import { count, defineKpi } from "../define.ts";

export const netFollowers = defineKpi({
  id: "NETFOLLOWERS",
  params: {
    new: count("newFollowers"),
    lost: count("lostFollowers"),
  },
  formula: "new - lost",
  unit: "count",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z1", "Q1"],
  withoutBenchmark: "accountSize",
  standIns: [{ formula: "netFollowers", measures: { netFollowers: "netFollowers" }, note: "netAsExported" }],
  examples: [
    { given: { new: 1500, lost: 400 }, gives: 1100 },
    { given: { new: 100, lost: 250 }, gives: -150 },
    { given: { new: null, lost: 400 }, gives: "#N/A" },
    { given: { new: "many", lost: 400 }, gives: "#VALUE!" },
  ],
  help: {
    title: "Net new followers",
    summary: "Followers won minus followers lost in the period. WeChat shows it as 净增关注人数, TikTok as Net growth.",
    params: {
      new: "New followers in the period (新关注人数, New followers).",
      lost: "Followers lost in the period (取消关注人数, Lost followers).",
    },
  },
});
