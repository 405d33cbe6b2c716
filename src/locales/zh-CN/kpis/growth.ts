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
  AUDIENCEMATCH: {
    title: "粉丝精准度",
    summary: "粉丝与目标受众在性别、地域或兴趣上的重合度：各项占比的共同部分之和，0 到 100%。多个属性时取平均。",
    params: {
      actual: "粉丝各类占比，合计 98%–102%；空白单元格表示该类没有粉丝。",
      target: "目标受众占比：类别和顺序相同，合计 98%–102%。",
    },
  },
  SEASONALINDEX: {
    title: "季节指数",
    summary:
      "某月相对前后各月的通常水平：数值 ÷ 中心化 12 个月均值的平均，归一到平均为 1，不受增长趋势影响。至少 24 个月，只用最近的完整年份。",
    params: {
      history: "按月的数值，从早到晚，至少 24 个，不可有空白。",
      month: "要计算的月份，1 到 12；给出 1 到 12 的一列可得全部。",
      firstMonth: "首个数值的月份；省略时为一月。",
    },
  },
  ZSCORE: {
    title: "相对自身历史的偏离（z 分数）",
    summary: "数值高于或低于自身历史均值多少个标准差。超过 ±2 属异常，应查找原因。至少 8 个历史值。",
    params: { value: "要判断的数值。", history: "同一指标的历史值，至少 8 个；空白单元格跳过。" },
  },
  PCTRANK: {
    title: "在自身历史中的排位",
    summary: "自身历史值中低于该值的比例，相等的算一半。90% 表示好于十次中的九次。比较 15 位数字。至少 8 个历史值。",
    params: { value: "要判断的数值。", history: "同一指标的历史值，至少 8 个；空白单元格跳过。" },
  },
  RETENTIONALL: {
    title: "全部粉丝留存率",
    summary: "1 − 取关率：期初粉丝减去本期取关后占期初粉丝的比例；期内新关注又取消的人也会使其降低。",
    params: {
      lost: "本期取消关注人数（Lost followers）。",
      opening: "期初粉丝数：首日累积关注人数减去首日净增关注人数。",
    },
  },
  NEWFOLLOWERS: {
    title: "新增粉丝数",
    summary:
      "周期内新增的关注人数（后台“新关注人数”，TikTok“New followers”），含之后又取消关注的人；请同时看净增粉丝数和取关率。",
    params: { new: "周期内新增的关注人数（新关注人数、New followers）。" },
  },
  FOLLOWERTOTAL: {
    title: "粉丝总数",
    summary: "周期末的粉丝总数（后台“累积关注人数”，TikTok“Followers”）。这是存量，不能把各天相加。",
    params: { followers: "周期末的粉丝总数（累积关注人数、Followers）。" },
  },
} as const satisfies Partial<KpiWords>;
