import type { Template } from "../template.ts";
import { bands, falling, rising, minimumCoverage } from "./common.ts";
import { churnNote, readNote, shareNote } from "./roleNotes.ts";

/** Ours: growth that lasts, after the principle of the source article that quality goes before quantity (Z36). */
export const wechatUserGrowth: Template = {
  kind: "scoreline.template",
  schema: 2,
  id: "wechat-user-growth",
  version: 1,
  title: {
    en: "WeChat: user growth (ours)",
    "zh-CN": "微信：用户增长型（Scoreline 设定）",
    ru: "WeChat: рост подписчиков (наш)",
  },
  summary: {
    en: "Made by Scoreline; the source article has no such profile so no weights either. For accounts that are to grow: net growth, held against churn, sharing and reading, because followers who leave or never read are empty growth.",
    "zh-CN":
      "本方案由 Scoreline 设定，原文没有这一类型，也没有规定权重。适用于以涨粉为目标的公众号：看净增长率，同时以取关率、分享率、阅读率约束，避免“无效增长”。",
    ru: "Составлен Scoreline: такого профиля в статье нет, весов тоже. Для аккаунтов, которым нужен рост: чистый прирост вместе с отписками, репостами и чтением, ведь кто уходит или не читает — пустой рост.",
  },
  platform: "wechat",
  for: "growth",
  lines: [
    {
      id: "NETGROWTHRATE",
      kpi: "NETGROWTHRATE",
      weight: 40,
      rule: rising(0, 0.02, 0.05, 0.1, 120),
      per: "month",
      source: { weight: "ours", values: "ours" },
      note: {
        en: "Weight ours. For steady growth the article names no value (its 20% a month are meant for promotions): 2%, 5% and 10% a month are ours.",
        "zh-CN":
          "权重由 Scoreline 设定。原文没有给出日常增长的数值（每月 20% 指推广期）：每月 2%、5%、10% 由 Scoreline 设定。",
        ru: "Вес наш. Для обычного роста статья значений не даёт (её 20\u00a0% в месяц — для продвижения): 2\u00a0%, 5\u00a0% и 10\u00a0% в месяц заданы нами.",
      },
    },
    {
      id: "CHURN",
      kpi: "CHURN",
      weight: 25,
      rule: falling(0.1, 0.05, 0.03, 0.01, 120),
      per: null,
      source: { weight: "ours", values: "ours" },
      note: churnNote,
    },
    {
      id: "SHARERATE",
      kpi: "SHARERATE",
      weight: 20,
      rule: rising(0, 0.0322, 0.05, 0.08, 120),
      per: null,
      source: { weight: "ours", values: "published" },
      note: shareNote,
    },
    {
      id: "READRATE",
      kpi: "READRATE",
      weight: 15,
      rule: rising(0, 0.3, 0.4, 0.5, 120),
      per: null,
      source: { weight: "ours", values: "Z5" },
      note: readNote,
    },
  ],
  policy: "assign",
  minimumCoverage,
  bands,
};
