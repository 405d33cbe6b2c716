import type { LargeFileWords } from "../en/largeFiles.ts";

export const largeFileWords: LargeFileWords = {
  largeSampled: "文件有 {rows} 行。各列按前 {sampled} 行识别和检查，后面写法不同的行已重新判断。",
  largeUnreadable: "“{column}”有 {cells} 个单元格无法识别，按缺失处理。",
  largeAddedUp: "共 {rows} 行，超出一张工作表的容量，已按日期和账号汇总为 {days} 行。",
  largeUnique: "去重人数不能按天内各行相加：{columns}。有多行的日期留空。",
  largeLeftOut: "汇总时未保留不能代表整天的列：{columns}。",
  largeUndated: "有 {rows} 行没有日期，无法归入任何一天，未计入。",
  "file.tooManyRows": "{name} 有 {rows} 行，超出一张工作表的容量，且无法按天汇总。请导出较短的时间段。",
  "file.tooBig": "{name} 有 {megabytes} MB，这类文件最多可读 {limit} MB。请缩短导出的时间范围，或另存为 CSV。",
  "file.tooSlow": "{name} 读取超过 {seconds} 秒，已停止。文件可能已损坏，请重新导出。",
};
