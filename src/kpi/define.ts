import type { ErrorCode } from "../formula/cell.ts";

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

/** A parameter of a KPI. Numbers spread over columns; a range and a choice count for the whole call. */
export type ParamFacts = NumberParam | RangeParam | ChoiceParam;

export interface NumberParam {
  readonly sort?: "number";
  /** The measure that feeds the parameter in a scorecard; null where a person has to supply the number. */
  readonly measure: string | null;
  /** Measure that feeds it on a platform that counts otherwise; goes before `measure`. */
  readonly measureOn?: Partial<Readonly<Record<Platform, string>>>;
  readonly unit: Unit;
  /**
   * Legal values after coercion; anything else is #NUM!. `positive` refuses negatives only: zero in a denominator is
   * left to the division, which gives #DIV/0!. `growth` is above −1, `level` from 1 to 5, `variant` 1 or 2, `month` a
   * whole number from 1 to 12, `part` from 0 to less than 1.
   */
  readonly domain?: "any" | "positive" | "fraction" | "aboveZero" | "growth" | "level" | "variant" | "month" | "part";
  /**
   * What counts when the argument is left out or its cell is blank; the parameter is needed where there is none. `#N/A`
   * for a number that only some choices need. In a scorecard a number counts unless the template names a measure.
   */
  readonly omitted?: number | "#N/A";
}

/**
 * All cells of a range as one argument. Blank cells are skipped, TRUE and FALSE too, errors pass, and text is #VALUE!:
 * a number that is stored as text would otherwise be left out unseen. No number at all is #N/A. A scorecard has no
 * ranges: there the KPI's figure itself is typed.
 */
export interface RangeParam {
  readonly sort: "range";
  readonly measure: null;
  readonly measureOn?: never;
  readonly unit: Unit;
  /** Legal cells, else #NUM!. `score` is a whole number from 0 to 10. */
  readonly domain?: "any" | "positive" | "score";
  /** Fewer numbers are #N/A: too little is known. */
  readonly least?: number;
  /** Range parameter that has to have as many rows and columns, else #VALUE!. */
  readonly sameSizeAs?: string;
}

/**
 * One of a few texts, in any case; the first one counts when the argument is left out or its cell is blank, any other
 * text is #VALUE!. The formula compares it with the others only. Words for the options are in the help.
 */
export interface ChoiceParam {
  readonly sort: "choice";
  readonly measure: null;
  readonly measureOn?: never;
  readonly unit: null;
  readonly options: readonly [string, ...string[]];
  /**
   * Parameter of which the option only says what it counts: the sheet says which denominator was taken, a word for
   * another one is #VALUE!, and the value is the same. The formula does not use it.
   */
  readonly names?: string;
}

/** A cell of an example. */
export type ExampleCell = number | string | null | { readonly error: ErrorCode };

export interface Example {
  /** By parameter, a range as the cells of one column; what is not there is left out of the call. */
  readonly given: Readonly<Record<string, ExampleCell | readonly ExampleCell[]>>;
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
 * Why a legal value should make one look again: `beyondFollowers` others than followers read, too · `beyondWhole` the two
 * numbers are not of the same posts, people or days · `eventsOverPeople` one person counts several times · `joinedAndLeft`
 * people came and went within the period · `belowOne` fewer impressions than people · `watchedAgain` videos were watched
 * more than once · `exceptional` above what is usual even for the best · `unusual` far from one's own history ·
 * `signChange` the value changed its sign, so that a percentage says little · `lostMore` more were lost than there were.
 * Words are in the locales.
 */
export type WarningCode =
  | "beyondFollowers"
  | "beyondWhole"
  | "eventsOverPeople"
  | "joinedAndLeft"
  | "belowOne"
  | "watchedAgain"
  | "exceptional"
  | "unusual"
  | "signChange"
  | "lostMore";

/** A caution about a value. */
export interface ValueWarning {
  /** Condition in the formula language over `value`. */
  readonly when: string;
  readonly code: WarningCode;
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
  /** When a legal value should make one look again; every one that holds is told. */
  readonly warnings?: readonly ValueWarning[];
  readonly examples: readonly Example[];
  readonly help: KpiHelp;
}

/** Words of one language. */
export interface KpiHelp {
  readonly title: string;
  /** One or two sentences: what it says and which field of the platform it is built from. */
  readonly summary: string;
  readonly params: Readonly<Record<string, string>>;
  /** By parameter and option: what each option of a choice means. */
  readonly choices?: Readonly<Record<string, Readonly<Record<string, string>>>>;
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

/** Words for every option of every choice among some parameters. */
export type ChoiceWords<Params> = {
  readonly [
    Param in keyof Params as Params[Param] extends ChoiceParam ? Param : never
  ]: Params[Param] extends ChoiceParam ? { readonly [Option in Params[Param]["options"][number]]: string } : never;
};

/** Help with words for every parameter and every option. */
export type HelpFor<Params> = { readonly params: { readonly [Param in keyof Params]: string } } & ([
  keyof ChoiceWords<Params>,
] extends [never]
  ? unknown
  : { readonly choices: ChoiceWords<Params> });

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

/** Declares a KPI. Help for a parameter or an option that does not exist, or one without help, does not compile. */
export function defineKpi<const K extends KpiDeclaration>(kpi: K & { readonly help: HelpFor<K["params"]> }): K {
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

/** A parameter that may be left out. */
export function optional<const P extends NumberParam, const Omitted extends number | "#N/A">(
  param: P,
  omitted: Omitted,
) {
  return { ...param, omitted };
}

/** All cells of a range; a person picks it. */
export function range(unit: Unit, more: Pick<RangeParam, "domain" | "least" | "sameSizeAs"> = {}): RangeParam {
  return { sort: "range", measure: null, unit, ...more };
}

/** One of a few texts, the first one unless told otherwise. */
export function choice<const Options extends readonly [string, ...string[]]>(...options: Options) {
  return { sort: "choice", measure: null, unit: null, options } as const;
}

/** Says what another parameter counts: see `ChoiceParam.names`. */
export function naming<const Options extends readonly [string, ...string[]]>(names: string, ...options: Options) {
  return { ...choice(...options), names } as const;
}

/** Whether a call may leave the parameter out. */
export function mayBeLeftOut(facts: ParamFacts | undefined): boolean {
  return facts?.sort === "choice" || (facts?.sort !== "range" && facts?.omitted !== undefined);
}
