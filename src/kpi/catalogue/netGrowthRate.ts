import { base, count, defineKpi } from "../define.ts";

export const netGrowthRate = defineKpi({
  id: "NETGROWTHRATE",
  params: {
    new: count("newFollowers"),
    lost: count("lostFollowers"),
    opening: base("openingFollowers"),
  },
  formula: "(new - lost) / opening",
  unit: "ratio",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z1", "Q1", "R1", "Q13"],
  basis: "opening",
  compounds: true,
  standIns: [
    {
      formula: "net / opening",
      measures: { net: "netFollowers", opening: "openingFollowers" },
      note: "netAsExported",
    },
  ],
  examples: [
    { given: { new: 1500, lost: 400, opening: 10000 }, gives: 0.11 },
    { given: { new: 100, lost: 250, opening: 1000 }, gives: -0.15 },
    { given: { new: 5, lost: 1, opening: 0 }, gives: "#DIV/0!" },
    { given: { new: 5, lost: 1, opening: -10 }, gives: "#NUM!" },
    { given: { new: 5, lost: null, opening: 10 }, gives: "#N/A" },
  ],
  help: {
    title: "Net follower growth rate",
    summary:
      "Net new followers as a share of the followers at the start of the period. Valid for one period length: 5% a week is 23.6% a month.",
    params: {
      new: "New followers in the period (新关注人数, New followers).",
      lost: "Followers lost in the period (取消关注人数, Lost followers).",
      opening: "Followers before the first day: 累积关注人数 of day 1 minus its 净增关注人数.",
    },
  },
});
