import type { InsertIssueWords } from "../en/insertIssues.ts";

export const insertIssueWords: InsertIssueWords = {
  "insert.argumentMissing": "内置公式需要参数 {name}：请指定地址或数字。",
  "insert.needsRange": "{name} 需要一个区域，例如 B2:B25，而不是“{text}”。",
  "insert.noBuiltIn": "{id} 无法用内置函数表达。请插入 Scoreline 函数；没有 Scoreline 的同事请使用数值。",
  "insert.noSuchChoice": "“{text}”不是 {name} 的选项：{choices}。",
};
