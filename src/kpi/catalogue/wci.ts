import { base, defineKpi } from "../define.ts";

/**
 * One part of the index. Version 2 counts shares; the older version 1 leaves them out and gives reads their weight.
 */
function part(reads: string, wows: string, likes: string, shares: string): string {
  return [
    `(0.85 - 0.15 * (version = 2)) * LN(${reads} + 1)`,
    `0.09 * LN(10 * ${wows} + 1)`,
    `0.06 * LN(10 * ${likes} + 1)`,
    `0.15 * (version = 2) * LN(10 * ${shares} + 1)`,
  ].join(" + ");
}

const perDay = part("reads / days", "wows / days", "likes / days", "shares / days");
const perArticle = part("reads / articles", "wows / articles", "likes / articles", "shares / articles");
const headlines = part("headReads / days", "headWows / days", "headLikes / days", "headShares / days");
const highest = part("topReads", "topWows", "topLikes", "topShares");

const sample = {
  reads: 70000,
  wows: 350,
  likes: 700,
  shares: 1400,
  articles: 14,
  days: 7,
  headReads: 49000,
  headWows: 280,
  headLikes: 490,
  headShares: 980,
  topReads: 15000,
  topWows: 90,
  topLikes: 160,
  topShares: 320,
  version: 2,
};

export const wci = defineKpi({
  id: "WCI",
  params: {
    reads: base("reads"),
    wows: base("wows"),
    likes: base("likes"),
    shares: base("shares"),
    articles: { measure: "posts", unit: "count", domain: "aboveZero" },
    days: { measure: null, unit: "count", domain: "aboveZero" },
    headReads: base(null),
    headWows: base(null),
    headLikes: base(null),
    headShares: base(null),
    topReads: base(null),
    topWows: base(null),
    topLikes: base(null),
    topShares: base(null),
    version: { measure: null, unit: "count", domain: "variant" },
  },
  formula: `(0.6 * (${perDay}) + 0.2 * (${perArticle}) + 0.1 * (${headlines}) + 0.1 * (${highest})) ^ 2 * 12`,
  unit: "index",
  better: "higher",
  group: "engagement",
  grain: "period",
  platforms: ["wechat"],
  sources: ["清博 WCI V14.2", "B"],
  withoutBenchmark: "accountSize",
  examples: [
    { given: { ...sample }, gives: 853.1957838585247 },
    { given: { ...sample, version: 1 }, gives: 902.5337830938712 },
    {
      given: {
        ...sample,
        reads: 0,
        wows: 0,
        likes: 0,
        shares: 0,
        headReads: 0,
        headWows: 0,
        headLikes: 0,
        headShares: 0,
        topReads: 0,
        topWows: 0,
        topLikes: 0,
        topShares: 0,
      },
      gives: 0,
    },
    { given: { ...sample, days: 0 }, gives: "#NUM!" },
    { given: { ...sample, articles: 0 }, gives: "#NUM!" },
    { given: { ...sample, version: 3 }, gives: "#NUM!" },
    { given: { ...sample, reads: "?" }, gives: "#VALUE!" },
    { given: { ...sample, version: null }, gives: "#N/A" },
  ],
  help: {
    title: "WeChat communication index (WCI)",
    summary:
      "清博 WCI V14.2 from reads, 在看, likes and shares: totals per day 60%, per article 20%, headlines per day 10%, highest of one article 10%; squared, × 12.",
    params: {
      reads: "All articles: reads (100001 for 10万+).",
      wows: "All articles: 在看 (100001 for 10万+).",
      likes: "All articles: likes (100001 for 10万+).",
      shares: "All articles: shares (100001 for 10万+).",
      articles: "Articles published.",
      days: "Days of the period.",
      headReads: "Headline articles: reads.",
      headWows: "Headline articles: 在看.",
      headLikes: "Headline articles: likes.",
      headShares: "Headline articles: shares.",
      topReads: "Highest of one article: reads.",
      topWows: "Highest of one article: 在看.",
      topLikes: "Highest of one article: likes.",
      topShares: "Highest of one article: shares.",
      version: "2: with shares (V14.2); 1: the older form without shares.",
    },
  },
});
