import { count, defineKpi } from "../define.ts";

export const impressionTotal = defineKpi({
  id: "IMPRESSIONTOTAL",
  params: { impressions: count("impressions") },
  formula: "impressions",
  unit: "count",
  better: "higher",
  group: "reach",
  grain: "period",
  platforms: ["wechat", "ads"],
  sources: ["Z19"],
  withoutBenchmark: "accountSize",
  examples: [
    { given: { impressions: 300000 }, gives: 300000 },
    { given: { impressions: 0 }, gives: 0 },
    { given: { impressions: -3 }, gives: -3 },
    { given: { impressions: "?" }, gives: "#VALUE!" },
    { given: { impressions: null }, gives: "#N/A" },
    { given: { impressions: { error: "#DIV/0!" } }, gives: "#DIV/0!" },
  ],
  help: {
    title: "Impressions in total",
    summary: "How often ads or posts were shown in the period (曝光量, Impressions): events, not people.",
    params: { impressions: "Impressions (曝光量, Impressions)." },
  },
});
