import type { ExportDeclaration } from "./declare.ts";

const impressions = ["曝光次数", "view_count"];
const cost = ["花费", "cost"];

/**
 * Tencent Ads (微信广告), as reports and as answers of its API. The API's first version counts money in fen, the third in
 * yuan; the documents contradict each other, so the scale is decided by the price per click.
 */
export const tencentAds: ExportDeclaration = {
  source: "tencent.ads",
  platform: "ads",
  grain: "period",
  requires: [
    cost,
    impressions,
    [
      "千次展现均价",
      "目标转化量",
      "公众号关注人数",
      "曝光人数",
      "thousand_display_price",
      "valid_click_count",
      "conversions_count",
      "from_follow_uv",
    ],
  ],
  columns: [
    { means: "date", headers: ["日期", "时间", "date"] },
    { means: "tag", tag: "hour", headers: ["小时", "hour"] },
    { means: "subject", headers: ["账号", "账户名称", "account_name"] },
    { means: "tag", tag: "campaign", headers: ["推广计划", "推广计划名称", "campaign_name"] },
    { means: "tag", headers: ["广告", "广告名称", "account_id", "campaign_id", "adgroup_id", "adgroup_name"] },
    { means: "cost", headers: cost },
    { means: "impressions", headers: impressions },
    { means: "reach", headers: ["曝光人数", "view_user_count"] },
    { means: "clicks", headers: ["点击次数", "valid_click_count"] },
    { means: "clickRate", headers: ["点击率", "ctr"] },
    { means: "costPerClick", headers: ["点击均价", "cpc"] },
    { means: "costPerMille", headers: ["千次展现均价", "thousand_display_price"] },
    { means: "conversions", headers: ["目标转化量", "conversions_count"] },
    { means: "costPerConversion", headers: ["目标转化成本", "conversions_cost"] },
    { means: "tag", headers: ["目标转化率", "下单roi", "conversions_rate", "order_roi"] },
    { means: "revenue", headers: ["下单金额", "order_amount"] },
    { means: "newFollowers", headers: ["公众号关注人数", "from_follow_uv"] },
    { means: "detailViews", headers: ["详情", "详情点击次数", "click_detail_count"] },
    { means: "visits", headers: ["落地页曝光次数", "platform_page_view_count"] },
    { means: "shares", headers: ["转发次数", "forward_count"] },
    { means: "likes", headers: ["点赞次数", "praise_count"] },
    { means: "comments", headers: ["评论次数", "comment_count"] },
  ],
};
