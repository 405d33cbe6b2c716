import type { teamPaneWords as en } from "../en/teamPane.ts";

export const teamPaneWords: Readonly<Record<keyof typeof en, string>> = {
  "template.team": "本团队的考核方案",
  "template.open": "打开方案模板文件…",
  "template.notOpened": "这个方案模板暂时不能使用",
  "template.builtinId": "“{id}”是内置考核方案的编号。请为该方案另设编号后重新打开。",
  "template.moreFaults": "还有 {count} 处。",
  "team.kpis": "本方案的指标：{template}",
  "team.unknownKpis": "当前版本不认识 {count} 个指标：{kpis}。它们会保留，但无法计算。",
};
