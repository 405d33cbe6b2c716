import type { EntryIssueWords, EntryRefusalWords, EntrySheetWords } from "../en/entrySheet.ts";

export const entrySheetWords: EntrySheetWords = {
  name: "数据填报表",
  title: "平台后台没有导出的数据",
  hint: "请填写数值、填报人和依据（订单明细、发票、截图等）。不适用的数据填“{notApplicable}”。数值留空表示尚未填报，不会按 0 计算。",
  period: "周期起始日",
  subject: "考核对象",
  measure: "基础数据",
  value: "数值",
  enteredBy: "填报人",
  evidence: "依据",
  checkedBy: "复核人",
  status: "状态",
  notEntered: "尚未填报",
  entered: "已填报，未复核",
  checked: "已复核",
  notApplicable: "不适用",
  noName: "请填写填报人",
  selfChecked: "填报人与复核人相同",
  valueAlert: "请填写数字；不适用时填“{notApplicable}”。",
};

export const entryIssueWords: EntryIssueWords = {
  entryMeasureUnknown: "有 {cells} 行的基础数据无法识别，例如“{example}”，未采用。",
  entryNoPeriod: "有 {cells} 行没有填写周期起始日，未采用。",
  entryTwice: "“{measure}”在同一考核对象、同一周期内重复填报 {cells} 次，以第一次为准。",
  entryNotNumber: "有 {cells} 个数值不是数字，例如“{example}”，按尚未填报处理。",
  entryOpen: "共 {all} 项，其中 {cells} 项尚未填报。",
};

export const entryRefusalWords: EntryRefusalWords = {
  entryTooLarge: "填报表共需填报 {figures} 项，最多 {limit} 项。请减少周期、考核对象或基础数据。",
  entryEmpty: "填报表至少需要一个周期、一个考核对象和一项基础数据。",
  unknownMeasure: "没有名为“{measure}”的基础数据。",
};
