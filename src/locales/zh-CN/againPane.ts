import type { againPaneWords as en } from "../en/againPane.ts";

export const againPaneWords: Readonly<Record<keyof typeof en, string>> = {
  "again.rules":
    "以下为该考核表现行的权重、目标值和评分规则，以其“考核方案”工作表当前内容为准。在此所作的修改会取代原有内容，其余保持不变。",
  "again.weightsBack": "恢复为考核表的权重",
  "again.ruleBack": "恢复为考核表的规则",
  "again.keep": "与考核表一致",
  "again.target": "与考核表一致",
};
