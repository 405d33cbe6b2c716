/** What a number is: decides its number format and how it may be compared. Money carries its currency with the data. */
export type Unit = "ratio" | "count" | "money" | "seconds" | "multiple" | "index";

/**
 * How a measure's rows become one number for a subject and a period.
 * `sum` flows add up · `last` the last value of a stock in the period · `opening` the stock before the period's first row ·
 * `mean` weighted mean · `unique` people of one thing: never added over days or channels.
 */
export type Aggregation = "sum" | "last" | "opening" | "mean" | "unique";

/** What one row of the table that holds a measure is about: one post or video, or one day of an account. */
export type Grain = "item" | "period";

export type PeriodUnit = "post" | "day" | "week" | "month" | "quarter" | "year";

/** A column of facts. Words for it are in the locales, under its id. */
export interface MeasureFacts {
  readonly unit: Unit;
  readonly aggregation: Aggregation;
  readonly grain: Grain;
  /** True where the platform counts people, false where it counts events. */
  readonly people: boolean;
  /**
   * How the measure follows from others when no column brings it, in the formula language over measure ids. A `sum`
   * applies it to aggregates; an `opening` stock applies it to the period's first row.
   */
  readonly derived?: string;
  /** Measure id that weights a `mean`. */
  readonly weightedBy?: string;
}

export type Better = "higher" | "lower";

export type KpiGroup = "growth" | "reach" | "engagement" | "conversion" | "cost" | "loyalty";

/** Where facts come from; `channels` is 视频号 (WeChat Channels), `ads` an ad report of several platforms, `any` all of them. */
export const platforms = [
  "wechat",
  "channels",
  "douyin",
  "xiaohongshu",
  "zhihu",
  "toutiao",
  "weibo",
  "tiktok",
  "instagram",
  "facebook",
  "meta",
  "youtube",
  "x",
  "linkedin",
  "ads",
  "any",
] as const;

export type Platform = (typeof platforms)[number];

export interface ParamFacts {
  /** The measure that feeds the parameter in a scorecard; null where a person has to supply the number. */
  readonly measure: string | null;
  /** Measure that feeds it on a platform that counts otherwise; goes before `measure`. */
  readonly measureOn?: Partial<Readonly<Record<Platform, string>>>;
  readonly unit: Unit;
  /**
   * Legal values after coercion; anything else is #NUM!. `positive` refuses negatives only: zero in a denominator is
   * left to the division, which gives #DIV/0!. `growth` is above −1, `level` from 1 to 5, `variant` 1 or 2.
   */
  readonly domain?: "any" | "positive" | "fraction" | "aboveZero" | "growth" | "level" | "variant";
}

export interface Example {
  readonly given: Readonly<Record<string, number | string | null | { readonly error: string }>>;
  /** The number, or Excel's error code. */
  readonly gives: number | string;
}

/**
 * Why a KPI has no benchmark: `noFigure` no published figure with its denominator is known · `accountSize` an absolute
 * number that follows the size of the account, its market or its prices · `ownHistory` only comparable with one's own
 * history · `calculation` it converts, compares or plans and is no level of its own. Words are in the locales.
 */
export type NoBenchmark = "noFigure" | "accountSize" | "ownHistory" | "calculation";

/**
 * A way to compute the same KPI from other measures, tried in order when the first are not there; the sheet says so. A
 * name that the KPI's parameters have too keeps that parameter's domain.
 */
export interface StandIn {
  readonly formula: string;
  /** Name in the stand-in's formula → measure. */
  readonly measures: Readonly<Record<string, string>>;
  /** Key of the words that say what stands in for what. */
  readonly note: string;
}

/**
 * A KPI, declared once. `formula` is the definition over the parameters: the custom function, the built-in formula, the
 * words and the tests derive from it.
 */
