import type { ExportDeclaration } from "./declare.ts";

const cost = ["总花费", "总消耗", "消耗", "花费", "stat_cost"];
const impressions = ["展示数", "展示次数", "show", "show_cnt"];

/** Ocean Engine (巨量引擎): one row per day and advertiser, project or ad. */
export const oceanEngineAds: ExportDeclaration = {
  source: "oceanengine.ads",
  platform: "ads",
  grain: "period",
  requires: [
    cost,
    impressions,
    ["平均千次展现费用", "平均点击单价", "转化成本", "convert_cnt", "conversion_cost", "cpm_platform"],
  ],
  columns: [
    { means: "date", headers: ["日期", "时间", "stat_time_day"] },
    { means: "subject", headers: ["账户名称", "广告主", "advertiser_name"] },
    {
      means: "tag",
      tag: "campaign",
      headers: ["广告组", "项目名称", "广告计划", "计划名称", "project_name", "campaign_name"],
    },
    { means: "cost", headers: cost },
    { means: "impressions", headers: impressions },
    { means: "costPerMille", headers: ["平均千次展现费用", "cpm_platform", "avg_show_cost"] },
    { means: "clicks", headers: ["点击数", "click", "click_cnt"] },
    { means: "costPerClick", headers: ["平均点击单价", "cpc_platform", "avg_click_cost"] },
    { means: "clickRate", headers: ["点击率", "ctr"] },
    { means: "conversions", headers: ["转化数", "convert", "convert_cnt"] },
    { means: "costPerConversion", headers: ["转化成本", "convert_cost", "conversion_cost"] },
    { means: "tag", headers: ["转化率", "convert_rate", "conversion_rate"] },
  ],
};
