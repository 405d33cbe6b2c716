import { base, count, defineKpi } from "../define.ts";

export const menuCtr = defineKpi({
  id: "MENUCTR",
  params: {
    menuUsers: count("menuClickUsers"),
    followers: base("followers"),
  },
  formula: "menuUsers / followers",
  unit: "ratio",
  better: "higher",
  group: "loyalty",
  grain: "period",
  platforms: ["wechat"],
  sources: ["Z12", "Q7"],
  basis: "followers",
  withoutBenchmark: "noFigure",
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { menuUsers: 800, followers: 10000 }, gives: 0.08 },
    { given: { menuUsers: 800, followers: 0 }, gives: "#DIV/0!" },
    { given: { menuUsers: 800, followers: -10000 }, gives: "#NUM!" },
    { given: { menuUsers: "?", followers: 10000 }, gives: "#VALUE!" },
    { given: { menuUsers: 800, followers: null }, gives: "#N/A" },
  ],
  help: {
    title: "Menu click rate",
    summary: "People who clicked the account’s menu (菜单点击人数) as a share of the followers.",
    params: {
      menuUsers: "People who clicked the menu (菜单点击人数).",
      followers: "Followers (累积关注人数, Followers).",
    },
  },
});
