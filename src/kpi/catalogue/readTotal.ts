import { count, defineKpi } from "../define.ts";

export const readTotal = defineKpi({
  id: "READTOTAL",
  params: { reads: count("reads") },
  formula: "reads",
  unit: "count",
  better: "higher",
  group: "reach",
  grain: "period",
  platforms: ["wechat"],
  sources: ["Z13", "Z20", "Z25"],
  withoutBenchmark: "accountSize",
  examples: [
    { given: { reads: 70000 }, gives: 70000 },
    { given: { reads: 0 }, gives: 0 },
    { given: { reads: -3 }, gives: -3 },
    { given: { reads: "?" }, gives: "#VALUE!" },
    { given: { reads: null }, gives: "#N/A" },
    { given: { reads: { error: "#DIV/0!" } }, gives: "#DIV/0!" },
  ],
  help: {
    title: "Reads in total",
    summary: "How often the articles of the period were read (阅读次数), not how many people read them.",
    params: { reads: "Reads (阅读次数)." },
  },
});
