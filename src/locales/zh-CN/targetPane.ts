import type { targetPaneWords as en } from "../en/targetPane.ts";

export const targetPaneWords: Readonly<Record<keyof typeof en, string>> = {
  "target.now": "目标值 {value}：{source}。",
  "target.below": "低于平均值 {average}。",
  "target.from": "目标值来源",
  "target.from.usual": "按模板",
  "target.from.fixed": "上面的数值",
  "target.from.history": "自身历史",
  "target.from.benchmark": "参考值 {set}",
  "target.uplift": "每期提升",
  "target.cap": "每年最多",
  "target.season": "季节性",
  "target.season.none": "不考虑",
  "target.season.history": "按自身 24 个月数据计算",
  "target.season.typed": "填写十二个数",
  "target.season.figures": "一月至十二月，如 0.8; 1.2",
  "target.season.wrong": "须为十二个大于 0、平均值为 1 的数。",
  "target.factor": "乘以系数",
  "target.factor.reason": "原因",
  "target.factor.niche": "行业",
  "target.factor.size": "账号规模",
  "target.factor.competition": "竞争程度",
};
