import type { Template } from "../template.ts";
import { bands, falling, rising, minimumCoverage } from "./common.ts";
import { equalWeights } from "./roleNotes.ts";

/** Z28: the KPIs of the role, equal weights (Q19). */
export const roleAds: Template = {
  kind: "scoreline.template",
  schema: 2,
  id: "role-ads",
  version: 1,
  title: { en: "WeChat role: advertising", "zh-CN": "微信岗位：广告投放", ru: "WeChat, роль: реклама" },
  summary: {
    en: `What the source article appraises advertising by: ROI, cost per thousand impressions and per click, and the number of sales leads; a larger budget alone brings more of them, so read it with the costs. Amounts are in yuan. ${equalWeights.en}`,
    "zh-CN": `原文对广告投放岗位的考核指标：ROI、CPM/CPC 成本、销售线索量。单靠加大预算也会增加线索，请结合成本查看。金额单位为人民币。${equalWeights["zh-CN"]}`,
    ru: `То, по чему статья оценивает рекламу: окупаемость, цена тысячи показов и клика, число лидов; его поднимает и один лишь больший бюджет, поэтому смотрите его вместе с ценами. Суммы в юанях. ${equalWeights.ru}`,
  },
  platform: "wechat",
  for: "ads",
  currency: "CNY",
  lines: [
    {
      id: "ROI",
      kpi: "ROI",
      weight: 25,
      rule: rising(-0.5, 0, 0.5, 1, 120),
      per: null,
      source: { weight: "ours", values: "ours" },
      note: {
        en: "The article names no value. Ours: break-even earns 60 points, half the cost as profit 100, the whole cost 120.",
        "zh-CN": "原文没有给出数值。由 Scoreline 设定：收支平衡 60 分，盈利为成本的一半 100 分，等于成本 120 分。",
        ru: "В статье значения нет. Задано нами: выход в ноль — 60 баллов, прибыль в половину затрат — 100, во все затраты — 120.",
      },
    },
    {
      id: "CPM",
      kpi: "CPM",
      weight: 25,
      rule: falling(200, 120, 80, 40, 120),
      per: null,
      source: { weight: "ours", values: "ours" },
      note: {
        en: "Lower is better. In yuan the article names no value (its 12 to 35 are US dollars): 120 (60 points), 80 (100) and 40 (120) are ours. Amounts are never converted; replace them by your own prices.",
        "zh-CN":
          "越低越好。原文没有给出人民币数值（原文的 12–35 为美元）：120（60 分）、80（100 分）、40（120 分）由 Scoreline 设定。不换算币种，请以自身价格替换。",
        ru: "Меньше — лучше. В юанях статья значений не даёт (её 12–35 — доллары США): 120 (60 баллов), 80 (100) и 40 (120) заданы нами. Суммы не пересчитываются, замените своими ценами.",
      },
    },
    {
      id: "CPC",
      kpi: "CPC",
      weight: 25,
      rule: falling(10, 5, 3, 1.5, 120),
      per: null,
      source: { weight: "ours", values: "ours" },
      note: {
        en: "Lower is better. In yuan the article names no value: 5 (60 points), 3 (100) and 1.5 (120) are ours. Amounts are never converted; replace them by your own prices.",
        "zh-CN":
          "越低越好。原文没有给出人民币数值：5（60 分）、3（100 分）、1.5（120 分）由 Scoreline 设定。不换算币种，请以自身价格替换。",
        ru: "Меньше — лучше. В юанях статья значений не даёт: 5 (60 баллов), 3 (100) и 1.5 (120) заданы нами. Суммы не пересчитываются, замените своими ценами.",
      },
    },
    {
      id: "SALESLEADS",
      kpi: "SALESLEADS",
      weight: 25,
      rule: rising(0, 20, 40, 80, 120),
      per: null,
      source: { weight: "ours", values: "ours" },
      note: {
        en: "The article names no value: 20 leads (60 points), 40 (100) and 80 (120) are ours for a small budget; the number follows the budget, so replace it by your own history. What one lead costs is CPL.",
        "zh-CN":
          "原文没有给出数值：20 条（60 分）、40 条（100 分）、80 条（120 分）由 Scoreline 按小预算设定；该数随预算变化，请以自身历史数据替换。单条成本见 CPL。",
        ru: "В статье значения нет: 20 лидов (60 баллов), 40 (100) и 80 (120) заданы нами для небольшого бюджета; число зависит от него, замените своей историей. Цену одного лида даёт CPL.",
      },
    },
  ],
  policy: "assign",
  minimumCoverage,
  bands,
};
