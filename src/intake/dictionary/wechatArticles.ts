import type { ExportDeclaration } from "./declare.ts";

/**
 * WeChat official account, 内容分析 › 已通知内容: 16 columns, the shorter total_*.xls of 2026, and 未通知内容 without
 * 送达. Rates come as fractions. 总阅读人数 counts people of one article; 公众号消息阅读次数 counts events.
 */
export const wechatArticles: ExportDeclaration = {
  source: "wechat.articles",
  platform: "wechat",
  grain: "item",
  requires: [
    ["内容标题", "图文标题", "文章标题"],
    ["总阅读人数", "阅读人数", "总阅读次数", "图文总阅读人数"],
  ],
  lacks: ["传播渠道", "渠道"],
  columns: [
    { means: "item", headers: ["内容标题", "图文标题", "文章标题"] },
    { means: "date", headers: ["发表时间", "发表日期", "发布时间", "群发时间"] },
    { means: "readers", headers: ["总阅读人数", "图文总阅读人数", "总阅读(人)"] },
    { means: "reads", headers: ["总阅读次数", "图文总阅读次数", "总阅读(次)"] },
    { means: "sharers", headers: ["总分享人数", "总分享(人)"] },
    { means: "shares", headers: ["总分享次数", "总分享(次)"] },
    { means: "followsAfterReading", headers: ["阅读后关注人数", "新增关注(人)", "阅读后关注(人)"] },
    { means: "delivered", headers: ["送达人数", "送达(人)"] },
    { means: "sessionReads", headers: ["公众号消息阅读次数", "公众号消息阅读(次)"] },
    { means: "tag", headers: ["公众号消息阅读人数", "公众号消息阅读(人)", "内容url"] },
    { means: "deliveredReadRate", headers: ["送达阅读率"] },
    { means: "firstShares", headers: ["首次分享次数"] },
    { means: "readsFromShares", headers: ["分享产生阅读次数", "分享产生的阅读次数"] },
    { means: "firstShareRate", headers: ["首次分享率"] },
    { means: "readsPerShare", headers: ["每次分享带来阅读次数"] },
    { means: "completionRate", headers: ["阅读完成率", "完读率"] },
  ],
};
