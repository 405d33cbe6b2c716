import type { Benchmark } from "../define.ts";

const average = {
  set: "tiktok-article",
  level: "average",
  high: null,
  statistic: "claim",
  basis: "unspecified",
  per: null,
  platform: "tiktok",
  currency: null,
  date: null,
  confidence: "claim",
} as const;

const optimal = { ...average, level: "optimal" } as const;

const weeklyGrowth = { per: "week", source: "R1" } as const;

/** The source article's table of TikTok market averages and optimal values; it gives no source and mostly no denominator. */
export const tiktokArticle = [
  { ...average, ...weeklyGrowth, kpi: "NETGROWTHRATE", low: 0.05, high: 0.07 },
  { ...optimal, ...weeklyGrowth, kpi: "NETGROWTHRATE", low: 0.08, high: 0.12 },
  { ...average, ...weeklyGrowth, kpi: "CWGR", low: 0.05, high: 0.07 },
  { ...optimal, ...weeklyGrowth, kpi: "CWGR", low: 0.08, high: 0.12 },
  { ...average, kpi: "ENGRATE", low: 0.04, high: 0.06, source: "R2" },
  { ...optimal, kpi: "ENGRATE", low: 0.07, high: 0.1, source: "R2" },
  { ...average, kpi: "VIEWSPERVIDEO", low: 10000, statistic: "mean", basis: "videos", source: "R3" },
  { ...optimal, kpi: "VIEWSPERVIDEO", low: 15000, basis: "videos", source: "R3" },
  { ...average, kpi: "CONVRATE", low: 0.01, high: 0.02, source: "R4" },
  { ...optimal, kpi: "CONVRATE", low: 0.03, high: 0.05, source: "R4" },
] as const satisfies readonly Benchmark[];
