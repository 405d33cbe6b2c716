import type { periodPaneWords as en } from "../en/periodPane.ts";

export const periodPaneWords: Readonly<Record<keyof typeof en, string>> = {
  "whole.title": "周期数值的算法",
  "whole.data": "按周期内全部数据计算",
  "whole.hint":
    "按全部数据计算时，每行数据只计一次：只发三篇的月份不会和发三百篇的月份一样重。取各月平均则各月同等对待。",
  "whole.mean.month": "各月平均",
  "whole.mean.week": "各周平均",
  "whole.mean.quarter": "各季度平均",
  "whole.mean.day": "各天平均",
  "whole.days.month": "各月加权平均（按天数）",
  "whole.days.week": "各周加权平均（按天数）",
  "whole.days.quarter": "各季度加权平均（按天数）",
  "whole.days.day": "各天加权平均（按天数）",
  "whole.stated": "各月加权平均（自定权重）",
  "whole.weightOf": "第 {place} 个月的权重",
  "whole.wrong": "请输入不小于 0 的数。",
  "whole.unfinished": "尚未结束的月份暂不计入。",
  "whole.explain": "周期各部分的平均：",
  "whole.part": "{name}：{value}",
  "whole.weightIs": "权重 {weight}",
  "whole.notCounted": "不计入",
};
