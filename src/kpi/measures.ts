import type { Aggregation, Grain, MeasureFacts, Unit } from "./define.ts";

function measure(
  unit: Unit,
  aggregation: Aggregation,
  grain: Grain,
  counted: "people" | "events",
  more: Pick<MeasureFacts, "derived" | "weightedBy"> = {},
): MeasureFacts {
  return { unit, aggregation, grain, people: counted === "people", ...more };
}

/**
 * Every measure, by id. Words are in the locales. People counted per item are `unique` with the grain `item`: they may
 * be added over items (reader-visits), never over days or channels.
 */
export const measures = {
  readers: measure("count", "unique", "item", "people"),
  reads: measure("count", "sum", "item", "events"),
  sharers: measure("count", "unique", "item", "people"),
  shares: measure("count", "sum", "item", "events"),
  delivered: measure("count", "unique", "item", "people"),
  sessionReads: measure("count", "sum", "item", "events"),
  followersAtPosting: measure("count", "unique", "item", "people"),
  followsAfterReading: measure("count", "unique", "item", "people"),
  firstShares: measure("count", "sum", "item", "events"),
  readsFromShares: measure("count", "sum", "item", "events"),
  deliveredReadRate: measure("ratio", "mean", "item", "events", { weightedBy: "delivered" }),
  firstShareRate: measure("ratio", "mean", "item", "events", { weightedBy: "sessionReads" }),
  readsPerShare: measure("multiple", "mean", "item", "events", { weightedBy: "shares" }),
  completionRate: measure("ratio", "mean", "item", "people", { weightedBy: "readers" }),

  newFollowers: measure("count", "sum", "period", "people"),
  lostFollowers: measure("count", "sum", "period", "people"),
  netFollowers: measure("count", "sum", "period", "people", { derived: "newFollowers - lostFollowers" }),
  followers: measure("count", "last", "period", "people"),
  openingFollowers: measure("count", "opening", "period", "people", { derived: "followers - netFollowers" }),

  comments: measure("count", "sum", "period", "events"),
  likes: measure("count", "sum", "period", "events"),
  saves: measure("count", "sum", "period", "events"),
  messages: measure("count", "sum", "period", "events"),
  messageSenders: measure("count", "unique", "period", "people"),
  engagements: measure("count", "sum", "period", "events", { derived: "likes + comments + shares" }),

  impressions: measure("count", "sum", "period", "events"),
  reach: measure("count", "unique", "period", "people"),
  views: measure("count", "sum", "period", "events"),
  visits: measure("count", "sum", "period", "events"),
  /** One per row of a content list: intake adds it as a column of ones. */
  videos: measure("count", "sum", "item", "events"),
  viewers: measure("count", "unique", "period", "people"),
  newViewers: measure("count", "unique", "period", "people"),
  returningViewers: measure("count", "unique", "period", "people"),

  cost: measure("money", "sum", "period", "events"),
  revenue: measure("money", "sum", "period", "events"),
  clicks: measure("count", "sum", "period", "events"),
  conversions: measure("count", "sum", "period", "events", { derived: "orders" }),
  orders: measure("count", "sum", "period", "events"),
  leads: measure("count", "sum", "period", "events"),
  phoneClicks: measure("count", "sum", "period", "events"),

  participants: measure("count", "unique", "period", "people"),
  reached: measure("count", "unique", "period", "people"),
  contentValue: measure("index", "mean", "period", "events"),
  interactionRate: measure("ratio", "mean", "period", "events", {
    derived: "(comments + likes + messages) / followers",
    weightedBy: "followers",
  }),
  featurePopularity: measure("ratio", "mean", "period", "people"),

  posts: measure("count", "sum", "item", "events"),
  wows: measure("count", "sum", "item", "events"),
  finishedViews: measure("count", "sum", "item", "events"),
  earlyViews: measure("count", "sum", "item", "events"),
  playTime: measure("seconds", "sum", "item", "events"),
  averageWatchTime: measure("seconds", "mean", "item", "events", { weightedBy: "views" }),
  videoLength: measure("seconds", "mean", "item", "events", { weightedBy: "views" }),
  sourceReads: measure("count", "sum", "item", "events"),
  originalPageReaders: measure("count", "unique", "item", "people"),
  keywordReplies: measure("count", "sum", "period", "events"),
  questions: measure("count", "sum", "period", "events"),
  replied: measure("count", "sum", "period", "events"),
  replyWait: measure("seconds", "sum", "period", "events"),
  brandMentions: measure("count", "sum", "period", "events"),
  allMentions: measure("count", "sum", "period", "events"),
  positiveMentions: measure("count", "sum", "period", "events"),
  neutralMentions: measure("count", "sum", "period", "events"),
  negativeMentions: measure("count", "sum", "period", "events"),
  keptFollowers: measure("count", "sum", "period", "people"),
  menuClickUsers: measure("count", "unique", "period", "people"),
  miniProgramUsers: measure("count", "unique", "period", "people"),
  featureUsers: measure("count", "unique", "period", "people"),
  promoters: measure("count", "sum", "period", "people"),
  passives: measure("count", "sum", "period", "people"),
  detractors: measure("count", "sum", "period", "people"),
  satisfied: measure("count", "sum", "period", "people"),
  answers: measure("count", "sum", "period", "people"),
  detailViews: measure("count", "sum", "period", "events"),
  newCustomers: measure("count", "sum", "period", "people"),
  visitors: measure("count", "unique", "period", "people"),
  payers: measure("count", "unique", "period", "people"),
  storeVisits: measure("count", "sum", "period", "events"),
  vouchersIssued: measure("count", "sum", "period", "events"),
  vouchersRedeemed: measure("count", "sum", "period", "events"),

  sessionReaders: measure("count", "unique", "item", "people"),
  originalPageReads: measure("count", "sum", "item", "events"),
  averageReadTime: measure("seconds", "mean", "item", "people", { weightedBy: "readers" }),
  savers: measure("count", "unique", "item", "people"),
  likers: measure("count", "unique", "item", "people"),
  wowReaders: measure("count", "unique", "item", "people"),
  tips: measure("money", "sum", "item", "events"),
  recommends: measure("count", "sum", "item", "events"),
  reposts: measure("count", "sum", "period", "events"),
  videoCompletionRate: measure("ratio", "mean", "item", "events", { weightedBy: "views" }),
  earlyViewRate: measure("ratio", "mean", "item", "events", { weightedBy: "views" }),
  averageViewedShare: measure("ratio", "mean", "item", "events", { weightedBy: "views" }),
  coverClickRate: measure("ratio", "mean", "item", "events", { weightedBy: "impressions" }),
  wecomClicks: measure("count", "sum", "item", "events"),
  wecomClickers: measure("count", "unique", "item", "people"),
  contactAdds: measure("count", "sum", "item", "events"),
  contactAdders: measure("count", "unique", "item", "people"),
  activeFollowers: measure("count", "unique", "period", "people"),
  audiencePeople: measure("count", "unique", "period", "people"),
  audienceShare: measure("ratio", "unique", "period", "people"),
  womenShare: measure("ratio", "unique", "period", "people"),
  menShare: measure("ratio", "unique", "period", "people"),
  clickRate: measure("ratio", "mean", "period", "events", { weightedBy: "impressions" }),
  engagementRate: measure("ratio", "mean", "period", "events", { weightedBy: "impressions" }),
  costPerMille: measure("money", "mean", "period", "events", { weightedBy: "impressions" }),
  costPerClick: measure("money", "mean", "period", "events", { weightedBy: "clicks" }),
  costPerConversion: measure("money", "mean", "period", "events", { weightedBy: "conversions" }),
  /** What a campaign aims at; of different kinds in one file, so it never stands for conversions. */
  adResults: measure("count", "sum", "period", "events"),
} as const satisfies Record<string, MeasureFacts>;

export type MeasureId = keyof typeof measures;

export const measureIds: readonly MeasureId[] = Object.keys(measures).filter(isMeasureId);

export function isMeasureId(id: string): id is MeasureId {
  return Object.hasOwn(measures, id);
}

/** Facts of a measure by an id that comes from data; undefined where there is none. */
export function measureFacts(id: string): MeasureFacts | undefined {
  return isMeasureId(id) ? measures[id] : undefined;
}

/**
 * How the rows of a table become one number: `refuse` where adding would count the same people twice (more than one
 * row of unique people per day or channel).
 */
export function combineRows(facts: MeasureFacts, rowsAre: Grain): Exclude<Aggregation, "unique"> | "refuse" {
  if (facts.aggregation !== "unique") return facts.aggregation;
  return rowsAre === "item" && facts.grain === "item" ? "sum" : "refuse";
}
