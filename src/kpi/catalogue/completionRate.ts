import { base, count, defineKpi } from "../define.ts";

export const completionRate = defineKpi({
  id: "COMPLETIONRATE",
  params: {
    finished: count("finishedViews"),
    started: base("views"),
  },
  formula: "finished / started",
  unit: "ratio",
  better: "higher",
  group: "reach",
  grain: "item",
  platforms: ["wechat", "tiktok"],
  sources: ["B", "yw-jz", "calculatecreator"],
  basis: "started",
  standIns: [
    { formula: "completionRate", measures: { completionRate: "completionRate" }, note: "rateAsExported" },
    {
      formula: "videoCompletionRate",
      measures: { videoCompletionRate: "videoCompletionRate" },
      note: "rateAsExported",
    },
  ],
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { finished: 450, started: 1000 }, gives: 0.45 },
    { given: { finished: 450, started: 0 }, gives: "#DIV/0!" },
    { given: { finished: 450, started: -1000 }, gives: "#NUM!" },
    { given: { finished: "?", started: 1000 }, gives: "#VALUE!" },
    { given: { finished: 450, started: null }, gives: "#N/A" },
  ],
  help: {
    title: "Completion rate",
    summary:
      "Views or reads that reached the end as a share of those that began (完播率, 阅读完成率). Depends on the length: compare like with like.",
    params: { finished: "Views or reads that reached the end.", started: "Views or reads that began." },
  },
});
