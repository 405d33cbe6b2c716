import type { Benchmark } from "../define.ts";

/** What most published figures have in common. */
export const figure = {
  set: "published",
  level: "average",
  high: null,
  statistic: "claim",
  per: null,
  platform: "any",
  currency: null,
  date: null,
  confidence: "published",
} as const;

const monthlyGrowth = { ...figure, kpi: "NETGROWTHRATE", basis: "openingFollowers", per: "month" } as const;

const brandsOnTikTok = {
  ...monthlyGrowth,
  platform: "tiktok",
  date: "2022",
  source: "Rival IQ, via socialmediameans",
} as const;

const opened = { ...figure, kpi: "OPENRATE", basis: "delivered", platform: "wechat" } as const;

const openedIn2025 = { ...opened, date: "2025", source: "9ku.com, citing 新榜", confidence: "claim" } as const;

const shared = { ...figure, kpi: "SHARERATE", basis: "readers", platform: "wechat" } as const;

const kept = {
  ...figure,
  kpi: "RETENTION",
  basis: "newFollowers",
  platform: "wechat",
  scope: "keptFor30Days",
  source: "shlifu",
  confidence: "claim",
} as const;

/** Figures found in public material on followers, reading and sharing. The same name can mean another base: compare only equal bases. */
export const published = [
  { ...monthlyGrowth, low: 0.0066, statistic: "mean", platform: "wechat", date: "2019-08", source: "chyxx" },
  { ...brandsOnTikTok, low: 0.02, high: 0.03 },
  { ...brandsOnTikTok, level: "good", low: 0.05, accountSize: { from: null, below: 50000 } },
  { ...opened, low: 0.012, statistic: "mean", date: "2019", source: "微小宝" },
  { ...openedIn2025, low: 0.028, high: 0.053 },
  { ...openedIn2025, low: 0.08, high: 0.12, accountSize: "large" },
  { ...openedIn2025, low: 0, high: 0.02, accountSize: "small" },
  { ...shared, low: 0.0322, statistic: "mean", date: "2019", source: "微小宝" },
  { ...shared, level: "good", low: 0.05, niche: "experts", source: "isoear", confidence: "claim" },
  { ...kept, level: "good", low: 0.4, niche: "specialist" },
  { ...kept, low: 0.25, high: 0.35, niche: "entertainment" },
] as const satisfies readonly Benchmark[];
