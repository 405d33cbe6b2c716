import type { WholeWords } from "../en/wholeWords.ts";

export const wholeWords: WholeWords = {
  title: "周期数值的算法",
  parts: { day: "天", week: "周", month: "月", quarter: "季度" },
  data: "按周期内全部数据计算",
  mean: (parts) => `各${parts}平均`,
  byDays: (parts) => `各${parts}加权平均（按天数）`,
  stated: (parts, weights) => `各${parts}加权平均（${weights}）`,
  whyData: "每行数据只计一次：只发三篇的月份不会和发三百篇的月份一样重。",
  whyMean: "各部分按权重计入，与发布多少无关；尚未结束的部分不计。权重在“基础数据”表中，可以修改。",
  said: (how, why) => `${how}。${why}`,
  rows: "周期的各组成部分",
  weight: "部分的权重",
  counted: (parts) => `已计入：${parts}。`,
  howMean: (formula) => `${formula}；周期取各部分的平均`,
  /** What periods are compared with, where a person has chosen it. */
  compared: {
    title: "对比",
    previous: "上期相同天数",
    year: "去年同期",
    named: (from: string, to: string) => `${from} 至 ${to}`,
    none: "不对比",
  },
};
