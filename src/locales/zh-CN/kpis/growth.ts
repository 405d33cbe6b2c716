import type { KpiWords } from "../../catalogueWords.ts";

export const growthWords = {
  GROWTHRATE: {
    title: "增长率",
    summary: "期末相对期初的变化比例，只需期初和期末两个总数（累积关注人数）。",
    params: { start: "期初值，如期初粉丝数。", end: "期末值。" },
  },
  CAGR: {
    title: "年复合增长率",
    summary: "从期初值到期末值，平均每年的固定增长率。",
    params: { start: "期初值，如期初粉丝数。", end: "期末值。", periods: "相隔年数（大于 0）。" },
  },
  CWGR: {
    title: "周复合增长率",
    summary: "从期初值到期末值，平均每周的固定增长率。每周 5% 相当于每月 23.6%。",
    params: { start: "期初值，如期初粉丝数。", end: "期末值。", periods: "相隔周数（大于 0）。" },
  },
  CONVERTGROWTH: {
    title: "增长率周期换算",
    summary: "把复利增长率换算到另一周期：每周 5% 相当于每月 23.6%，便于与参考值比较。",
    params: {
      growth: "原周期的增长率（大于 −100%）。",
      daysFrom: "原周期天数：一周 7，平均一月 30.4375。",
      daysTo: "目标周期天数。",
    },
  },
  RETENTION: {
    title: "新粉留存率",
    summary: "新增粉丝在第 7 天或第 30 天仍关注的比例。请注明天数；与 1 − 取关率不同。",
    params: { kept: "新增粉丝中第 7 天或第 30 天仍在关注的人数。", new: "该日或该活动的新关注人数。" },
  },
  MOM: {
    title: "月环比",
    summary: "本月相对上月的变化比例。请比较相同天数；正负号变化时需单独核对。",
    params: { current: "本期值。", previous: "上月相同天数的值。" },
  },
  YOY: {
    title: "同比",
    summary: "本期相对去年同期的变化比例，可排除季节因素。",
    params: { current: "本期值。", previous: "去年同期值。" },
  },
  WOW: {
    title: "周环比",
    summary: "本周相对上周的变化比例。请比较相同天数。",
    params: { current: "本期值。", previous: "上周相同天数的值。" },
  },
  DAILYCHANGE: {
    title: "日均变化率",
    summary: "日均值相对对比期的变化比例，未完结的月份或长短不同的月份也可公平比较。",
    params: {
      current: "本期值。",
      currentDays: "本期有数据的天数。",
      previous: "对比期的值。",
      previousDays: "对比期天数。",
    },
  },
  DYNTARGET: {
    title: "动态目标值",
    summary: "根据历史设定的目标：上期值按比例提升（如环比提升 15%）。",
    params: { prior: "上期值。", uplift: "期望提升幅度，如 15%。" },
  },
  SEASONTARGET: {
    title: "季节目标值",
    summary: "平均月份目标 × 当月季节指数，使旺季和淡季的目标都合理。",
    params: { target: "平均月份的目标值。", seasonIndex: "当月季节指数，1 为平均月份。" },
  },
  PACE: {
    title: "时间进度达成率",
    summary: "截至目前的实际值与按时间进度应达成值之比，100% 为进度正常。",
    params: {
      actual: "截至目前的实际值。",
      target: "整个周期的目标值。",
      elapsed: "已过时间占周期的比例，0 到 1：30 天过了 15 天为 0.5。",
    },
  },
  PROJECTION: {
    title: "期末预测值",
    summary: "按目前进度推算的期末值。",
    params: { actual: "截至目前的实际值。", elapsed: "已过时间占周期的比例，0 到 1。" },
  },
} as const satisfies Partial<KpiWords>;
