import type { Template } from "../template.ts";
import { bands, falling, rising, minimumCoverage } from "./common.ts";
import { churnNote, interactionNote, loyaltyNote, replyNote } from "./roleNotes.ts";

/** Z23: interaction 40 %, loyalty 30 %; the open 30 % are ours. */
export const wechatUserOperation: Template = {
  kind: "scoreline.template",
  schema: 2,
  id: "wechat-user-operation",
  version: 1,
  title: { en: "WeChat: user operation", "zh-CN": "微信：用户运营型", ru: "WeChat: работа с подписчиками" },
  summary: {
    en: "For official accounts that look after their followers: interaction and loyalty. The source article gives 40% and 30%; it leaves 30% open, which Scoreline gives to two KPIs of the article’s role for user operations.",
    "zh-CN":
      "适用于以维系用户为目标的公众号：看重互动率和用户忠诚度。原文规定互动率 40%、忠诚度 30%，其余 30% 未作规定，由 Scoreline 用原文用户运营岗位的两个指标补足。",
    ru: "Для официальных аккаунтов, которые удерживают подписчиков: вовлечённость и лояльность. В исходной статье им отведено 40\u00a0% и 30\u00a0%; оставшиеся 30\u00a0% не распределены, Scoreline отдаёт их двум показателям роли «работа с подписчиками».",
  },
  platform: "wechat",
  for: "operation",
  lines: [
    {
      id: "INTERACTIONRATE",
      kpi: "INTERACTIONRATE",
      weight: 40,
      rule: rising(0, 0.1, 0.15, 0.2, 100),
      per: null,
      source: { weight: "Z23", values: "Z24" },
      note: interactionNote,
    },
    {
      id: "LOYALTYINDEX",
      kpi: "LOYALTYINDEX",
      weight: 30,
      rule: rising(0, 20, 30, 40, 100),
      per: null,
      source: { weight: "Z23", values: "ours" },
      note: loyaltyNote,
      missing: { kind: "block" },
    },
    {
      id: "REPLYRATE",
      kpi: "REPLYRATE",
      weight: 15,
      rule: rising(0, 0.6, 0.9, 0.98, 100),
      per: null,
      source: { weight: "ours", values: "ours" },
      note: {
        en: `Weight ours: half of the 30% that the article leaves open. ${replyNote.en}`,
        "zh-CN": `权重由 Scoreline 设定，补足未规定的 30% 的一半。${replyNote["zh-CN"]}`,
        ru: `Вес наш: половина нераспределённых 30\u00a0%. ${replyNote.ru}`,
      },
      missing: { kind: "block" },
    },
    {
      id: "CHURN",
      kpi: "CHURN",
      weight: 15,
      rule: falling(0.1, 0.05, 0.03, 0.01, 100),
      per: null,
      source: { weight: "ours", values: "ours" },
      note: {
        en: `Weight ours: the other half of the open 30%. ${churnNote.en}`,
        "zh-CN": `权重由 Scoreline 设定，补足另一半。${churnNote["zh-CN"]}`,
        ru: `Вес наш: вторая половина. ${churnNote.ru}`,
      },
    },
  ],
  policy: "assign",
  minimumCoverage,
  bands,
};
