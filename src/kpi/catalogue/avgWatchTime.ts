import { base, defineKpi } from "../define.ts";

export const avgWatchTime = defineKpi({
  id: "AVGWATCHTIME",
  params: {
    playTime: { measure: "playTime", unit: "seconds", domain: "positive" },
    views: base("views"),
  },
  formula: "playTime / views",
  unit: "seconds",
  better: "higher",
  group: "reach",
  grain: "item",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  basis: "views",
  withoutBenchmark: "ownHistory",
  standIns: [
    { formula: "averageWatchTime", measures: { averageWatchTime: "averageWatchTime" }, note: "rateAsExported" },
  ],
  examples: [
    { given: { playTime: 12000, views: 1000 }, gives: 12 },
    { given: { playTime: 12000, views: 0 }, gives: "#DIV/0!" },
    { given: { playTime: 12000, views: -1000 }, gives: "#NUM!" },
    { given: { playTime: "?", views: 1000 }, gives: "#VALUE!" },
    { given: { playTime: 12000, views: null }, gives: "#N/A" },
  ],
  help: {
    title: "Average watch time",
    summary: "Seconds watched per view (平均播放时长). Can be more than the length where videos loop.",
    params: { playTime: "Seconds watched in all (Total play time).", views: "Video views (播放量, Video views)." },
  },
});
