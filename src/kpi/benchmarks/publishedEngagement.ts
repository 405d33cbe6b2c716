import type { Benchmark } from "../define.ts";
import { figure } from "./published.ts";

const onTikTok = { ...figure, platform: "tiktok" } as const;

const perPost = {
  ...onTikTok,
  kpi: "ERPOST",
  statistic: "median",
  basis: "followersAtPosting",
  source: "Rival IQ",
} as const;

const byViews = { ...onTikTok, kpi: "ERVIEW", basis: "views" } as const;

const byViewsOfAny = { ...byViews, kpi: "ENGRATE" } as const;

const inNiche = { ...byViews, source: "thatrandomagency" } as const;

const byImpressions = {
  ...figure,
  kpi: "ERIMPR",
  statistic: "mean",
  basis: "impressions",
  date: "2025",
  source: "Buffer, via shortsintel",
} as const;

const withoutBasis = { ...onTikTok, kpi: "ENGRATE", basis: "unspecified" } as const;

const completion = { ...figure, kpi: "COMPLETIONRATE", confidence: "claim" } as const;

const articles = { ...completion, level: "good", basis: "readers", platform: "wechat", source: "yw-jz" } as const;

const videos = { ...completion, basis: "views", platform: "tiktok", source: "calculatecreator" } as const;

const replies = { ...figure, kpi: "REPLYRATE", basis: "questions" } as const;

const postsPerWeek = {
  ...onTikTok,
  kpi: "POSTFREQ",
  basis: "none",
  per: "week",
  date: "2024",
  source: "Rival IQ",
} as const;

/** Figures found in public material on engagement, completion, replies and publishing. */
export const publishedEngagement = [
  { ...perPost, low: 0.041, date: "2022" },
  { ...perPost, low: 0.0569, date: "2023" },
  { ...perPost, low: 0.026, date: "2024" },
  { ...byViews, low: 0.0414, statistic: "mean", date: "2023", source: "Rival IQ, via smk.co" },
  { ...byViews, low: 0.034, statistic: "median", date: "2024", source: "Rival IQ, via rssing" },
  { ...inNiche, low: 0.092, niche: "sports" },
  { ...inNiche, low: 0.041, niche: "higherEducation" },
  { ...inNiche, low: 0.026, niche: "retail" },
  { ...byViewsOfAny, low: 0.0414, statistic: "mean", date: "2023", source: "Rival IQ, via smk.co" },
  { ...byViewsOfAny, low: 0.034, statistic: "median", date: "2024", source: "Rival IQ, via rssing" },
  {
    ...onTikTok,
    kpi: "ENGRATE",
    low: 0.026,
    statistic: "median",
    basis: "followers",
    date: "2024",
    source: "Rival IQ",
  },
  { ...withoutBasis, low: 0.27, high: 0.36, source: "Emplifi, via bizcommunity, shortsintel, apaya" },
  { ...withoutBasis, low: 0.037, date: "2026", source: "Socialinsider, via bizcommunity, shortsintel, apaya" },
  { ...byImpressions, low: 0.0486, platform: "tiktok" },
  { ...byImpressions, low: 0.065, platform: "linkedin" },
  { ...byImpressions, low: 0.0507, platform: "facebook" },
  { ...byImpressions, low: 0.0441, platform: "youtube" },
  { ...byImpressions, low: 0.0231, platform: "x" },
  { ...byImpressions, low: 0.0116, platform: "instagram" },
  { ...articles, low: 0.6, niche: "shortArticles" },
  { ...articles, low: 0.45, niche: "mediumArticles" },
  { ...articles, low: 0.3, niche: "longArticles" },
  { ...videos, low: 0.4, high: 0.6 },
  { ...videos, level: "good", low: 0.6, high: 0.8 },
  { ...videos, level: "optimal", low: 0.8 },
  { ...replies, low: 0.125, date: "2015", scope: "answersIn72Hours", source: "Sprout Index" },
  { ...replies, level: "good", low: 0.9, scope: "answersIn48Hours", source: "yw-jz", confidence: "claim" },
  {
    ...figure,
    kpi: "RESPONSETIME",
    level: "good",
    low: 0,
    high: 900,
    basis: "replied",
    scope: "serviceReplies",
    source: "yw-jz",
    confidence: "claim",
  },
  { ...postsPerWeek, low: 2, statistic: "median" },
  { ...postsPerWeek, level: "good", low: 4, competition: "topQuarter" },
] as const satisfies readonly Benchmark[];
