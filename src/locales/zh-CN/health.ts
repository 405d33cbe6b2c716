import type { HealthWords } from "../en/health.ts";

export const healthWords: HealthWords = {
  readersAboveDelivered:
    "有 {cells} 行的“{column}”大于“{other}”，例如 {value} 和 {otherValue}。大量转发时可能出现，否则请核对这两列。",
  reachAboveImpressions:
    "有 {cells} 行的“{column}”大于“{other}”，例如 {value} 和 {otherValue}。每个被触达的人至少有一次曝光，请核对两列是否颠倒。",
  clicksAboveImpressions: "有 {cells} 行的“{column}”大于“{other}”，例如 {value} 和 {otherValue}。请核对这两个数值。",
  peopleAboveEvents:
    "有 {cells} 行的“{column}”大于“{other}”，例如 {value} 和 {otherValue}。人数不会多于次数，请核对列的含义。",
  partAboveWhole: "有 {cells} 行的“{column}”大于其所属的“{other}”，例如 {value} 和 {otherValue}。请核对这两个数值。",
  netMismatch: "有 {cells} 行的“{column}”不等于新增减取消关注。请重新导出或更正该行。",
  totalMismatch:
    "有 {cells} 行的“{column}”与前一天总数加当天净增不符，例如为 {value}，应为 {expected}。请核对这些日期。",
  mixedCurrencies: "“{column}”混有多种货币（{currencies}），不予合计。请换算为同一货币，或拆分文件。",
  peopleByChannel:
    "“{column}”按“{channel}”统计人数，且没有合计行。同一人可能出现在多个渠道，无法相加，请另行导出总数。",
  numbersAsDates:
    "“{column}”有 {cells} 个数字被 Excel 变成了日期，例如“{example}”，按缺失处理。请直接导入平台导出的原文件，不要先用 Excel 打开保存。",
  rateMismatch: "有 {cells} 行的“{column}”不等于“{over}”÷“{under}”，例如为 {value}，应为 {expected}。请核对这三列。",
  rateHundredfold:
    "有 {cells} 行的“{column}”与“{over}”÷“{under}”相差 100 倍，例如为 {value}，应为 {expected}。请核对是否把分当成了元，或把百分数当成了小数。",
  sharesNot100: "“{column}”的占比合计为 {total}%，不是 100%。可能缺行或数据已损坏。",
  percentAbove100: "有 {cells} 行的“{column}”超过 100%，例如 {value}%。请核对该列的单位。",
  negativeTotals: "有 {cells} 行的“{column}”小于零，例如 {value}。请核对这些单元格。",
  dateGaps: "“{column}”缺少 {days} 天（或周），最早为 {first}。请补充导出，否则合计偏低。",
  duplicateDays: "“{column}”有 {cells} 行日期重复，最早为 {first}。请删除重复行，否则会重复计算。",
  duplicateItems: "“{column}”有 {cells} 行内容重复，第一个为“{first}”。请删除重复行，否则会重复计算。",
  emptyGrowth:
    "无效增长：后半段“{column}”由 {before} 增至 {after}，而“{reading}”下降 {readingFell}%，每次阅读的互动下降 {interactionFell}%。新增粉丝可能不精准，请查看其来源。",
  emptyGrowthAcross:
    "无效增长：后半段“{column}”由 {before} 增至 {after}，而“{other}”中的“{reading}”下降 {readingFell}%，每次阅读的互动下降 {interactionFell}%。新增粉丝可能不精准，请查看其来源。",
  outliers:
    "“{column}”有 {cells} 个数值明显偏高，最高 {value}，而通常约为 {usual}。可能是爆款，也可能有误，请查看；若是爆款，宜比较中位数。",
  immatureDays: "“{column}”中自 {first} 起的 {cells} 行尚未定稿：平台次日上午才更新完当日数据。考核时请不要计入。",
  staleData: "最新一行的日期为 {last}，距今 {days} 天。如有更新的数据，请重新导出。",
};
