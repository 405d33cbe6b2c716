import type { ExportDeclaration } from "./declare.ts";

const title = ["video title", "название видео", "视频标题"];
const watchHours = ["watch time (hours)", "время просмотра (часы)", "观看时长(小时)"];

const figures = [
  { means: "views", headers: ["views", "просмотры", "观看次数"] },
  { means: "playTime", headers: watchHours },
  {
    means: "averageWatchTime",
    headers: ["average view duration", "средняя продолжительность просмотра", "平均观看时长"],
  },
  {
    means: "averageViewedShare",
    headers: ["average percentage viewed (%)", "средний процент просмотра (%)", "平均观看百分比(%)"],
  },
  { means: "netFollowers", headers: ["subscribers", "подписчики", "订阅人数", "订阅者"] },
  { means: "newFollowers", headers: ["subscribers gained", "новые подписчики", "新增订阅人数"] },
  { means: "lostFollowers", headers: ["subscribers lost", "потерянные подписчики", "减少的订阅人数"] },
  { means: "impressions", headers: ["impressions", "показы", "展示次数"] },
  {
    means: "coverClickRate",
    headers: ["impressions click-through rate (%)", "ctr для значков видео (%)", "展示点击率(%)", "点击率(%)"],
  },
  { means: "likes", headers: ["likes", "лайки", "顶", "喜欢次数"] },
  { means: "tag", headers: ["dislikes", "rpm (usd)", "cpm (usd)"] },
  { means: "shares", headers: ["shares", "分享次数"] },
  { means: "comments", headers: ["comments added", "comments", "комментарии", "评论数"] },
  { means: "viewers", headers: ["unique viewers", "уникальные зрители", "唯一身份观看者"] },
  { means: "revenue", headers: ["your estimated revenue (usd)", "estimated revenue (usd)"] },
] as const;

/**
 * YouTube Studio, Table data.csv by content: a row `Total` first, percent columns without a sign. Subscribers are net
 * and their total is not the sum of the rows.
 */
const videos: ExportDeclaration = {
  source: "youtube.videos",
  platform: "youtube",
  grain: "item",
  requires: [["content", "video", "контент", "内容"], title, watchHours],
  columns: [
    { means: "tag", tag: "id", headers: ["content", "video", "контент", "内容"] },
    { means: "item", headers: title },
    { means: "date", headers: ["video publish time", "время публикации видео", "视频发布时间"] },
    { means: "videoLength", headers: ["duration", "длительность", "продолжительность", "时长"] },
    ...figures,
  ],
};

/** YouTube Studio, Table data.csv by day. */
const days: ExportDeclaration = {
  source: "youtube.days",
  platform: "youtube",
  grain: "period",
  requires: [["date", "дата", "日期"], watchHours],
  lacks: [...title],
  columns: [{ means: "date", headers: ["date", "дата", "日期"] }, ...figures],
};

/** Tables of YouTube Studio. */
export const youtube: readonly ExportDeclaration[] = [videos, days];
