import type { FormulaFaultWords } from "../catalogueWords.ts";

export const formulaFaultWords: FormulaFaultWords = {
  empty: "公式为空。",
  tooLong: "公式超过 {maximum} 个字符。",
  tooDeep: "嵌套超过 {maximum} 层。",
  unexpected: "此处不应有“{found}”。",
  unexpectedEnd: "公式不完整。",
  unclosed: "此括号没有闭合。",
  numberTooLarge: "此数字过大。",
  unknownName: "没有名为“{name}”的项。",
  unknownFunction: "公式不能使用函数“{name}”。",
  argumentCount: "{name} 需要 {least} 到 {most} 个参数，现为 {given} 个。",
  comparesComparison: "比较的结果不能再比较。",
  isComparison: "比较的结果是 TRUE 或 FALSE，不是数字：请放入 IF 中。",
  notANumber: "此处应为数值。",
  notARange: "此处应为区域。",
};
