import type { Template } from "../template.ts";
import { bands, falling, rising, minimumCoverage } from "./common.ts";
import { churnNote } from "./roleNotes.ts";

/** Ours: KPIs that every platform’s exports give, so that accounts of several platforms stand on one card. */
export const crossPlatform: Template = {
  kind: "scoreline.template",
  schema: 2,
  id: "cross-platform",
  version: 1,
  title: {
    en: "Cross-platform: growth and response (ours)",
    "zh-CN": "跨平台：增长与互动（Scoreline 设定）",
    ru: "Кросс-платформенный: рост и отклик (наш)",
  },
  summary: {
    en: "Made by Scoreline; there are no weights in any article. Four KPIs that can be computed on every platform. Platforms count the same word differently: compare an account with its own history first, and accounts of different platforms with care.",
    "zh-CN":
      "本方案由 Scoreline 设定，没有文章为其规定权重。四个指标在各平台均可计算。同名指标在各平台口径不同：请先与账号自身历史比较，跨平台比较须谨慎。",
    ru: "Составлен Scoreline: весов ни одна статья не даёт. Четыре показателя, которые можно посчитать на любой платформе. Платформы считают одно и то же по-разному: сравнивайте сначала с собственной историей, между платформами — осторожно.",
  },
  platform: "any",
  for: "crossPlatform",
  lines: [
    {
      id: "NETGROWTHRATE",
      kpi: "NETGROWTHRATE",
      weight: 30,
      rule: rising(0, 0.02, 0.03, 0.05, 120),
      per: "month",
      source: { weight: "ours", values: "published" },
      note: {
        en: "Weight ours. Per month: 2 to 3% published for brands on TikTok (60 and 100 points), more than 5% for accounts below 50,000 followers (120). Published figures, not facts about your accounts.",
        "zh-CN":
          "权重由 Scoreline 设定。按月：公开数据中 TikTok 品牌账号为 2–3%（60 分、100 分），5 万粉丝以下账号高于 5%（120 分）。仅供参考，不代表你的账号。",
        ru: "Вес наш. В месяц: 2–3\u00a0% по опубликованным данным о брендах в TikTok (60 и 100 баллов), более 5\u00a0% у аккаунтов до 50 000 подписчиков (120). Это публикации, а не факты о ваших аккаунтах.",
      },
    },
    {
      id: "ENGRATE",
      kpi: "ENGRATE",
      measures: { base: "views" },
      weight: 30,
      rule: rising(0, 0.034, 0.05, 0.07, 120),
      per: null,
      source: { weight: "ours", values: "published" },
      note: {
        en: "Weight ours. Over views: 3.4% is the median that Rival IQ published for TikTok in 2024 (60 points); 5% and 7% are ours.",
        "zh-CN":
          "权重由 Scoreline 设定。按播放量计：3.4% 为 Rival IQ 公布的 2024 年 TikTok 中位数（60 分）；5% 和 7% 由 Scoreline 设定。",
        ru: "Вес наш. От просмотров: 3,4\u00a0% — медиана TikTok за 2024 год по Rival IQ (60 баллов); 5\u00a0% и 7\u00a0% заданы нами.",
      },
    },
    {
      id: "CONVRATE",
      kpi: "CONVRATE",
      measures: { conversions: "leads", base: "visits" },
      weight: 25,
      rule: rising(0, 0.01, 0.03, 0.05, 120),
      per: null,
      source: { weight: "ours", values: "R4" },
      note: {
        en: "Weight ours. Leads over visits: 1% is called a market average (60 points), 3 to 5% an optimum (100 and 120) by an article on TikTok that shows no source.",
        "zh-CN":
          "权重由 Scoreline 设定。线索数 ÷ 访问量：一篇 TikTok 文章称市场平均 1%（60 分），最佳 3–5%（100、120 分），未注明出处。",
        ru: "Вес наш. Лиды от посещений: 1\u00a0% статья о TikTok называет средним по рынку (60 баллов), 3–5\u00a0% оптимумом (100 и 120), источника не приводя.",
      },
    },
    {
      id: "CHURN",
      kpi: "CHURN",
      weight: 15,
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
