import type { Template } from "../template.ts";
import { bands, falling, rising, minimumCoverage } from "./common.ts";
import { churnNote, equalWeights, interactionNote, replyNote } from "./roleNotes.ts";

/** Z29: the KPIs of the role, equal weights (Q19). */
export const roleUserOps: Template = {
  kind: "scoreline.template",
  schema: 2,
  id: "role-user-operations",
  version: 1,
  title: {
    en: "WeChat role: user operations",
    "zh-CN": "微信岗位：用户运营",
    ru: "WeChat, роль: работа с подписчиками",
  },
  summary: {
    en: `What the source article appraises user operations by: interaction rate, reply rate and churn. ${equalWeights.en}`,
    "zh-CN": `原文对用户运营岗位的考核指标：互动率、消息回复率、取关率。${equalWeights["zh-CN"]}`,
    ru: `То, по чему статья оценивает работу с подписчиками: вовлечённость, доля ответов и доля отписавшихся. ${equalWeights.ru}`,
  },
  platform: "wechat",
  for: "userOps",
  lines: [
    {
      id: "INTERACTIONRATE",
      kpi: "INTERACTIONRATE",
      weight: 34,
      rule: rising(0, 0.1, 0.15, 0.2, 120),
      per: null,
      source: { weight: "ours", values: "Z24" },
      note: interactionNote,
    },
    {
      id: "REPLYRATE",
      kpi: "REPLYRATE",
      weight: 33,
      rule: rising(0, 0.6, 0.9, 0.98, 120),
      per: null,
      source: { weight: "ours", values: "ours" },
      note: replyNote,
      missing: { kind: "block" },
    },
    {
      id: "CHURN",
      kpi: "CHURN",
      weight: 33,
      rule: falling(0.1, 0.05, 0.03, 0.01, 120),
      per: null,
      source: { weight: "ours", values: "ours" },
      note: churnNote,
    },
  ],
  policy: "assign",
  minimumCoverage,
  bands,
};
