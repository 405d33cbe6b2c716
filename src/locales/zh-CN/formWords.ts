import type { FormWords } from "../en/formWords.ts";

export const formWords: FormWords = {
  name: (subject) => `考核表 ${subject}`,
  title: (subject) => `绩效考核表：${subject}`,
  indicator: "指标",
  definition: "定义",
  actual: "实际值",
  completion: "完成率",
  contribution: "贡献分",
  source: "权重 / 数值来源",
  before: "此前累计",
  gain: "可提升分数",
  chart: "总分构成",
  movesMost: "提升总分最有效的指标：",
  upTo: "，最多可加 ",
  left: (on) => `自 ${on} 起不在考核表中；数字保持当时的值。`,
  evidence: "依据：",
  approver: "审批人：",
  date: "日期",
  signatures: ["被考核人", "考核人", "审批人"],
};
