import type { ExportDeclaration } from "./declare.ts";

/** WeChat official account, one article, 数据概况: one row; 赞赏 is in fen. */
export const wechatArticleOverview: ExportDeclaration = {
  source: "wechat.article.overview",
  platform: "wechat",
  grain: "item",
  requires: [
    ["阅读次数", "阅读人数"],
    ["平均停留时长", "平均停留时长(秒)", "平均停留时长(分)", "平均停留时长(分钟)"],
    ["在看次数", "在看人数", "赞赏", "赞赏(分)", "赞赏(元)"],
  ],
  columns: [
    { means: "reads", headers: ["阅读次数"] },
    { means: "readers", headers: ["阅读人数"] },
    { means: "averageReadTime", headers: ["平均停留时长"] },
    { means: "completionRate", headers: ["完读率", "阅读完成率"] },
    { means: "followsAfterReading", headers: ["阅读后关注人数"] },
    { means: "shares", headers: ["分享次数"] },
    { means: "sharers", headers: ["分享人数"] },
    { means: "wows", headers: ["在看次数"] },
    { means: "wowReaders", headers: ["在看人数"] },
    { means: "likes", headers: ["点赞次数"] },
    { means: "likers", headers: ["点赞人数"] },
    { means: "tips", headers: ["赞赏"] },
    { means: "comments", headers: ["评论", "留言"] },
    { means: "tag", headers: ["互动率"] },
  ],
};

/** One article, 阅读转化: from delivery to shares. */
export const wechatArticleConversion: ExportDeclaration = {
  source: "wechat.article.conversion",
  platform: "wechat",
  grain: "item",
  requires: [["送达人数"], ["公众号消息阅读次数", "公众号消息阅读人数"], ["首次分享次数", "首次分享人数"]],
  lacks: ["内容标题"],
  columns: [
    { means: "delivered", headers: ["送达人数"] },
    { means: "sessionReads", headers: ["公众号消息阅读次数"] },
    { means: "sessionReaders", headers: ["公众号消息阅读人数"] },
    { means: "firstShares", headers: ["首次分享次数"] },
    { means: "shares", headers: ["总分享次数"] },
    { means: "sharers", headers: ["总分享人数"] },
    { means: "readsFromShares", headers: ["分享产生的阅读次数", "分享产生阅读次数"] },
  ],
};

/** One article, 推荐转化: what the recommendation feed brought. */
export const wechatArticleRecommendation: ExportDeclaration = {
  source: "wechat.article.recommendation",
  platform: "wechat",
  grain: "item",
  requires: [["曝光次数"], ["阅读次数"], ["关注人数"]],
  columns: [
    { means: "impressions", headers: ["曝光次数"] },
    { means: "reads", headers: ["阅读次数"] },
    { means: "followsAfterReading", headers: ["关注人数"] },
  ],
};

/** One article, 数据趋势明细: what its readers did by day and channel. */
export const wechatArticleDays: ExportDeclaration = {
  source: "wechat.article.days",
  platform: "wechat",
  grain: "period",
  requires: [
    ["日期", "时间"],
    ["传播渠道", "渠道"],
    ["阅读次数", "阅读人数"],
    ["分享次数", "分享人数"],
  ],
  columns: [
    { means: "date", headers: ["日期", "时间"] },
    { means: "tag", tag: "channel", headers: ["传播渠道", "渠道"] },
    { means: "readers", headers: ["阅读人数"] },
    { means: "reads", headers: ["阅读次数"] },
    { means: "sharers", headers: ["分享人数"] },
    { means: "shares", headers: ["分享次数"] },
  ],
};
