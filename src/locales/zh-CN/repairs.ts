import type { RepairWords } from "../en/repairs.ts";

export const repairWords: RepairWords = {
  missingToken: "表示没有数据，按缺失处理，不按 0 计算。",
  textNumber: "数字原以文本形式存储，已转为数值。",
  percent: "已按百分号换算：4.41% 即 0.0441。",
  percentScale: "该列单位为百分比，数值已除以 100。",
  thousands: "已去掉千位分隔符。",
  decimalComma: "逗号为小数点。",
  multiplier: "已还原缩写：1.2万 即 12000，1.2K 即 1200。",
  currency: "已去掉货币符号。",
  atLeast: "平台只给出下限，按下限计算。",
  duration: "时长已换算为秒。",
  dateNumber: "数字已识别为日期。",
  textDate: "文本已识别为日期。",
  yearInferred: "导出表没有年份，已补上年份。",
  totalRow: "该行为合计行，已剔除，避免重复计算。",
  repeatedHeader: "该行重复了表头，已剔除。",
  noteRow: "该行为说明文字，不是数据，已剔除。",
  headerFromTitle: "列名取自表格上方的标题。",
};
