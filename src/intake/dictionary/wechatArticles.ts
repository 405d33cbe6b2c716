import type { ExportDeclaration } from "./declare.ts";

const title = ["内容标题", "图文标题", "文章标题"];

/**
 * WeChat official account, 内容分析 › 已通知内容: 16 columns, the shorter total_*.xls of 2026, and 未通知内容 without
 * 送达. Rates come as fractions. 总阅读人数 counts people of one article; 公众号消息阅读次数 counts events, which newer
 * files replace by 公众号消息阅读人数, people.
 */
export const wechatArticles: ExportDeclaration = {
  source: "wechat.articles",
  platform: "wechat",
  grain: "item",
  requires: [title, ["总阅读人数", "阅读人数", "总阅读次数", "图文总阅读人数", "图文阅读人数"]],
  lacks: ["传播渠道", "渠道"],
  columns: [
    { means: "item", headers: title },
    { means: "date", headers: ["发表时间", "发表日期", "发布时间", "群发时间"] },
    { means: "readers", headers: ["总阅读人数", "图文总阅读人数", "图文阅读人数", "阅读人数"] },
    { means: "reads", headers: ["总阅读次数", "图文总阅读次数", "图文阅读次数", "阅读次数"] },
    { means: "sharers", headers: ["总分享人数", "分享人数"] },
    { means: "shares", headers: ["总分享次数", "分享次数"] },
    { means: "followsAfterReading", headers: ["阅读后关注人数", "新增关注人数", "关注人数"] },
    { means: "delivered", headers: ["送达人数"] },
    { means: "sessionReads", headers: ["公众号消息阅读次数", "公众号会话阅读次数"] },
    { means: "sessionReaders", headers: ["公众号消息阅读人数", "公众号会话阅读人数"] },
    { means: "deliveredReadRate", headers: ["送达阅读率"] },
    { means: "firstShares", headers: ["首次分享次数"] },
    { means: "readsFromShares", headers: ["分享产生阅读次数", "分享产生的阅读次数"] },
    { means: "firstShareRate", headers: ["首次分享率"] },
    { means: "readsPerShare", headers: ["每次分享带来阅读次数"] },
    { means: "completionRate", headers: ["阅读完成率", "完读率"] },
    { means: "savers", headers: ["微信收藏人数", "收藏人数"] },
    { means: "originalPageReaders", headers: ["跳转阅读原文人数", "原文页阅读人数"] },
    { means: "originalPageReads", headers: ["跳转阅读原文次数", "原文页阅读次数"] },
    { means: "likes", headers: ["点赞次数", "点赞数"] },
    { means: "likers", headers: ["点赞人数"] },
    { means: "wows", headers: ["在看次数", "在看数"] },
    { means: "wowReaders", headers: ["在看人数"] },
    { means: "tag", tag: "link", headers: ["内容url"] },
    { means: "tag", tag: "topic", headers: ["栏目", "合集", "话题"] },
  ],
};
