import type { duePaneWords as en } from "../en/duePane.ts";

export const duePaneWords: Readonly<Record<keyof typeof en, string>> = {
  "due.template": "自 {since} 起应采用方案模板“{template}”。刷新只更新数据，不改规则：请点“重新生成”改用。",
  "due.firstTemplate": "按最后一天应采用方案模板“{template}”。刷新只更新数据，不改规则：请点“重新生成”改用。",
  "due.weights": "自 {since} 起应采用新权重。刷新只更新数据，不改规则：请点“重新生成”改用。",
  "due.targets": "{periods} 的目标值尚未写入“考核方案”（{kpis}）。刷新只更新数据，不改规则：请点“重新生成”写入。",
};
