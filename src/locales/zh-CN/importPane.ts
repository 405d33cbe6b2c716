import type { importPaneWords as en } from "../en/importPane.ts";

export const importPaneWords: Readonly<Record<keyof typeof en, string>> = {
  "home.addData": "把后台导出表加入工作簿",
  "home.entrySheet": "新建数据填报表",

  "import.title": "把数据加入工作簿",
  "import.lead":
    "平台导出的文件或已打开的工作表会整理成单独的数据表，原文件和原表保持不变；下个月的文件会并入同一张表。",
  "import.rows": "{table} 的前几行",
  "import.tags": "需要自己填写的列",
  "import.tagsHint": "例如选题、活动、负责人。加入新文件后仍跟随对应的内容。",
  "import.tagName": "列名",
  "import.tagChoices": "可选内容，用逗号分隔",
  "import.tagAdd": "添加列",
  "import.tagRemove": "删除列 {header}",
  "import.add": "加入工作簿",
  "import.adding": "正在加入…",
  "import.done": "数据已加入工作簿",
  "import.table": "{table} → 工作表“{sheet}”：新增 {added} 行，更新 {changed} 个单元格，{unchanged} 行未变。",
  "import.notes": "数据说明表列出了所做的修正和需要核对的地方。",
  "import.card": "用这些数据生成考核表",
  "import.more": "继续加入",
  "columns.suggested": "可能是",

  "entry.title": "新建数据填报表",
  "entry.lead":
    "用于填报平台后台没有的数据：订单、收入、成本、参与人数等。不装 Scoreline 也能填写和复核，留空不会按 0 计算。",
  "entry.unit": "填报周期",
  "entry.unit.week": "每周",
  "entry.unit.month": "每月",
  "entry.unit.quarter": "每季度",
  "entry.from": "开始日期",
  "entry.to": "结束日期",
  "entry.subjects": "考核对象（每行一个）",
  "entry.measures": "填报哪些数据",
  "entry.create": "生成填报表",
  "entry.done": "工作表“{sheet}”已生成，可像其他工作表一样作为考核的数据来源。",
  "entry.needs": "请填写日期，并至少填写一个考核对象、选择一项数据。",
};
