import type { ExportDeclaration } from "./declare.ts";

/** WeChat official account, 消息分析: one row per hour, day, week or month. */
export const wechatMessages: ExportDeclaration = {
  source: "wechat.messages",
  platform: "wechat",
  grain: "period",
  requires: [["消息发送人数"], ["消息发送次数"]],
  columns: [
    { means: "date", headers: ["时间", "日期"] },
    { means: "messageSenders", headers: ["消息发送人数"] },
    { means: "messages", headers: ["消息发送次数"] },
    { means: "tag", headers: ["人均发送次数"] },
  ],
};
