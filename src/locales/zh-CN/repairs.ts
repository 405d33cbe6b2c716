import type { RepairWords } from "../en/repairs.ts";

export const repairWords: RepairWords = {
  missingToken: "表示“无数据”的符号：按缺失处理，不是零。",
  textNumber: "以文本存储的数字。",
  thousands: "去掉了千位分隔符。",
  decimalComma: "小数逗号读作小数点。",
  multiplier: "万、K、M 等单位已换算。",
  percent: "百分比读作小数。",
  percentScale: "以百分数给出，读作小数。",
  currency: "去掉了货币符号。",
  duration: "时长换算为秒。",
  atLeast: "“至少”值按下限读取。",
  textDate: "以文本存储的日期。",
  dateNumber: "代表日期的数字。",
  yearInferred: "推算出了缺少的年份。",
  headerFromTitle: "标题取自上方的表名。",
  totalRow: "略去了合计行。",
  repeatedHeader: "略去了重复的标题行。",
  noteRow: "略去了仅含说明的行。",
};
