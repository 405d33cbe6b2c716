import type { ExportDeclaration } from "./declare.ts";

/**
 * Meta Business Suite, one file per measure (Reach.csv, Views.csv, Follows.csv…): a title names the measure, the column is
 * called Primary. Files may hold a Facebook and an Instagram block.
 */
const metric: ExportDeclaration = {
  source: "meta.metric",
  platform: "meta",
  grain: "period",
  requires: [
    ["date", "дата", "日期"],
    ["primary", "основной", "主要"],
  ],
  columns: [{ means: "date", headers: ["date", "дата", "日期"] }],
};

/** Columns of women and men; they become measures where their numbers prove to be shares (`settleAudience`). */
export const womenHeaders = ["women", "женщины", "жени", "女性", "女"];
export const menHeaders = ["men", "мужчины", "мъже", "男性", "男"];

/** Meta Business Suite, Audience.csv: share of followers by age and gender. A row is a group of people, not a day. */
const audience: ExportDeclaration = {
  source: "meta.audience",
  platform: "meta",
  grain: "period",
  requires: [womenHeaders, menHeaders],
  columns: [
    { means: "tag", tag: "category", headers: ["age", "age range", "возраст", "年龄"] },
    { means: "tag", headers: [...womenHeaders, ...menHeaders] },
  ],
};

const spent = ["amount spent", "сумма затрат", "потраченная сумма", "花费金额", "已花费金额"];

/**
 * Meta Ads Manager: one row per day or report and campaign, ad set or ad, with an unnamed total first and the currency in
 * a header. `Results` mixes kinds, which `Result indicator` names.
 */
const ads: ExportDeclaration = {
  source: "meta.ads",
  platform: "meta",
  grain: "period",
  requires: [
    ["reporting starts", "day", "начало отчетности", "报告开始日期"],
    ["impressions", "показы", "展示次数"],
    spent,
  ],
  columns: [
    { means: "date", headers: ["day", "reporting starts", "начало отчетности", "报告开始日期"] },
    { means: "tag", tag: "end", headers: ["reporting ends", "конец отчетности", "报告结束日期"] },
    { means: "tag", tag: "campaign", headers: ["campaign name", "название кампании", "广告系列名称"] },
    {
      means: "tag",
      headers: [
        "ad name",
        "ad delivery",
        "ad set name",
        "ad set delivery",
        "campaign delivery",
        "ends",
        "starts",
        "attribution setting",
        "currency",
        "cost per results",
        "cost per result",
        "frequency",
        "bid",
        "bid type",
        "ad set budget",
        "ad set budget type",
      ],
    },
    { means: "subject", headers: ["account name", "название аккаунта", "账户名称"] },
    { means: "adResults", headers: ["results", "результаты", "成效"] },
    { means: "tag", tag: "kind", headers: ["result indicator", "result type", "индикатор результата", "成效指标"] },
    { means: "reach", headers: ["reach", "охват", "覆盖人数"] },
    { means: "impressions", headers: ["impressions", "показы", "展示次数"] },
    { means: "cost", headers: spent },
    { means: "clicks", headers: ["link clicks", "клики по ссылке", "链接点击量"] },
    { means: "clickRate", headers: ["ctr (link click-through rate)"] },
    { means: "costPerClick", headers: ["cpc (cost per link click)"] },
    { means: "costPerMille", headers: ["cpm (cost per 1,000 impressions)"] },
    { means: "conversions", headers: ["purchases", "покупки", "购物"] },
    { means: "revenue", headers: ["purchases conversion value", "website purchases conversion value"] },
    { means: "leads", headers: ["leads", "лиды", "潜在客户"] },
    { means: "earlyViews", headers: ["3-second video plays"] },
    { means: "views", headers: ["views", "video plays"] },
    { means: "newFollowers", headers: ["instagram follows", "follows or likes"] },
  ],
};

/** Meta Business Suite and Ads Manager, apart from posts. */
export const metaSuite: readonly ExportDeclaration[] = [metric, audience, ads];
