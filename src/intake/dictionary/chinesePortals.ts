import type { ExportDeclaration } from "./declare.ts";

/** 知乎 日报表.xls, which is CSV: 点赞 is approval (赞同), 喜欢 another button. */
const zhihuDays: ExportDeclaration = {
  source: "zhihu.days",
  platform: "zhihu",
  grain: "period",
  requires: [["日期"], ["阅读"], ["播放"], ["喜欢"]],
  columns: [
    { means: "date", headers: ["日期"] },
    { means: "reads", headers: ["阅读"] },
    { means: "views", headers: ["播放"] },
    { means: "likes", headers: ["点赞", "赞同"] },
    { means: "tag", headers: ["喜欢"] },
    { means: "comments", headers: ["评论"] },
    { means: "saves", headers: ["收藏"] },
    { means: "shares", headers: ["分享"] },
  ],
};

/** 头条 数据趋势.xlsx, with a row 累计. */
const toutiaoDays: ExportDeclaration = {
  source: "toutiao.days",
  platform: "toutiao",
  grain: "period",
  requires: [["时间", "日期"], ["展现量"], ["阅读(播放)量", "粉丝展现量"]],
  columns: [
    { means: "date", headers: ["时间", "日期"] },
    { means: "impressions", headers: ["展现量"] },
    { means: "tag", headers: ["粉丝展现量", "粉丝阅读(播放)量"] },
    { means: "reads", headers: ["阅读(播放)量"] },
    { means: "likes", headers: ["点赞量"] },
    { means: "comments", headers: ["评论量"] },
    { means: "shares", headers: ["分享量"] },
    { means: "saves", headers: ["收藏量"] },
  ],
};

/** 头条 粉丝趋势.xlsx. */
const toutiaoFollowers: ExportDeclaration = {
  source: "toutiao.followers",
  platform: "toutiao",
  grain: "period",
  requires: [["总粉丝数"], ["粉丝变化数"]],
  columns: [
    { means: "date", headers: ["时间", "日期"] },
    { means: "followers", headers: ["总粉丝数"] },
    { means: "netFollowers", headers: ["粉丝变化数"] },
    { means: "newFollowers", headers: ["新增粉丝数"] },
    { means: "lostFollowers", headers: ["流失粉丝数", "取关粉丝数"] },
    { means: "activeFollowers", headers: ["活跃粉丝数"] },
    { means: "tag", headers: ["总铁粉数"] },
  ],
};

/** 微博 每日趋势 and 账号汇总; headers as far as they are published. */
const weiboDays: ExportDeclaration = {
  source: "weibo.days",
  platform: "weibo",
  grain: "period",
  requires: [
    ["日期", "账号", "账号昵称"],
    ["发博数", "博文数", "发微博数"],
    ["阅读数", "阅读量", "博文阅读数", "转发数", "转发量"],
  ],
  columns: [
    { means: "date", headers: ["日期"] },
    { means: "subject", headers: ["账号", "账号昵称"] },
    { means: "posts", headers: ["发博数", "博文数", "发微博数"] },
    { means: "reads", headers: ["阅读数", "阅读量", "博文阅读数"] },
    { means: "shares", headers: ["转发数", "转发量"] },
    { means: "comments", headers: ["评论数", "评论量"] },
    { means: "likes", headers: ["赞数", "点赞数", "点赞量"] },
    { means: "engagements", headers: ["互动数", "互动量", "转评赞"] },
    { means: "followers", headers: ["粉丝数", "粉丝总数"] },
    { means: "newFollowers", headers: ["新增粉丝", "新增粉丝数"] },
    { means: "netFollowers", headers: ["净增粉丝", "净增粉丝数"] },
  ],
};

/** 微博 单条博文: one row per post. */
const weiboPosts: ExportDeclaration = {
  source: "weibo.posts",
  platform: "weibo",
  grain: "item",
  requires: [
    ["博文内容", "博文", "微博内容", "博文正文"],
    ["转发数", "转发量", "阅读数", "阅读量"],
  ],
  columns: [
    { means: "item", headers: ["博文内容", "博文", "微博内容", "博文正文"] },
    { means: "date", headers: ["发布时间", "发博时间", "日期"] },
    { means: "subject", headers: ["账号", "账号昵称"] },
    { means: "tag", tag: "id", headers: ["博文id", "微博id", "mid"] },
    { means: "tag", tag: "link", headers: ["博文链接", "微博链接"] },
    { means: "tag", tag: "format", headers: ["博文类型", "微博类型"] },
    { means: "reads", headers: ["阅读数", "阅读量"] },
    { means: "shares", headers: ["转发数", "转发量"] },
    { means: "comments", headers: ["评论数", "评论量"] },
    { means: "likes", headers: ["赞数", "点赞数", "点赞量"] },
    { means: "engagements", headers: ["互动数", "互动量"] },
    { means: "views", headers: ["视频播放量", "播放量"] },
  ],
};

/** Exports of 知乎, 头条 and 微博. */
export const chinesePortals: readonly ExportDeclaration[] = [
  zhihuDays,
  toutiaoDays,
  toutiaoFollowers,
  weiboDays,
  weiboPosts,
];
