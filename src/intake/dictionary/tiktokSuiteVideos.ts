import type { ExportDeclaration } from "./declare.ts";

/** TikTok Business Suite, videos: one row per video, lifetime figures, no snapshot day. */
export const tiktokSuiteVideos: ExportDeclaration = {
  source: "tiktok.suite.videos",
  platform: "tiktok",
  grain: "item",
  requires: [
    ["video title", "название видео", "视频标题"],
    ["post time", "время публикации", "发布时间"],
    ["video views", "просмотры видео", "视频观看次数", "视频播放量"],
  ],
  lacks: ["time", "total views", "体裁"],
  columns: [
    { means: "item", headers: ["video title", "название видео", "视频标题"] },
    { means: "tag", tag: "link", headers: ["video link", "ссылка на видео", "视频链接"] },
    { means: "date", headers: ["post time", "время публикации", "发布时间"] },
    { means: "views", headers: ["video views", "просмотры видео", "视频观看次数", "视频播放量"] },
    { means: "likes", headers: ["likes", "лайки", "点赞", "点赞数"] },
    { means: "comments", headers: ["comments", "комментарии", "评论", "评论数"] },
    { means: "shares", headers: ["shares", "репосты", "分享", "分享数"] },
    { means: "saves", headers: ["add to favorites", "добавления в избранное", "收藏", "收藏数"] },
    { means: "reach", headers: ["reached audience", "охваченная аудитория", "触达受众"] },
    { means: "videoCompletionRate", headers: ["full video watched rate", "watched full video"] },
    { means: "playTime", headers: ["total time watched", "total play time"] },
    { means: "averageWatchTime", headers: ["average time watched", "average watch time"] },
  ],
};
