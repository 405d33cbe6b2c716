import { cautionWords } from "../cautions.ts";
import type { CardIssueWords } from "../en/cardIssues.ts";
import { warningWords } from "./warnings.ts";

export const cardIssueWords: CardIssueWords = {
  ...cautionWords(warningWords, "{kpi}（{subjects}）。"),
  "card.immatureRows": "“{file}”有 {rows} 行为 {date} 及以后的数据，尚未最终确定，不计入。",
  "card.noSubjects": "没有任何行能对应到考核对象和周期。",
  "card.otherCurrency": "“{file}”中以 {found} 计的金额未计入：本考核以 {currency} 计，不做换算。",
  "card.partsOfWhole": "“{file}”按“{header}”拆分的行是另一张表的组成部分，不重复相加。",
  "card.peopleNotAdded":
    "{kpi}：“{measure}”按人数统计，同一个人可能在不同日期重复出现，因此多日数据不相加。请在“基础数据”表的单元格中直接填写整个周期的数值，或添加含有该数据的导出表。",
  "card.averagesNotMeant":
    "{kpi}：“{measure}”是平均值，数据中没有每行对应的数量，因此多行无法求平均。请在“基础数据”表的单元格中直接填写整个周期的数值。",
  "card.laterWeights": "自 {from} 起的权重合计为 {sum}%，届时无法得出总分。",
  "card.laterGroupWeights": "分组“{group}”自 {from} 起的权重合计为 {sum}%，届时无法得出总分。",
  "card.weightsByPeriod":
    "权重有调整（自 {days} 起）。每行按其最后一天生效的权重计分；周期跨越调整日的，以周期最后一天为准。以前的权重列在“考核方案”表中。",
  "card.earlierWeightsDue":
    "在 {until} 之前结束的行当时权重不同，而“考核方案”表中尚未列出。刷新只更新数据，不改规则：请点“重新生成”改用。",
  "card.filesApart":
    "{files} 的数据各不相同，且都没有账号，因此每个文件各成一个考核对象。如果属于同一账号，请为它们填写相同的账号名称（命令行：--subject 文件=名称）。",
  "card.figureFromRange":
    "{kpi}需逐行计算（如每篇一个数值、每份回答一个分数），而考核表只汇总各行。请在数据旁用函数 {function} 算出结果，再填入“基础数据”表的标记单元格。",
  "card.periodIgnored": "“{file}”没有日期，不论周期全部计入。",
  "card.repeatedRows": "“{file}”有 {rows} 行与其他文件重复，只计一次。",
  "card.rowsWithoutAccount": "“{file}”有 {rows} 行没有账号而其他表有，不计入。",
  "card.rowsWithoutDate": "“{file}”有 {rows} 行没有日期，不计入。",
  "card.rowsWithoutSubject": "“{file}”有 {rows} 行的“{header}”为空，不计入。",
  "card.tooManyForms": "共 {wanted} 个对象，只为前 {made} 个生成了考核表；可指定其他对象。",
  "card.targetBelowAverage": "{kpi}：目标值 {target} 低于对照的平均水平 {average}。",
  "card.typedForWhole":
    "“{measure}”是按 {subject} 填写的，而该周期取各部分的平均，因此不计。请按各部分填写，例如 {example}。",
  "card.unknownKpi": "此版本的 Scoreline 不认识指标 {kpi}。",
  "card.sameMeasureTwice": "不使用“{file}”中的“{measure}”：另一张表已有相同日期的数据，不重复计算。",
};
