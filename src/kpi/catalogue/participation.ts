import { base, count, defineKpi, naming } from "../define.ts";

export const participation = defineKpi({
  id: "PARTICIPATION",
  params: {
    participants: count("participants"),
    reached: base("reached"),
    basis: naming("reached", "reached", "followers"),
  },
  formula: "participants / reached",
  unit: "ratio",
  better: "higher",
  group: "engagement",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z10", "Q8"],
  basis: "reached",
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { participants: 240, reached: 1000 }, gives: 0.24 },
    { given: { participants: 240, reached: 0 }, gives: "#DIV/0!" },
    { given: { participants: 240, reached: -1 }, gives: "#NUM!" },
    { given: { participants: 240, reached: 8000, basis: "followers" }, gives: 0.03 },
    { given: { participants: 240, reached: 8000, basis: "fans" }, gives: "#VALUE!" },
    { given: { participants: null, reached: 10 }, gives: "#N/A" },
  ],
  help: {
    title: "Campaign participation",
    summary: "People who took part in a campaign as a share of the people it reached.",
    params: {
      participants: "People who took part.",
      reached: "People reached by the campaign.",
      basis: "Says what the second argument counts; does not change the result.",
    },
    choices: { basis: { reached: "people reached by the campaign", followers: "followers of the account" } },
  },
});
