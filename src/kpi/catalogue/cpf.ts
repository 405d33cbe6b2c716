import { base, defineKpi, money } from "../define.ts";

export const cpf = defineKpi({
  id: "CPF",
  params: {
    cost: money("cost"),
    newFollowers: base("newFollowers"),
  },
  formula: "cost / newFollowers",
  unit: "money",
  better: "lower",
  group: "cost",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  basis: "newFollowers",
  withoutBenchmark: "accountSize",
  examples: [
    { given: { cost: 600, newFollowers: 240 }, gives: 2.5 },
    { given: { cost: 600, newFollowers: 0 }, gives: "#DIV/0!" },
    { given: { cost: 600, newFollowers: -240 }, gives: "#NUM!" },
    { given: { cost: "?", newFollowers: 240 }, gives: "#VALUE!" },
    { given: { cost: 600, newFollowers: null }, gives: "#N/A" },
    { given: { cost: -600, newFollowers: 240 }, gives: "#NUM!" },
  ],
  help: {
    title: "Cost per new follower",
    summary: "What one new follower costs (涨粉成本). Lower is better.",
    params: { cost: "Cost.", newFollowers: "New followers (新关注人数, New followers)." },
  },
});
