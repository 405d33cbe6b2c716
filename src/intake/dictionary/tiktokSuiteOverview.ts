import type { ExportDeclaration } from "./declare.ts";

/** TikTok Business Suite, overview: one row per day with years; `NAN` and `--` where nothing was measured. */
export const tiktokSuiteOverview: ExportDeclaration = {
  source: "tiktok.suite.overview",
  platform: "tiktok",
  grain: "period",
  requires: [
    ["video views", "просмотры видео", "视频观看次数", "视频播放量"],
    ["reached audience", "net growth", "new followers", "охваченная аудитория", "触达受众"],
  ],
  columns: [
    { means: "date", headers: ["date", "дата", "日期"] },
    { means: "views", headers: ["video views", "просмотры видео", "视频观看次数", "视频播放量"] },
    { means: "reach", headers: ["reached audience", "охваченная аудитория", "触达受众"] },
    { means: "visits", headers: ["profile views", "просмотры профиля", "主页访问次数"] },
    { means: "phoneClicks", headers: ["phone number clicks"] },
    { means: "leads", headers: ["leads submission", "lead submissions"] },
    { means: "netFollowers", headers: ["net growth"] },
    { means: "likes", headers: ["likes", "лайки", "点赞", "点赞数"] },
    { means: "comments", headers: ["comments", "комментарии", "评论", "评论数"] },
    { means: "shares", headers: ["shares", "репосты", "分享", "分享数"] },
    { means: "newFollowers", headers: ["new followers", "новые подписчики", "新增粉丝"] },
    { means: "lostFollowers", headers: ["lost followers", "потерянные подписчики", "流失粉丝"] },
  ],
};
