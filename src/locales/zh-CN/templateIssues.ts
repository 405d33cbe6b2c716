import type { TemplateIssueWords } from "../en/templateIssues.ts";

export const templateIssueWords: TemplateIssueWords = {
  "template.unknownGroup": "{path}：没有名为“{group}”的分组。请在 groups 中添加，或删去该字段。",
  "template.groupDepth": "{path}：“{group}”本身已属于另一分组，分组只能嵌套一层。",
  "template.dateOrder": "{path}：{from} 不晚于前一个日期，请按时间先后排列。",
  "template.season": "{path}：请给出十二个大于零、平均值为 1 的数。",
  "template.otherCurrency":
    "{path}：金额币种为 {found}，方案币种为 {currency}。Scoreline 不换算币种：请改为 {currency}，或删去。",
  "template.benchmark.notANumber": "{path}：{kpi} 的数值不是数字。",
  "template.benchmark.rangeBackwards": "{path}：上限必须高于下限。",
  "template.benchmark.currencyMissing": "{path}：{kpi} 是金额，请注明币种。",
  "template.benchmark.currencyNotWanted": "{path}：{kpi} 不是金额，请删去币种。",
  "template.benchmark.badCurrency": "{path}：币种请写成三个大写字母，例如 CNY。",
  "template.benchmark.unknownBasis": "{path}：分母必须是基础数据、“unspecified”或“none”。",
  "template.benchmark.periodMissing": "{path}：{kpi} 是增长率，请注明周期。",
  "template.benchmark.sourceMissing": "{path}：请注明数据来源。",
  "template.noSuchChoice": "{path}：{kpi} 没有这个口径选项。可用的有：{known}。",
  "template.noSuchOption": "{path}：“{found}”不是 {kpi} 的可选口径：{known}。",
};
