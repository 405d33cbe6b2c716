import { defineKpi } from "../define.ts";

export const avgViewedPct = defineKpi({
  id: "AVGVIEWDPCT",
  params: {
    watched: { measure: "averageWatchTime", unit: "seconds", domain: "positive" },
    length: { measure: "videoLength", unit: "seconds", domain: "positive" },
  },
  formula: "watched / length",
  unit: "ratio",
  better: "higher",
  group: "reach",
  grain: "item",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  basis: "length",
  withoutBenchmark: "noFigure",
  standIns: [
    { formula: "averageViewedShare", measures: { averageViewedShare: "averageViewedShare" }, note: "rateAsExported" },
  ],
  warnings: [{ when: "value > 1", code: "watchedAgain" }],
  examples: [
    { given: { watched: 12, length: 30 }, gives: 0.4 },
    { given: { watched: 12, length: 0 }, gives: "#DIV/0!" },
    { given: { watched: 12, length: -30 }, gives: "#NUM!" },
    { given: { watched: "?", length: 30 }, gives: "#VALUE!" },
    { given: { watched: 12, length: null }, gives: "#N/A" },
  ],
  help: {
    title: "Average share viewed",
    summary:
      "Average watch time as a share of the video’s length (平均播放占比). More than 100% is possible where videos loop.",
    params: { watched: "Average watch time in seconds.", length: "Length of the video in seconds." },
  },
});
