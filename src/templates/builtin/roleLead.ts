import type { Template } from "../template.ts";
import { bands, rising, minimumCoverage } from "./common.ts";
import { conversionNote, equalWeights, loyaltyNote } from "./roleNotes.ts";

/** Z30: the KPIs of the role, equal weights (Q19). */
export const roleLead: Template = {
  kind: "scoreline.template",
  schema: 2,
  id: "role-full-funnel-lead",
  version: 1,
  title: {
    en: "WeChat role: full-funnel lead",
    "zh-CN": "微信岗位：全链路负责人",
    ru: "WeChat, роль: руководитель воронки",
  },
  summary: {
    en: `What the source article appraises the full-funnel lead by: user loyalty, conversion and feature use. ${equalWeights.en}`,
    "zh-CN": `原文对全链路负责人的考核指标：用户忠诚度、转化率、功能使用率。${equalWeights["zh-CN"]}`,
    ru: `То, по чему статья оценивает руководителя всей воронки: лояльность, конверсия и использование функций. ${equalWeights.ru}`,
  },
  platform: "wechat",
  for: "fullFunnelLead",
  lines: [
    {
      id: "LOYALTYINDEX",
      kpi: "LOYALTYINDEX",
      weight: 34,
      rule: rising(0, 20, 30, 40, 120),
      per: null,
      source: { weight: "ours", values: "ours" },
      note: loyaltyNote,
      missing: { kind: "block" },
    },
    {
      id: "CONVRATE",
      kpi: "CONVRATE",
      measures: { base: "reads" },
      weight: 33,
      rule: rising(0, 0.005, 0.01, 0.02, 120),
      per: null,
      source: { weight: "ours", values: "ours" },
      note: conversionNote,
    },
    {
      id: "FEATUREUSE",
      kpi: "FEATUREUSE",
      weight: 33,
      rule: rising(0, 0.05, 0.1, 0.2, 120),
      per: null,
      source: { weight: "ours", values: "ours" },
      note: {
        en: "Menus and mini programs over followers. The article names no value: 5%, 10% and 20% are ours. Replace them by your own history.",
        "zh-CN":
          "菜单、小程序等功能使用人数 ÷ 粉丝数。原文没有给出数值：5%、10%、20% 由 Scoreline 设定，请以自身历史数据替换。",
        ru: "Меню и мини-программы от числа подписчиков. В статье значения нет: 5\u00a0%, 10\u00a0% и 20\u00a0% заданы нами. Замените их своей историей.",
      },
    },
  ],
  policy: "assign",
  minimumCoverage,
  bands,
};
