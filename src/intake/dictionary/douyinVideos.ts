import type { ExportDeclaration } from "./declare.ts";

/** 抖音创作者中心 作品列表: one row per work, lifetime figures; 粉丝增量 is net and may be negative. */
export const douyinVideos: ExportDeclaration = {
  source: "douyin.videos",
  platform: "douyin",
  grain: "item",
  requires: [["作品名称", "作品标题"], ["播放量"]],
  columns: [
    { means: "item", headers: ["作品名称", "作品标题"] },
    { means: "tag", tag: "id", headers: ["作品id"] },
    { means: "tag", tag: "link", headers: ["作品链接"] },
    { means: "date", headers: ["发布时间"] },
    { means: "tag", tag: "format", headers: ["体裁"] },
    { means: "tag", headers: ["审核状态"] },
    { means: "views", headers: ["播放量"] },
    { means: "videoCompletionRate", headers: ["完播率"] },
    { means: "earlyViewRate", headers: ["5s完播率"] },
    { means: "coverClickRate", headers: ["封面点击率"] },
    { means: "tag", headers: ["2s跳出率"] },
    { means: "averageWatchTime", headers: ["平均播放时长"] },
    { means: "likes", headers: ["点赞量"] },
    { means: "shares", headers: ["分享量"] },
    { means: "comments", headers: ["评论量"] },
    { means: "saves", headers: ["收藏量"] },
    { means: "visits", headers: ["主页访问量"] },
    { means: "netFollowers", headers: ["粉丝增量"] },
  ],
};
