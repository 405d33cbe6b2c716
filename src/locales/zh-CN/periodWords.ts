import type { PeriodWords } from "../en/periodWords.ts";

export const periodWords: PeriodWords = {
  status: "状态",
  stretch: "已达挑战值",
  reached: "已达目标",
  passed: "合格",
  below: "未合格",
  states: {
    missing: "无数据",
    notEntered: "待填写",
    notApplicable: "不适用",
    error: "无法计算",
    rule: "规则有误",
    moved: "行已移动",
  },
  elapsed: "已有数据天数",
  days: "周期天数",
  previousGroup: (when) => `上期同期（${when} 读取）`,
  paceGroup: "进度：数值 ÷ 至今目标",
  carriedGroup: "以前周期最近的数值及其期数",
  valuesChanged: (date) => `数据为 ${date} 的数值；此后数据已变化，请用 Scoreline 刷新。`,
  valuesSame: (date) => `数据为 ${date} 的数值；此后数据没有变化。`,
  partial: (covered, days) => `周期未完：${String(days)} 天中的 ${String(covered)} 天`,
  comparedWith: (from, to) => `对比 ${from} 至 ${to}`,
  pace: (kpi) => `${kpi}进度：`,
  noteTrend:
    "状态是与目标相比；箭头是与上期相同天数相比：▲ 上升，▼ 下降，▶ 持平。指标越高越好还是越低越好见“考核方案”表。",
  notePace: "进度：至今的累计值或增长与目标按天数折算的部分相比，100% 即与时间同步。",
  noteEntry: (sheet: string, cells: string, measures: string) =>
    `人工填报数据（工作表“${sheet}”，${cells}）：${measures}。单元格留空时，相关指标待填写；填写后评分表随即更新。`,
};
