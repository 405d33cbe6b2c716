import type { ExportDeclaration } from "./declare.ts";

const cost = [
  "花费",
  "总花费",
  "消耗",
  "总消耗",
  "花费(元)",
  "cost",
  "spend",
  "amount spent",
  "расход",
  "расходы",
  "затраты",
];

/** Ad reports by day, week or campaign: Tencent Ads, Ocean Engine, TikTok Ads Manager and tables kept by hand. */
export const adCost: ExportDeclaration = {
  source: "ads.cost",
  platform: "any",
  grain: "period",
  requires: [
    cost,
    [
      "曝光次数",
      "曝光量",
      "曝光数",
      "展示数",
      "展示次数",
      "展现量",
      "impressions",
      "показы",
      "点击次数",
      "点击数",
      "点击量",
      "clicks",
      "clicks (all)",
      "clicks (destination)",
      "клики",
    ],
  ],
  columns: [
    { means: "cost", headers: cost },
    { means: "date", headers: ["日期", "时间", "by day", "date", "day", "дата", "день"] },
    { means: "tag", tag: "campaign", headers: ["推广计划", "推广计划名称", "campaign name", "кампания"] },
    { means: "tag", headers: ["广告", "广告名称", "广告组", "ad group name", "ad name", "объявление"] },
    {
      means: "impressions",
      headers: ["曝光次数", "曝光量", "曝光数", "展示数", "展示次数", "展现量", "impressions", "показы"],
    },
    {
      means: "clicks",
      headers: [
        "点击次数",
        "点击数",
        "点击量",
        "有效点击次数",
        "clicks",
        "clicks (all)",
        "clicks (destination)",
        "клики",
      ],
    },
    {
      means: "conversions",
      headers: ["转化数", "转化量", "目标转化量", "转化次数", "conversions", "result", "results", "конверсии"],
    },
    {
      means: "revenue",
      headers: [
        "成交金额",
        "下单金额",
        "订单金额",
        "支付金额",
        "转化金额",
        "total complete payment value",
        "revenue",
        "выручка",
      ],
    },
    { means: "views", headers: ["video views", "视频播放量", "播放量"] },
  ],
};
