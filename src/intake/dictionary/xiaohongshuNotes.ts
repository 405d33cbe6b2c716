import type { ExportDeclaration } from "./declare.ts";

/** 小红书创作服务平台 笔记列表明细表.xlsx: a banner in row 1, one row per note, lifetime figures; titles may be blank. */
export const xiaohongshuNotes: ExportDeclaration = {
  source: "xiaohongshu.notes",
  platform: "xiaohongshu",
  grain: "item",
  requires: [["笔记标题"], ["观看量", "曝光"]],
  columns: [
    { means: "item", headers: ["笔记标题"] },
    { means: "tag", tag: "id", headers: ["笔记id"] },
    { means: "tag", tag: "link", headers: ["笔记链接"] },
    { means: "date", headers: ["首次发布时间", "发布时间"] },
    { means: "tag", tag: "format", headers: ["体裁"] },
    { means: "impressions", headers: ["曝光", "曝光量"] },
    { means: "views", headers: ["观看量"] },
    { means: "coverClickRate", headers: ["封面点击率"] },
    { means: "likes", headers: ["点赞"] },
    { means: "comments", headers: ["评论"] },
    { means: "saves", headers: ["收藏"] },
    { means: "newFollowers", headers: ["涨粉"] },
    { means: "shares", headers: ["分享"] },
    { means: "averageWatchTime", headers: ["人均观看时长"] },
    { means: "tag", headers: ["弹幕"] },
  ],
};
