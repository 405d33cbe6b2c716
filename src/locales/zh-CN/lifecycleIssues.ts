import type { lifecycleIssueWords as en } from "../en/lifecycleIssues.ts";

export const lifecycleIssueWords: Readonly<Record<keyof typeof en, string>> = {
  publishWeights: "权重合计为 {sum}%，不是 100%。请先在“考核方案”表中调整，再发布。",
  publishEarlierWeights:
    "在 {until} 之前结束的行，其权重合计为 {sum}%，不是 100%。请先在“考核方案”表的“以前的权重”中调整，再发布。",
  publishGroupWeights: "分组“{group}”的权重合计为 {sum}%，不是 100%。请先在“考核方案”表中调整，再发布。",
  publishBlocked: "“{subject}”缺少必填数据（{kpis}），没有总分。请先在“基础数据”表中填写，再发布。",
  publishNoTotals: "没有任何对象有总分，无可发布。原因见考核表。",
  publishUnreadableRules: "“{sheet}”的单元格 {cell} 无法识别。请先更正，再发布。",
  updateUnreadableRules: "“{sheet}”的单元格 {cell} 无法识别，更新会覆盖其内容。请先更正，再更新。未作任何改动。",
  cardOutOfStep:
    "“{title}”的工作表由另一版本的 Scoreline 生成，无法区分您在表中写的备注和数值与考核表自己的单元格，更新可能使其丢失。请用同样的数据新建考核表，再把您写的内容移过去；原表仍可继续计算。未作任何改动。",
  cellNeeded: "考核表需要使用“{sheet}”的单元格 {cell}，但其中有您自己的内容。请先移开，再试。未作任何改动。",
  rowsInserted:
    "“{sheet}”第 {row} 行或其上方插入了行，考核表的单元格已不在原位。请把您写的内容移到考核表旁边或下方，删除插入的行，再试；或新建考核表。未作任何改动。",
  rowsOutOfPlace:
    "“{sheet}”第 {row} 行已不是考核表写入的内容：可能插入并删除了行、排过序，或移动过单元格。请撤销，或把单元格移回原位，再试；或新建考核表。未作任何改动。",
  columnsInserted:
    "“{sheet}”的 {column} 列或其左侧插入了列，考核表的单元格已不在原位。请把您写的内容移到考核表右侧，删除插入的列，再试；或新建考核表。未作任何改动。",
  cellsDeleted:
    "“{sheet}”中考核表的行或列被删除。请撤销删除，或在原处插入空行（列），再试；或新建考核表。未作任何改动。",
};
