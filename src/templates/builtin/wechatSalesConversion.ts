import type { Template } from "../template.ts";
import { bands, minimumCoverage, rising } from "./common.ts";

/** Z22: conversion 50 %, ROI 30 %; the open 20 % are ours. */
export const wechatSalesConversion: Template = {
  kind: "scoreline.template",
  schema: 2,
  id: "wechat-sales-conversion",
  version: 1,
  title: { en: "WeChat: sales conversion", "zh-CN": "微信：销售转化型", ru: "WeChat: конверсия в продажи" },
  summary: {
    en: "For official accounts that are to sell: conversion over reads and return on investment. The source article gives 50% and 30%; it leaves 20% open, which Scoreline gives to the read rate.",
    "zh-CN":
      "适用于以销售为目标的公众号：看重转化率（按阅读量）和投资回报率。原文规定转化率 50%、ROI 30%，其余 20% 未作规定，由 Scoreline 分配给阅读率。",
    ru: "Для официальных аккаунтов, которые продают: конверсия от прочтений и окупаемость вложений. В исходной статье им отведено 50\u00a0% и 30\u00a0%; оставшиеся 20\u00a0% не распределены, Scoreline отдаёт их доле прочитавших.",
  },
  platform: "wechat",
  for: "sales",
  lines: [
    {
      id: "CONVRATE",
      kpi: "CONVRATE",
      measures: { base: "reads" },
      weight: 50,
      rule: rising(0, 0.005, 0.01, 0.02, 100),
      per: null,
      source: { weight: "Z22", values: "ours" },
      note: {
        en: "Counted against reads (阅读量), as the article does. It names no value: 0.5%, 1% and 2% are ours, far below rates over clicks because most readers never reach an offer. Replace them by your own history.",
        "zh-CN":
          "按原文以阅读量为分母。原文没有给出数值，0.5%、1%、2% 由 Scoreline 设定；由于多数读者不会进入商品页，低于按点击计算的转化率。请以自身历史数据替换。",
        ru: "Считается от прочтений, как в статье. Значений в ней нет: 0,5\u00a0%, 1\u00a0% и 2\u00a0% заданы нами — намного ниже конверсии от кликов, ведь большинство читателей не доходит до предложения. Замените их своей историей.",
      },
    },
    {
      id: "ROI",
      kpi: "ROI",
      weight: 30,
      rule: rising(-0.5, 0, 0.5, 1, 100),
      per: null,
      source: { weight: "Z22", values: "ours" },
      note: {
        en: "The article names no value. Ours: break-even earns 60 points, half the cost as profit 100, losing half of it none.",
        "zh-CN":
          "原文没有给出数值。由 Scoreline 设定：收支平衡计 60 分，盈利为成本的一半计 100 分，亏损一半成本计 0 分。",
        ru: "В статье значения нет. Задано нами: выход в ноль — 60 баллов, прибыль в половину затрат — 100, потеря половины затрат — 0.",
      },
    },
    {
      id: "READRATE",
      kpi: "READRATE",
      weight: 20,
      rule: rising(0, 0.3, 0.4, 0.5, 100),
      per: null,
      source: { weight: "ours", values: "Z5" },
      note: {
        en: "Weight ours: it fills the 20% that the article leaves open, because what is not read cannot sell. 30% is the article’s pass line (60 points); 40% and 50% are ours.",
        "zh-CN":
          "权重由 Scoreline 设定，补足原文未规定的 20%：没有阅读就没有销售。30% 为原文的合格线（60 分）；40% 和 50% 由 Scoreline 设定。",
        ru: "Вес наш: он заполняет 20\u00a0%, не распределённые в статье, ведь непрочитанное не продаёт. 30\u00a0% — проходной уровень из статьи (60 баллов); 40\u00a0% и 50\u00a0% заданы нами.",
      },
    },
  ],
  policy: "assign",
  minimumCoverage,
  bands,
};
