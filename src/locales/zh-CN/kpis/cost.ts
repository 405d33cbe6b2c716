import type { KpiWords } from "../../catalogueWords.ts";

export const costWords = {
  PAYBACK: {
    title: "回本周期（月）",
    summary: "客户毛利收回获客成本所需的月数，越低越好。",
    params: { cac: "获客成本。", arpu: "每客户每月收入。", margin: "毛利率，0 到 1。" },
  },
  CPV: {
    title: "单次播放成本（CPV）",
    summary: "每次播放的成本，越低越好。",
    params: { cost: "成本。", views: "播放量（Video views）。" },
  },
  CPE: {
    title: "单次互动成本（CPE）",
    summary: "每次点赞、评论或分享的成本，越低越好。",
    params: { cost: "成本。", engagements: "点赞 + 评论 + 分享。" },
  },
  CPL: {
    title: "线索成本（CPL）",
    summary: "每条销售线索的成本，越低越好。",
    params: { cost: "成本。", leads: "销售线索量（Leads submission）。" },
  },
  CPA: {
    title: "转化成本（CPA）",
    summary: "每次转化的成本，越低越好，请注明转化的定义。",
    params: { cost: "成本。", conversions: "购买、留资或注册次数（转化数）。" },
  },
  CPF: {
    title: "涨粉成本（CPF）",
    summary: "每个新增粉丝的成本，越低越好。",
    params: { cost: "成本。", newFollowers: "新关注人数（New followers）。" },
  },
  CAC: {
    title: "获客成本（CAC）",
    summary: "每个新客户的销售与营销成本，越低越好。",
    params: { cost: "成本。", newCustomers: "本期新客户数。" },
  },
  ADFREQUENCY: {
    title: "人均曝光频次",
    summary: "平均每人看到广告的次数。小于 1 说明两个数据口径不一致。",
    params: { impressions: "曝光次数（Impressions）。", reach: "去重触达人数（Reached audience）。" },
  },
} as const satisfies Partial<KpiWords>;
