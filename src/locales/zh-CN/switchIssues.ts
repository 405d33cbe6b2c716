import type { switchIssueWords as en } from "../en/switchIssues.ts";

export const switchIssueWords: Readonly<Record<keyof typeof en, string>> = {
  switchTemplate: "没有可自 {from} 起采用的方案模板“{id}”。可用：{known}。",
  switchDate: "“{date}”（“{id}”的生效日期）不是日期，请写成 YYYY-MM-DD。",
  switchOrder: "“{id}”不能自 {from} 起生效：前一个方案模板自 {before} 起生效。后一个的生效日期须晚于前一个。",
};
