import type { periodIssueWords as en } from "../en/periodIssues.ts";

export const periodIssueWords: Readonly<Record<keyof typeof en, string>> = {
  wholeOfParts: "该考核表的周期不能由这样的部分组成：{of}。可选：{known}。",
  wholeWeights: "各部分的权重：{needed} 个部分各填一个不小于 0 的数，至少一个大于 0。",
  tooManyParts: "一个周期将由 {parts} 个部分组成，最多 {most} 个。请选择更长的部分或更短的周期。",
};
