import { base, defineKpi, money } from "../define.ts";

export const cpc = defineKpi({
  id: "CPC",
  params: {
    cost: money("cost"),
    clicks: base("clicks"),
  },
  formula: "cost / clicks",
  unit: "money",
  better: "lower",
  group: "cost",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z16", "Q11"],
  basis: "clicks",
  standIns: [{ formula: "costPerClick", measures: { costPerClick: "costPerClick" }, note: "rateAsExported" }],
  examples: [
    { given: { cost: 120, clicks: 80 }, gives: 1.5 },
    { given: { cost: 120, clicks: 0 }, gives: "#DIV/0!" },
    { given: { cost: 120, clicks: -80 }, gives: "#NUM!" },
    { given: { cost: null, clicks: 80 }, gives: "#N/A" },
  ],
  help: {
    title: "Cost per click",
    summary:
      "What one click on an ad costs. Lower is better; say whether all clicks or only clicks to the destination count.",
    params: {
      cost: "Cost of the ad.",
      clicks: "Clicks (点击次数, Clicks).",
    },
  },
});
