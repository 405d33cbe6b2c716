import type { ExportDeclaration } from "./declare.ts";

const cost = ["cost", "расход", "消耗", "花费"];

/**
 * TikTok Ads Manager: one row per day and campaign, ad group or ad, with total rows at the end. `Result` is what each
 * campaign aims at, of different kinds, and never stands for conversions.
 */
export const tiktokAds: ExportDeclaration = {
  source: "tiktok.ads",
  platform: "tiktok",
  grain: "period",
  requires: [
    cost,
    ["impressions", "показы"],
    [
      "ad group name",
      "clicks (destination)",
      "ctr (destination)",
      "2-second video views",
      "6-second video views",
      "total complete payment value",
      "complete payment",
    ],
  ],
  columns: [
    { means: "tag", tag: "campaign", headers: ["campaign name", "название кампании"] },
    { means: "tag", headers: ["ad group name", "ad name", "currency", "2-second video views rate"] },
    { means: "date", headers: ["by day", "date", "stat time day", "дата"] },
    { means: "cost", headers: cost },
    { means: "impressions", headers: ["impressions", "показы"] },
    { means: "reach", headers: ["reach", "охват"] },
    { means: "tag", headers: ["frequency", "частота"] },
    { means: "clicks", headers: ["clicks (destination)", "clicks", "clicks (all)", "клики"] },
    { means: "clickRate", headers: ["ctr (destination)", "ctr", "ctr (all)"] },
    { means: "costPerClick", headers: ["cpc (destination)", "cpc", "cpc (all)"] },
    { means: "costPerMille", headers: ["cpm"] },
    { means: "views", headers: ["video views", "просмотры видео"] },
    { means: "earlyViews", headers: ["2-second video views"] },
    {
      means: "tag",
      headers: ["6-second video views", "video views at 25%", "video views at 50%", "video views at 75%"],
    },
    { means: "finishedViews", headers: ["video views at 100%"] },
    { means: "videoCompletionRate", headers: ["100% video view rate"] },
    { means: "averageWatchTime", headers: ["average play time per video view"] },
    { means: "conversions", headers: ["conversions", "конверсии"] },
    { means: "costPerConversion", headers: ["cost per conversion"] },
    { means: "adResults", headers: ["result", "results"] },
    { means: "tag", headers: ["result rate", "cost per result", "complete payment", "conversion rate (cvr)"] },
    { means: "revenue", headers: ["total complete payment value", "complete payment value"] },
  ],
};
