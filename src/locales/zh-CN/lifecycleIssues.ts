import type { lifecycleIssueWords as en } from "../en/lifecycleIssues.ts";

export const lifecycleIssueWords: Readonly<Record<keyof typeof en, string>> = {
  publishWeights: "权重合计为 {sum}%，不是 100%。请先在“考核方案”表中调整，再发布。",
  publishGroupWeights: "分组“{group}”的权重合计为 {sum}%，不是 100%。请先在“考核方案”表中调整，再发布。",
  publishBlocked: "“{subject}”缺少必填数据（{kpis}），没有总分。请先在“基础数据”表中填写，再发布。",
  publishNoTotals: "没有任何对象有总分，无可发布。原因见考核表。",
  publishUnreadableRules: "“{sheet}”的单元格 {cell} 无法识别。请先更正，再发布。",
  cardOutOfStep: "“{title}”的工作表由另一版本的 Scoreline 生成。请先更新考核表，再试。",
  cellNeeded: "考核表需要使用“{sheet}”的单元格 {cell}，但其中有您自己的内容。请先移开，再试。未作任何改动。",
};
