import type { Benchmark } from "../define.ts";

const figure = {
  set: "published",
  level: "average",
  statistic: "claim",
  per: null,
  platform: "any",
  currency: null,
  date: null,
  confidence: "published",
} as const;

const clickThrough = { ...figure, kpi: "CTR", basis: "impressions" } as const;

/** Figures found in public material on advertising and customers. */
export const publishedAds = [
  { ...clickThrough, low: 0.0151, high: null, source: "zeely, citing WordStream (Meta traffic ads)" },
  { ...clickThrough, low: 0.025, high: 0.0253, source: "zeely, lucagency (Meta lead ads)" },
  { ...clickThrough, low: 0.0287, high: 0.0306, platform: "wechat", source: "easydoc (one advertiser)" },
  {
    ...figure,
    kpi: "CPC",
    low: 5.58,
    high: null,
    basis: "clicks",
    currency: "USD",
    source: "recotap (LinkedIn ads)",
  },
  {
    ...figure,
    kpi: "CPL",
    low: 21.98,
    high: 23.1,
    basis: "leads",
    currency: "USD",
    source: "zeely, lucagency (Meta lead ads)",
  },
  {
    ...figure,
    kpi: "LTVCAC",
    level: "good",
    low: 3,
    high: null,
    basis: "none",
    source: "rule of thumb",
    confidence: "claim",
  },
] as const satisfies readonly Benchmark[];
