import type { ExportDeclaration } from "./declare.ts";

const gained = ["新关注人数", "新增关注人数"];
const lost = ["取消关注人数", "取关人数"];

/** WeChat official account, 用户分析 › 用户增长: one row per day, HTML in a file named .xls. */
export const wechatUsers: ExportDeclaration = {
  source: "wechat.users",
  platform: "wechat",
  grain: "period",
  requires: [gained, lost],
  columns: [
    { means: "date", headers: ["时间", "日期"] },
    { means: "newFollowers", headers: gained },
    { means: "lostFollowers", headers: lost },
    { means: "netFollowers", headers: ["净增关注人数"] },
    { means: "followers", headers: ["累积关注人数", "累计关注人数"] },
    { means: "tag", tag: "channel", headers: ["来源", "关注来源", "用户来源"] },
  ],
};

const category = ["性别", "年龄", "年龄分布", "地域", "地区", "省份", "城市", "省级", "市级", "语言", "机型", "终端"];

/** WeChat official account, 用户属性 and single article: people by gender, age or region. A row is a group of people, not a day. */
export const wechatAudience: ExportDeclaration = {
  source: "wechat.audience",
  platform: "wechat",
  grain: "period",
  requires: [category, ["人数", "用户数", "阅读人数"]],
  lacks: ["日期", "时间", "标题"],
  columns: [
    { means: "tag", tag: "category", headers: category },
    { means: "audiencePeople", headers: ["人数", "用户数", "阅读人数"] },
    { means: "audienceShare", headers: ["占比", "比例", "人数占比", "阅读人数占比"] },
  ],
};
