import type { Template } from "../template.ts";
import { bands, rising, minimumCoverage } from "./common.ts";
import { conversionNote, equalWeights } from "./roleNotes.ts";

/** Z27: the KPIs of the role, equal weights (Q19). */
export const roleCampaigns: Template = {
  kind: "scoreline.template",
  schema: 2,
  id: "role-campaign-planning",
  version: 1,
  title: { en: "WeChat role: campaign planning", "zh-CN": "微信岗位：活动策划", ru: "WeChat, роль: акции" },
  summary: {
    en: `What the source article appraises campaign planners by: participation, conversion and new followers. ${equalWeights.en}`,
    "zh-CN": `原文对活动策划岗位的考核指标：活动参与率、转化率、新增粉丝数。${equalWeights["zh-CN"]}`,
    ru: `То, по чему статья оценивает организаторов акций: участие, конверсия и новые подписчики. ${equalWeights.ru}`,
  },
  platform: "wechat",
  for: "campaignPlanner",
  lines: [
    {
      id: "PARTICIPATION",
      kpi: "PARTICIPATION",
      weight: 34,
      rule: rising(0, 0.2, 0.3, 0.4, 120),
      per: null,
      source: { weight: "ours", values: "Z10" },
      note: {
        en: "20% is the article’s pass line (60 points); 30% and 40% are ours. Counted against the people whom the campaign reached, as the article names no basis.",
        "zh-CN":
          "20% 为原文的合格线（60 分）；30% 和 40% 由 Scoreline 设定。原文没有说明分母，这里按活动触达人数计算。",
        ru: "20\u00a0% — проходной уровень из статьи (60 баллов); 30\u00a0% и 40\u00a0% заданы нами. Считается от охваченных акцией: база в статье не названа.",
      },
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
      id: "NEWFOLLOWERS",
      kpi: "NEWFOLLOWERS",
      weight: 33,
      rule: rising(0, 100, 300, 600, 120),
      per: null,
      source: { weight: "ours", values: "ours" },
      note: {
        en: "Those who left are not taken off: churn shows them. The article names no value: 100, 300 and 600 are ours for a small account; the number follows the size of the account, so replace it by your own history.",
        "zh-CN":
          "未扣除取消关注的人数（见取关率）。原文没有给出数值：100、300、600 由 Scoreline 按小号设定；该数随账号规模变化，请以自身历史数据替换。",
        ru: "Отписавшиеся не вычтены, их показывает отток. В статье значения нет: 100, 300 и 600 заданы нами для небольшого аккаунта; число зависит от его размера, замените своей историей.",
      },
    },
  ],
  policy: "assign",
  minimumCoverage,
  bands,
};