export interface KpiDeclaration {
  /** Permanent; upper case; also the worksheet function's name. */
  readonly id: string;
  readonly params: Readonly<Record<string, ParamFacts>>;
  readonly formula: string;
  readonly unit: Unit;
  readonly better: Better;
  readonly group: KpiGroup;
  readonly grain: Grain;
  readonly platforms: readonly Platform[];
  /** Rows of the source articles (Z5, R2) or references that define it. */
  readonly sources: readonly string[];
  /** Parameter that is the basis (what the denominator is), if the KPI has one. */
  readonly basis?: string;
  /** A growth over a period: comparing with another period unit needs a conversion by compounding. */
  readonly compounds?: boolean;
  /** Why `benchmarks/` has no row for it; left out where it has one. */
  readonly withoutBenchmark?: NoBenchmark;
  readonly standIns?: readonly StandIn[];
  readonly examples: readonly Example[];
  readonly help: KpiHelp;
}

/** Words of one language. */
export interface KpiHelp {
  readonly title: string;
  /** One or two sentences: what it says and which field of the platform it is built from. */
  readonly summary: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Which accounts or content a figure holds for. Words are in the locales. */
export const benchmarkNiches = [
  "sports",
  "higherEducation",
  "retail",
  "entertainment",
  "specialist",
  "experts",
  "shortArticles",
  "mediumArticles",
  "longArticles",
] as const;

/** What exactly was counted, where the KPI's name does not say it. Words are in the locales. */
export type BenchmarkScope =
  | "momentsImageAds"
  | "momentsVideoAds"
  | "momentsAds"
  | "accountAds"
  | "trafficAds"
  | "leadAds"
  | "oneAdvertiser"
  | "reads"
  | "answersIn48Hours"
  | "answersIn72Hours"
  | "serviceReplies"
  | "keptFor30Days"
  | "ruleOfThumb";

export type Competition = "low" | "medium" | "high" | "topQuarter";

export type Level = "pass" | "average" | "good" | "optimal";

/** A published or claimed value of a KPI, with where it comes from. */
export interface Benchmark {
  readonly kpi: string;
  /** Named set: `wechat-article`, `tiktok-article`, `published`, or a team's own. */
  readonly set: string;
  readonly level: Level;
  /** The figure, or the lower end of a range; in the KPI's unit. */
  readonly low: number;
  /** The upper end of a range; null where there is none. */
  readonly high: number | null;
  readonly statistic: "mean" | "median" | "claim";
  /** Measure id of the denominator; `unspecified` where the source does not say, `none` where there is none. */
  readonly basis: string;
  /** Period of a growth or a flow; null where the KPI's value does not depend on the period's length. */
  readonly per: PeriodUnit | null;
  readonly platform: Platform;
  /** ISO 4217; null where the KPI is not money. */
  readonly currency: string | null;
  /** Year or date of the figure, as far as known. */
  readonly date: string | null;
  /** Row of domain knowledge or publication. */
  readonly source: string;
  readonly confidence: "measured" | "published" | "claim";
  /** Left out where the source does not limit it. A team's own set may name any. */
  readonly niche?: string;
  /** Followers of the accounts it holds for; `small` or `large` where the source gives no number. */
  readonly accountSize?: "small" | "large" | { readonly from: number | null; readonly below: number | null };
  readonly competition?: Competition;
  readonly scope?: BenchmarkScope;
}

/** Declares a KPI. Help for a parameter that does not exist, or a parameter without help, does not compile. */
export function defineKpi<const K extends KpiDeclaration>(
  kpi: K & { readonly help: { readonly params: { readonly [Param in keyof K["params"]]: string } } },
): K {
  return kpi;
}

/** A count; negative numerators are legal (platforms correct past days). */
export function count<const M extends string | null>(measure: M) {
  return { measure, unit: "count", domain: "any" } as const;
}

/** A count below which a rate makes no sense: negatives are #NUM!, zero is left to the division. */
export function base<const M extends string | null>(measure: M) {
  return { measure, unit: "count", domain: "positive" } as const;
}

/** An amount of money that cannot be negative. */
export function money<const M extends string | null>(measure: M) {
  return { measure, unit: "money", domain: "positive" } as const;
}

/** A share between 0 and 1, both included. */
export function fraction<const M extends string | null>(measure: M) {
  return { measure, unit: "ratio", domain: "fraction" } as const;
}
