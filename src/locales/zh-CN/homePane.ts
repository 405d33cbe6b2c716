import type { homePaneWords as en } from "../en/homePane.ts";

export const homePaneWords: Readonly<Record<keyof typeof en, string>> = {
  "home.first": "从这里开始",
  "home.trySample.hint": "用示例导出表一步步生成考核表，最后一步之前不写入任何内容。",
  "home.newCard.hint": "使用自己的导出表、工作表或表格；考核方案已备好指标、权重和目标值。",
  "home.more": "其他功能",
  "home.addData.hint": "把平台文件整理成干净的表格，每月可续加。",
  "home.entrySheet.hint": "用于订单、收益等平台不导出的数据。",
  "home.browse.hint": "查看每个指标的公式、示例和行业参考值。",
  "portable.link.hint": "供没有安装 Scoreline 的同事打开工作簿。",
};
