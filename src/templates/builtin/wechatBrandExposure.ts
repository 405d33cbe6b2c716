import type { Template } from "../template.ts";
import { bands, minimumCoverage, rising } from "./common.ts";

/** Z21: read rate and share rate 40 % together (Q12: 20 each), follower growth 30 %; the open 30 % are ours. */
export const wechatBrandExposure: Template = {
  kind: "scoreline.template",
  schema: 2,
  id: "wechat-brand-exposure",
  version: 1,
  title: { en: "WeChat: brand exposure", "zh-CN": "微信：品牌曝光型", ru: "WeChat: узнаваемость бренда" },
  summary: {
    en: "For official accounts that are to be seen: reading, sharing and follower growth. The source article gives 40% to reading and sharing together and 30% to growth; it leaves 30% open, which Scoreline fills with two KPIs for which the article has reference values.",
    "zh-CN":
      "适用于以曝光为目标的公众号：看重阅读、分享和粉丝增长。原文规定阅读率与分享率合计 40%、粉丝增长 30%，其余 30% 未作规定，由 Scoreline 用原文给出参考值的两个指标补足。",
    ru: "Для официальных аккаунтов, которым важен охват: чтение, репосты и прирост подписчиков. В исходной статье чтению и репостам вместе отведено 40\u00a0%, приросту 30\u00a0%; оставшиеся 30\u00a0% не распределены, Scoreline отдаёт их двум показателям, для которых в статье есть ориентиры.",
  },
  platform: "wechat",
  for: "brand",
  lines: [
    {
      id: "READRATE",
      kpi: "READRATE",
      weight: 20,
      rule: rising(0, 0.3, 0.4, 0.5, 100),
      per: null,
      source: { weight: "Z21, Q12", values: "Z5" },
      note: {
        en: "30% is the article’s pass line and earns 60 points; 40% for 100 points is ours, as the article names no target. Accounts measured in recent years read far lower: replace both by your own history where you have it.",
        "zh-CN":
          "30% 为原文的合格线，计 60 分；原文没有给出目标值，40% 计 100 分由 Scoreline 设定。近年实测的阅读率远低于此，有自己的历史数据时请替换。",
        ru: "30\u00a0% — проходной уровень из статьи, он даёт 60 баллов; план 40\u00a0% на 100 баллов задан нами, в статье его нет. Измеренные в последние годы значения намного ниже: замените оба своей историей, если она есть.",
      },
    },
    {
      id: "SHARERATE",
      kpi: "SHARERATE",
      weight: 20,
      rule: rising(0, 0.0322, 0.05, 0.08, 100),
      per: null,
      source: { weight: "Z21, Q12", values: "published" },
      note: {
        en: "The article gives no value. 60 points: the mean of 2019 (3.22%, 微小宝); 100 points: more than 5%, reported for expert accounts; the 8% for stretch are ours.",
        "zh-CN":
          "原文没有给出数值。60 分：2019 年平均值 3.22%（微小宝）；100 分：专业账号公布的 5% 以上；挑战值 8% 由 Scoreline 设定。",
        ru: "В статье значения нет. 60 баллов — среднее за 2019 год (3,22\u00a0%, 微小宝); 100 баллов — более 5\u00a0%, как сообщают экспертные аккаунты; сверхплан 8\u00a0% задан нами.",
      },
    },
    {
      id: "NETGROWTHRATE",
      kpi: "NETGROWTHRATE",
      weight: 30,
      rule: rising(0, 0.2, 0.25, 0.35, 100),
      per: "month",
      source: { weight: "Z21", values: "Z2, Q2" },
      note: {
        en: "20% a month of a promotion is what the article calls reasonable (60 points); 25% and 35% are ours. 20% a month is almost ninefold in a year: for an account without a promotion set values from its own history.",
        "zh-CN":
          "原文认为推广期每月 20% 为合理（60 分）；25% 和 35% 由 Scoreline 设定。每月 20% 相当于一年增长近九倍，非推广期请按自身历史数据设定。",
        ru: "20\u00a0% в месяц во время продвижения статья называет разумным (60 баллов); 25\u00a0% и 35\u00a0% заданы нами. 20\u00a0% в месяц — почти девятикратный рост за год: без продвижения задайте значения по своей истории.",
      },
    },
    {
      id: "OPENRATE",
      kpi: "OPENRATE",
      weight: 15,
      rule: rising(0, 0.4, 0.5, 0.6, 100),
      per: null,
      source: { weight: "ours", values: "Z6" },
      note: {
        en: "Weight ours: it fills half of the 30% that the article leaves open. 40% is the article’s pass line (60 points); 50% and 60% are ours. Measured averages were 1.2% (2019) and 2.8–5.3% (2025, a claim).",
        "zh-CN":
          "权重由 Scoreline 设定，补足原文未规定的 30% 的一半。40% 为原文的合格线（60 分）；50% 和 60% 由 Scoreline 设定。实测平均值：2019 年 1.2%，2025 年 2.8–5.3%（非官方说法）。",
        ru: "Вес наш: это половина из 30\u00a0%, не распределённых в статье. 40\u00a0% — проходной уровень из статьи (60 баллов); 50\u00a0% и 60\u00a0% заданы нами. Измеренные средние: 1,2\u00a0% (2019) и 2,8–5,3\u00a0% (2025, по неподтверждённым данным).",
      },
    },
    {
      id: "INTERACTIONRATE",
      kpi: "INTERACTIONRATE",
      weight: 15,
      rule: rising(0, 0.1, 0.15, 0.2, 100),
      per: null,
      source: { weight: "ours", values: "Z24" },
      note: {
        en: "Weight ours: the other half of the open 30%. 10% is the article’s industry benchmark for a month or a quarter (60 points); 15% and 20% are ours.",
        "zh-CN":
          "权重由 Scoreline 设定，补足未规定的 30% 的另一半。10% 为原文的月度/季度行业基准（60 分）；15% 和 20% 由 Scoreline 设定。",
        ru: "Вес наш: вторая половина нераспределённых 30\u00a0%. 10\u00a0% — отраслевой ориентир из статьи за месяц или квартал (60 баллов); 15\u00a0% и 20\u00a0% заданы нами.",
      },
    },
  ],
  policy: "assign",
  minimumCoverage,
  bands,
};
