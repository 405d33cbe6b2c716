import type { LocalText } from "../template.ts";

/** What the summaries of all five roles say of weights (Q19). */
export const equalWeights: Required<LocalText> = {
  en: "It gives no weights, so all weigh the same (an odd per cent lies on the first).",
  "zh-CN": "原文没有规定权重，故各指标权重相同（除不尽的 1% 归第一项）。",
  ru: "Весов в ней нет, поэтому они равны (лишний процент у первого показателя).",
};

export const churnNote: LocalText = {
  en: "Lower is better. The article names no value: 5% lost (60 points), 3% (100) and 1% (120) are ours and meant per month. People who joined and left within the month count too. Replace them by your own history.",
  "zh-CN":
    "越低越好。原文没有给出数值：流失 5%（60 分）、3%（100 分）、1%（120 分）由 Scoreline 设定，按月计；当月关注又取消的用户也计入。请以自身历史数据替换。",
  ru: "Меньше — лучше. В статье значения нет: потеря 5\u00a0% (60 баллов), 3\u00a0% (100) и 1\u00a0% (120) задана нами, в месяц. Пришедшие и ушедшие за месяц тоже считаются. Замените своей историей.",
};

export const replyNote: LocalText = {
  en: "The article names no value: 60% answered (60 points), 90% (100) and 98% (120) are ours; 90% is a level that one team publishes for replies within 48 hours.",
  "zh-CN":
    "原文没有给出数值：回复 60%（60 分）、90%（100 分）、98%（120 分）由 Scoreline 设定；其中 90% 参考某团队公布的 48 小时内回复目标。",
  ru: "В статье значения нет: ответы на 60\u00a0% (60 баллов), 90\u00a0% (100) и 98\u00a0% (120) заданы нами; 90\u00a0% — уровень, который одна команда публикует для ответов за 48 часов.",
};

export const loyaltyNote: LocalText = {
  en: "The article’s product of content value, interaction rate and feature popularity, on a scale to 100 (same ranking). The article names no value: 20, 30 and 40 are ours; nobody publishes any, so compare with your own history only.",
  "zh-CN":
    "原文的“内容价值性 × 互动率 × 功能受欢迎度”，换算为 100 分制（排序不变）。原文没有给出数值：20、30、40 由 Scoreline 设定；没有公开参考值，只宜与自身历史比较。",
  ru: "Произведение ценности контента, вовлечённости и популярности функций из статьи по шкале до 100 (порядок тот же). Значений в ней нет: 20, 30 и 40 заданы нами; сравнивать можно только со своей историей.",
};

export const readNote: LocalText = {
  en: "30% is the article’s pass line (60 points); 40% and 50% are ours. Accounts measured in recent years read far lower: replace them by your own history.",
  "zh-CN": "30% 为原文的合格线（60 分）；40% 和 50% 由 Scoreline 设定。近年实测值远低于此，请以自身历史数据替换。",
  ru: "30\u00a0% — проходной уровень из статьи (60 баллов); 40\u00a0% и 50\u00a0% заданы нами. Измеренные в последние годы значения намного ниже: замените их своей историей.",
};

export const shareNote: LocalText = {
  en: "The article gives no value. 60 points: the mean of 2019 (3.22%, 微小宝); 100 points: more than 5%, reported for expert accounts; the 8% for stretch are ours.",
  "zh-CN":
    "原文没有给出数值。60 分：2019 年平均值 3.22%（微小宝）；100 分：专业账号公布的 5% 以上；挑战值 8% 由 Scoreline 设定。",
  ru: "В статье значения нет. 60 баллов — среднее за 2019 год (3,22\u00a0%, 微小宝); 100 баллов — более 5\u00a0%, как сообщают экспертные аккаунты; сверхплан 8\u00a0% задан нами.",
};

export const conversionNote: LocalText = {
  en: "Counted against reads (阅读量), as the article does. It names no value: 0.5%, 1% and 2% are ours. Replace them by your own history.",
  "zh-CN": "按原文以阅读量为分母。原文没有给出数值：0.5%、1%、2% 由 Scoreline 设定，请以自身历史数据替换。",
  ru: "Считается от прочтений, как в статье. Значений в ней нет: 0,5\u00a0%, 1\u00a0% и 2\u00a0% заданы нами. Замените их своей историей.",
};

export const interactionNote: LocalText = {
  en: "10% is the article’s industry benchmark for a month or a quarter (60 points); 15% and 20% are ours.",
  "zh-CN": "10% 为原文的月度/季度行业基准（60 分）；15% 和 20% 由 Scoreline 设定。",
  ru: "10\u00a0% — отраслевой ориентир из статьи за месяц или квартал (60 баллов); 15\u00a0% и 20\u00a0% заданы нами.",
};
