import type { historyPaneWords as en } from "../en/historyPane.ts";

export const historyPaneWords: Readonly<Record<keyof typeof en, string>> = {
  "history.link": "历史得分",
  "history.title": "“{title}”的历史得分",
  "history.lead": "每次生成、更新和发布时考核汇总表上的结果。只追加，不改写。",
  "history.none": "还没有记录。每次重新生成或发布考核汇总表，都会为每个考核对象在“历史得分”表里追加一行。",
  "history.filter": "考核对象",
  "history.everybody": "全部",
  "history.trends": "各期总分",
  "history.trendOf": "{name} 的总分：{totals}",
  "history.latest": "{period}：{total} 分，比 {before} {change}",
  "history.moreTrends": "还有 {count} 个：请在上方选择。",
  "history.recorded": "记录（最新在前）",
  "history.at": "{event} {at}",
  "history.built": "生成",
  "history.updated": "更新",
  "history.published": "发布",
  "history.noTotal": "无总分",
  "history.coverage": "数据完整度 {coverage}",
  "history.days": "{from} 至 {to}",
};
