import type { ExportDeclaration } from "./declare.ts";

/** WeChat official account, tendency_*.xls, left block: readers by day and channel. Channels overlap. */
export const wechatTrendChannels: ExportDeclaration = {
  source: "wechat.trend.channels",
  platform: "wechat",
  grain: "period",
  requires: [["日期"], ["渠道"], ["阅读人数"]],
  columns: [
    { means: "date", headers: ["日期"] },
    { means: "tag", tag: "channel", headers: ["渠道"] },
    { means: "readers", headers: ["阅读人数"] },
    { means: "reads", headers: ["阅读次数"] },
  ],
};

/** The middle block: what readers did, by day. */
export const wechatTrendDays: ExportDeclaration = {
  source: "wechat.trend.days",
  platform: "wechat",
  grain: "period",
  requires: [["日期"], ["分享人数"], ["跳转阅读原文人数", "微信收藏人数", "发表篇数"]],
  columns: [
    { means: "date", headers: ["日期"] },
    { means: "sharers", headers: ["分享人数"] },
    { means: "originalPageReaders", headers: ["跳转阅读原文人数"] },
    { means: "savers", headers: ["微信收藏人数"] },
    { means: "posts", headers: ["发表篇数"] },
  ],
};

/** The right block: readers by article and channel, with the share of each channel. */
export const wechatTrendArticles: ExportDeclaration = {
  source: "wechat.trend.articles",
  platform: "wechat",
  grain: "item",
  requires: [["传播渠道"], ["内容标题"], ["阅读人数"]],
  columns: [
    { means: "tag", tag: "channel", headers: ["传播渠道"] },
    { means: "date", headers: ["发表日期", "发表时间"] },
    { means: "item", headers: ["内容标题"] },
    { means: "readers", headers: ["阅读人数"] },
    { means: "audienceShare", headers: ["阅读人数占比"] },
  ],
};
