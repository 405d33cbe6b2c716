import { base, count, defineKpi } from "../define.ts";

export const shareRate = defineKpi({
  id: "SHARERATE",
  params: {
    sharers: count("sharers"),
    readers: base("readers"),
  },
  formula: "sharers / readers",
  unit: "ratio",
  better: "higher",
  group: "reach",
  grain: "item",
  platforms: ["wechat"],
  sources: ["Z7"],
  basis: "readers",
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { sharers: 30, readers: 600 }, gives: 0.05 },
    { given: { sharers: 30, readers: 0 }, gives: "#DIV/0!" },
    { given: { sharers: 30, readers: -5 }, gives: "#NUM!" },
    { given: { sharers: "n", readers: 5 }, gives: "#VALUE!" },
  ],
  help: {
    title: "Share rate",
    summary: "People who shared the post (总分享人数) as a share of the people who read it (总阅读人数).",
    params: {
      sharers: "People who shared the post (总分享人数).",
      readers: "People who read the post (总阅读人数).",
    },
  },
});
