import { base, count, defineKpi } from "../define.ts";

export const readsPerShare = defineKpi({
  id: "READSPERSHARE",
  params: {
    sharedReads: count("readsFromShares"),
    shares: base("shares"),
  },
  formula: "sharedReads / shares",
  unit: "multiple",
  better: "higher",
  group: "reach",
  grain: "item",
  platforms: ["wechat"],
  sources: ["Z20"],
  basis: "shares",
  withoutBenchmark: "noFigure",
  standIns: [{ formula: "readsPerShare", measures: { readsPerShare: "readsPerShare" }, note: "rateAsExported" }],
  examples: [
    { given: { sharedReads: 300, shares: 120 }, gives: 2.5 },
    { given: { sharedReads: 300, shares: 0 }, gives: "#DIV/0!" },
    { given: { sharedReads: 300, shares: -120 }, gives: "#NUM!" },
    { given: { sharedReads: "?", shares: 120 }, gives: "#VALUE!" },
    { given: { sharedReads: 300, shares: null }, gives: "#N/A" },
  ],
  help: {
    title: "Reads per share",
    summary: "Reads that one share brings (每次分享带来阅读次数): how far the share path reaches.",
    params: { sharedReads: "Reads that shares brought (分享产生阅读次数).", shares: "Times shared (总分享次数)." },
  },
});
