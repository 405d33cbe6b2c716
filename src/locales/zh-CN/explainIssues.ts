import type { ExplainIssueWords } from "../en/explainIssues.ts";

export const explainIssueWords: ExplainIssueWords = {
  "explain.notOnCard": "{address} 不在“{card}”的对象行或指标上。请在其工作表中选中一个得分，再试一次。",
  "explain.noSubject": "“{card}”中没有名为“{subject}”的考核对象。现有：{known}。",
};
