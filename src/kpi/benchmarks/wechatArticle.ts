import type { Benchmark } from "../define.ts";

const claim = {
  set: "wechat-article",
  level: "pass",
  high: null,
  statistic: "claim",
  basis: "unspecified",
  per: null,
  platform: "wechat",
  currency: null,
  date: null,
  confidence: "claim",
} as const;

const dollarsPerThousand = { ...claim, kpi: "CPM", level: "average", basis: "impressions", currency: "USD" } as const;

/** What the source article on WeChat appraisal names as pass lines and benchmarks; it gives no source for them. */
export const wechatArticle = [
  { ...claim, kpi: "CMGR", low: 0.2, basis: "openingFollowers", per: "month", source: "Z2" },
  { ...claim, kpi: "READRATE", low: 0.3, basis: "followersAtPosting", source: "Z5" },
  { ...claim, kpi: "READRATE", level: "average", low: 0.3, basis: "followersAtPosting", source: "Z24" },
  { ...claim, kpi: "OPENRATE", low: 0.4, source: "Z6" },
  { ...claim, kpi: "INTERACTIONRATE", level: "average", low: 0.1, basis: "followers", per: "month", source: "Z24" },
  { ...claim, kpi: "PARTICIPATION", low: 0.2, source: "Z10" },
  { ...dollarsPerThousand, low: 30, scope: "momentsImageAds", source: "Z17" },
  { ...dollarsPerThousand, low: 35, scope: "momentsVideoAds", source: "Z17" },
  { ...dollarsPerThousand, low: 12, high: 24, scope: "accountAds", source: "Z17" },
  { ...claim, kpi: "MOM", level: "good", low: 0.15, per: "month", scope: "reads", source: "Z25" },
] as const satisfies readonly Benchmark[];
