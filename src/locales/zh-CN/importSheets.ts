import type { ImportSheetWords } from "../en/importSheets.ts";

export const importSheetWords: ImportSheetWords = {
  dataSheet: "数据 {name}",
  notesSheet: "数据说明",
  notesTitle: "Scoreline 读入这些文件时做的修正和发现的问题",
  when: "读入时间",
  file: "文件或工作表",
  where: "位置",
  kind: "类型",
  before: "原值",
  after: "现值",
  meaning: "说明",
  correction: "数据修正",
  error: "错误",
  warning: "请核对",
  info: "提示",
  changed: "已更新",
  summary: "行数",
  summaryText: "新增 {added} 行，更新 {changed} 个单元格，{unchanged} 行未变，{kept} 行新文件中没有、予以保留。",
  changedText: "新文件中的值不同，以新文件为准。",
  more: "另有 {count} 条未在此列出。",
};
