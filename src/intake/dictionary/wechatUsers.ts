import type { ExportDeclaration } from "./declare.ts";

/** WeChat official account, 用户分析 › 用户增长: one row per day, HTML in a file named .xls. */
export const wechatUsers: ExportDeclaration = {
  source: "wechat.users",
  platform: "wechat",
  grain: "period",
  requires: [
    ["新关注人数", "新增关注人数"],
    ["取消关注人数", "取关人数"],
  ],
  columns: [
    { means: "date", headers: ["时间", "日期"] },
    { means: "newFollowers", headers: ["新关注人数", "新增关注人数"] },
    { means: "lostFollowers", headers: ["取消关注人数", "取关人数"] },
    { means: "netFollowers", headers: ["净增关注人数"] },
    { means: "followers", headers: ["累积关注人数", "累计关注人数"] },
  ],
};
