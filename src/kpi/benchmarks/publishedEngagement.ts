import type { Benchmark } from "../define.ts";

const average = {
  set: "published",
  level: "average",
  high: null,
  per: null,
  currency: null,
  confidence: "published",
} as const;

const postMedian = {
  ...average,
  kpi: "ERPOST",
  statistic: "median",
  basis: "followersAtPosting",
  platform: "tiktok",
} as const;

const viewsOnTikTok = { ...average, kpi: "ERVIEW", basis: "views", platform: "tiktok" } as const;

const byImpressions = {
  ...average,
  kpi: "ERIMPR",
  statistic: "mean",
  basis: "impressions",
  platform: "any",
  date: "2025",
} as const;

const completion = { ...average, kpi: "COMPLETIONRATE", statistic: "claim", date: null, confidence: "claim" } as const;

const articles = { ...completion, level: "good", basis: "readers", platform: "wechat" } as const;

const videos = { ...completion, basis: "views", platform: "tiktok", source: "calculatecreator" } as const;

/** Figures found in public material on engagement, completion, replies and publishing. */
export const publishedEngagement = [
  { ...postMedian, low: 0.041, date: "2022", source: "Rival IQ" },
  { ...postMedian, low: 0.0569, date: "2023", source: "Rival IQ" },
  { ...postMedian, low: 0.026, date: "2024", source: "Rival IQ" },
  { ...viewsOnTikTok, low: 0.0414, statistic: "mean", date: "2023", source: "Rival IQ, via smk.co" },
  { ...viewsOnTikTok, low: 0.034, statistic: "median", date: "2024", source: "Rival IQ, via rssing" },
  { ...viewsOnTikTok, low: 0.092, statistic: "claim", date: null, source: "thatrandomagency (sports teams)" },
  { ...viewsOnTikTok, low: 0.041, statistic: "claim", date: null, source: "thatrandomagency (higher education)" },
  { ...viewsOnTikTok, low: 0.026, statistic: "claim", date: null, source: "thatrandomagency (retail)" },
  { ...byImpressions, low: 0.0486, platform: "tiktok", source: "Buffer, via shortsintel" },
  { ...byImpressions, low: 0.065, source: "Buffer, via shortsintel (LinkedIn)" },
  { ...byImpressions, low: 0.0507, source: "Buffer, via shortsintel (Facebook)" },
  { ...byImpressions, low: 0.0441, source: "Buffer, via shortsintel (YouTube)" },
  { ...byImpressions, low: 0.0231, source: "Buffer, via shortsintel (X)" },
  { ...byImpressions, low: 0.0116, source: "Buffer, via shortsintel (Instagram)" },
  { ...articles, low: 0.6, source: "yw-jz (short articles)" },
  { ...articles, low: 0.45, source: "yw-jz (articles of medium length)" },
  { ...articles, low: 0.3, source: "yw-jz (long articles)" },
  { ...videos, low: 0.4, high: 0.6 },
  { ...videos, level: "good", low: 0.6, high: 0.8 },
  { ...videos, level: "optimal", low: 0.8 },
  {
    ...average,
    kpi: "REPLYRATE",
    low: 0.125,
    statistic: "claim",
    basis: "questions",
    platform: "any",
    date: "2015",
    source: "Sprout Index (7 of 8 messages to brands unanswered within 72 hours)",
  },
  {
    ...average,
    kpi: "REPLYRATE",
    level: "good",
    low: 0.9,
    statistic: "claim",
    basis: "questions",
    platform: "any",
    date: null,
    source: "yw-jz (comments within 48 hours, a team’s target)",
    confidence: "claim",
  },
  {
    ...average,
    kpi: "RESPONSETIME",
    level: "good",
    low: 0,
    high: 900,
    statistic: "claim",
    basis: "replied",
    platform: "any",
    date: null,
    source: "yw-jz (service replies within 15 minutes, a team’s target)",
    confidence: "claim",
  },
  {
    ...average,
    kpi: "POSTFREQ",
    low: 2,
    statistic: "median",
    basis: "none",
    platform: "tiktok",
    date: "2024",
    source: "Rival IQ",
  },
  {
    ...average,
    kpi: "POSTFREQ",
    level: "good",
    low: 4,
    statistic: "claim",
    basis: "none",
    platform: "tiktok",
    date: "2024",
    source: "Rival IQ (top quarter of brands)",
  },
  {
    ...average,
    kpi: "RETENTION",
    level: "good",
    low: 0.4,
    statistic: "claim",
    basis: "newFollowers",
    platform: "wechat",
    date: null,
    source: "shlifu (30 days, vertical accounts)",
    confidence: "claim",
  },
  {
    ...average,
    kpi: "RETENTION",
    low: 0.25,
    high: 0.35,
    statistic: "claim",
    basis: "newFollowers",
    platform: "wechat",
    date: null,
    source: "shlifu (30 days, entertainment)",
    confidence: "claim",
  },
] as const satisfies readonly Benchmark[];
