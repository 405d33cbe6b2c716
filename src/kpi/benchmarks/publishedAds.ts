import type { Benchmark } from "../define.ts";
import { figure } from "./published.ts";

const clickThrough = { ...figure, kpi: "CTR", basis: "impressions" } as const;

const perClick = { ...figure, kpi: "CPC", basis: "clicks", currency: "USD" } as const;

const perThousand = { ...figure, kpi: "CPM", basis: "impressions" } as const;

const moments = {
  ...perThousand,
  platform: "wechat",
  currency: "CNY",
  scope: "momentsAds",
  confidence: "claim",
} as const;

const traffic = { platform: "meta", scope: "trafficAds" } as const;

const lead = { platform: "meta", scope: "leadAds" } as const;

/** Figures found in public material on advertising and customers. */
export const publishedAds = [
  { ...clickThrough, ...traffic, low: 0.0151, source: "zeely, citing WordStream" },
  { ...clickThrough, ...lead, low: 0.025, high: 0.0253, source: "zeely, lucagency" },
  { ...clickThrough, low: 0.0287, high: 0.0306, platform: "wechat", scope: "oneAdvertiser", source: "easydoc" },
  { ...figure, ...lead, kpi: "CONVRATE", low: 0.0825, high: 0.0878, basis: "clicks", source: "zeely, lucagency" },
  { ...perThousand, low: 3, high: 12, platform: "tiktok", currency: "USD", source: "stackmatix" },
  { ...moments, low: 15, high: 150, source: "nctoro.com" },
  { ...moments, low: 30, high: 150, source: "nctoro.com" },
  { ...perClick, ...traffic, low: 0.83, source: "zeely, cybermark" },
  { ...perClick, ...lead, low: 1.88, high: 1.92, source: "zeely, cybermark" },
  { ...perClick, low: 5.58, platform: "linkedin", source: "recotap" },
  {
    ...figure,
    ...lead,
    kpi: "CPL",
    low: 21.98,
    high: 23.1,
    basis: "leads",
    currency: "USD",
    source: "zeely, lucagency",
  },
  {
    ...figure,
    kpi: "LTVCAC",
    level: "good",
    low: 3,
    basis: "none",
    scope: "ruleOfThumb",
    source: "B",
    confidence: "claim",
  },
] as const satisfies readonly Benchmark[];
