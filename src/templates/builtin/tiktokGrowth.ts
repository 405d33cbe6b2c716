import type { Template } from "../template.ts";
import { bands, minimumCoverage, rising } from "./common.ts";

/** R1–R4, equal weights (Q19): the market average begins at 60 points, the optimum at 100, its upper end is worth 120. */
export const tiktokGrowth: Template = {
  kind: "scoreline.template",
  schema: 2,
  id: "tiktok-growth",
  version: 1,
  title: { en: "TikTok: growth", "zh-CN": "TikTok：增长型", ru: "TikTok: рост" },
  summary: {
    en: "The four KPIs of the source article: weekly follower growth, engagement, views per video and conversion. It gives no weights, so all weigh the same. Its values fit small and new accounts.",
    "zh-CN":
      "原文的四个指标：每周粉丝净增率、互动率、单条视频播放量和转化率。原文没有规定权重，故各占 25%。其数值适用于小号和新号。",
    ru: "Четыре показателя исходной статьи: недельный прирост подписчиков, вовлечённость, просмотры на видео и конверсия. Весов в ней нет, поэтому они равны. Значения подходят небольшим и новым аккаунтам.",
  },
  platform: "tiktok",
  for: "growth",
  lines: [
    {
      id: "NETGROWTHRATE",
      kpi: "NETGROWTHRATE",
      weight: 25,
      rule: rising(0, 0.05, 0.08, 0.12, 120),
      per: "week",
      source: { weight: "ours", values: "R1, Q13" },
      note: {
        en: "Per week: market average from 5% (60 points), optimum from 8% (100) to 12% (120). 5% a week is 23.6% a month: large accounts should set values from their own history.",
        "zh-CN":
          "按周：市场平均 5% 起（60 分），最佳 8%（100 分）至 12%（120 分）。每周 5% 相当于每月 23.6%，大号请按自身历史数据设定。",
        ru: "В неделю: среднее по рынку от 5\u00a0% (60 баллов), оптимум от 8\u00a0% (100) до 12\u00a0% (120). 5\u00a0% в неделю — это 23,6\u00a0% в месяц: крупным аккаунтам стоит задать значения по своей истории.",
      },
    },
    {
      id: "ENGRATE",
      kpi: "ENGRATE",
      measures: { base: "views" },
      weight: 25,
      rule: rising(0, 0.04, 0.07, 0.1, 120),
      per: null,
      source: { weight: "ours", values: "R2, Q14" },
      note: {
        en: "Over views: the article names no basis, and exports have no followers at the time of posting. Market average from 4% (60 points), optimum from 7% (100) to 10% (120).",
        "zh-CN":
          "按播放量计算：原文没有说明分母，后台导出表也没有发布时的粉丝数。市场平均 4% 起（60 分），最佳 7%（100 分）至 10%（120 分）。",
        ru: "От просмотров: база в статье не названа, а числа подписчиков на момент публикации в выгрузках нет. Среднее по рынку от 4\u00a0% (60 баллов), оптимум от 7\u00a0% (100) до 10\u00a0% (120).",
      },
    },
    {
      id: "VIEWSPERVIDEO",
      kpi: "VIEWSPERVIDEO",
      weight: 25,
      rule: rising(0, 10000, 15000, 20000, 120),
      per: null,
      source: { weight: "ours", values: "R3, Q15" },
      note: {
        en: "Market average 10,000 (60 points), optimum from 15,000 (100); 20,000 for stretch is ours. Depends on the size of the account.",
        "zh-CN":
          "市场平均 10,000（60 分），最佳 15,000 起（100 分）；挑战值 20,000 由 Scoreline 设定。与账号规模有关。",
        ru: "Среднее по рынку 10 000 (60 баллов), оптимум от 15 000 (100); сверхплан 20 000 задан нами. Зависит от размера аккаунта.",
      },
    },
    {
      id: "CONVRATE",
      kpi: "CONVRATE",
      measures: { conversions: "leads", base: "visits" },
      weight: 25,
      rule: rising(0, 0.01, 0.03, 0.05, 120),
      per: null,
      source: { weight: "ours", values: "R4, Q16" },
      note: {
        en: "Leads over profile visits: the article names no basis. Market average from 1% (60 points), optimum from 3% (100) to 5% (120).",
        "zh-CN": "线索数除以主页访问量：原文没有说明分母。市场平均 1% 起（60 分），最佳 3%（100 分）至 5%（120 分）。",
        ru: "Лиды от посещений профиля: база в статье не названа. Среднее по рынку от 1\u00a0% (60 баллов), оптимум от 3\u00a0% (100) до 5\u00a0% (120).",
      },
    },
  ],
  policy: "assign",
  minimumCoverage,
  bands,
};
