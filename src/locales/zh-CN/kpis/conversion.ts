import type { KpiWords } from "../../catalogueWords.ts";

export const conversionWords = {
  ORIGPAGERATE: {
    title: "原文页点击率",
    summary: "跳转阅读原文人数占总阅读人数的比例。",
    params: { originalReaders: "跳转阅读原文人数。", readers: "总阅读人数。" },
  },
  FOLLOWCONV: {
    title: "转粉率",
    summary:
      "观看后新关注占基数的比例：公众号按阅读人数（阅读后关注率），TikTok 按播放量，也可按主页访问量（主页转粉）。",
    params: { follows: "观看或阅读后的新关注人数（阅读后关注人数）。", base: "阅读人数、播放量或主页访问量，请注明。" },
  },
  REDEEMRATE: {
    title: "活动核销率",
    summary: "已核销券数占发放券数的比例。",
    params: { redeemed: "已核销的券数。", issued: "发放的券数。" },
  },
  VISITRATE: {
    title: "到店率",
    summary: "到店人次占销售线索量的比例。",
    params: { visits: "由线索带来的到店人次。", leads: "销售线索量（Leads submission）。" },
  },
  PAYRATE: {
    title: "付费率",
    summary: "付费人数占访客数的比例。",
    params: { payers: "付费人数。", visitors: "店铺或小程序的访客数。" },
  },
  CTR: {
    title: "点击率（CTR）",
    summary: "点击次数占曝光次数的比例。请注明是全部点击还是链接点击。",
    params: { clicks: "点击次数（Clicks）。", impressions: "曝光次数（Impressions）。" },
  },
  DETAILVIEWRATE: {
    title: "详情页查看率",
    summary: "详情页查看次数占曝光次数的比例。",
    params: { detailViews: "详情页查看次数。", impressions: "曝光次数（Impressions）。" },
  },
  ROAS: {
    title: "广告投入产出比（ROAS）",
    summary: "每单位成本带来的收益，即 ROI + 1。须为同一货币和归因窗口。",
    params: { revenue: "归因于广告的收益。", cost: "同一货币的成本。" },
  },
  LTV: {
    title: "客户终身价值（LTV）",
    summary: "客户流失前带来的毛利：月收入 × 毛利率 × 生命周期，生命周期 = 1 ÷ 月流失率。",
    params: { arpu: "每客户每月收入。", margin: "毛利率，0 到 1。", churn: "每月客户流失率，0 到 1。" },
  },
  LTVCAC: {
    title: "客户价值成本比（LTV/CAC）",
    summary: "客户终身价值与获客成本之比，经验值为 3 以上。",
    params: { ltv: "客户终身价值。", cac: "同一货币的获客成本。" },
  },
  SALESLEADS: {
    title: "销售线索量",
    summary:
      "周期内提交的销售线索数（广告后台“销售线索量”，TikTok“Leads submission”）。加大预算就会增加，请同时看线索成本（CPL）。",
    params: { leads: "线索数（销售线索量、Leads submission）。" },
  },
  ORDERCOUNT: {
    title: "下单量",
    summary: "周期内的下单数，例如小程序下单量，不论是否已付款。",
    params: { orders: "下单数（下单量）。" },
  },
} as const satisfies Partial<KpiWords>;
