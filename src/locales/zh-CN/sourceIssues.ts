import type { SourceIssueWords } from "../en/sourceIssues.ts";
import { entryIssueWords } from "./entrySheet.ts";

export const sourceIssueWords: SourceIssueWords = {
  ...entryIssueWords,
  noHeader: "{sheet}：没有找到表头，无法识别表格。",
  noRows: "{sheet}：表格没有数据行。",
  noDates: "{sheet}：没有日期列，无法按周期汇总。",
  unknownColumn: "“{column}”不是已知的基础数据。请指定其含义，或不使用该列。",
  untypedColumn: "“{column}”无法识别为同一类数据，例如“{example}”。请更正，或改选其他列。",
  unreadableCells: "“{column}”有 {cells} 个单元格无法识别，例如“{example}”，按缺失处理。",
  sameMeaning: "“{column}”与“{kept}”含义相同，只使用“{kept}”；如不正确，请重新指定。",
  repeatedHeader: "“{column}”出现多次，此列改称“{renamed}”。",
  partsApart: "{sheet}：有 {rows} 行是按“{column}”拆分的明细，其他行已有“全部”。明细单独成表，不与“全部”相加。",
  unknownMeaning: "“{column}”不能指定为“{meaning}”：没有这项基础数据。",
  decimalGuessed:
    "“{column}”中“{example}”的点可能是千位分隔符，也可能是小数点，文件中没有依据。已按小数点处理；如果是千位分隔符，请指明该列的含义。",
  percentGuessed: "“{column}”的比率大于 1 且没有百分号，已按百分比处理，请核对其中一个数值。",
  atLeast: "“{column}”有 {cells} 个单元格只是下限（例如 10万+）。",
  yearAssumed:
    "“{column}”没有年份，已识别为 {from} 至 {to}，即不晚于今天的最近日期；{otherFrom} 至 {otherTo} 也说得通。请指定最后一行的年份。",
  dayMonthGuessed: "“{column}”无法判断日和月的先后，已按月在前识别为 {from} 至 {to}。",
  futureDates: "“{column}”有 {cells} 个日期晚于今天。",
  longNumber: "“{column}”有 {cells} 个数字超过 15 位，Excel 已丢失末尾数字。",

  "file.empty": "{name} 是空文件。请选择有数据的时间段重新导出。",
  "file.passwordProtected": "{name} 设有密码。请在 Excel 中打开，取消密码并保存后重试。",
  "file.truncated": "{name} 已损坏或不完整，请重新导出或下载。",
  "file.tooLarge": "{name} 解压后有 {megabytes} MB，超出可读取的范围。请缩短时间段后重新导出，或解压后逐个读取。",
  "file.tooManyMembers": "{name} 内有 {members} 个文件，超出一次可读取的数量。请解压后只选需要的文件。",
  "file.unsupported": "{name} 不是可读取的表格，请使用 .xlsx、.xls 或 .csv。{format}",
};
