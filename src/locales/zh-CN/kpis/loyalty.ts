import type { KpiWords } from "../../catalogueWords.ts";

export const loyaltyWords = {
  MENUCTR: {
    title: "菜单点击率",
    summary: "菜单点击人数占粉丝数的比例。",
    params: { menuUsers: "菜单点击人数。", followers: "粉丝总数（累积关注人数）。" },
  },
  MPUSAGE: {
    title: "小程序使用率",
    summary: "小程序访问人数占粉丝数的比例。",
    params: { miniProgramUsers: "小程序访问人数。", followers: "粉丝总数（累积关注人数）。" },
  },
  FEATUREUSE: {
    title: "功能使用率",
    summary: "使用过账号某项功能的人数占粉丝数的比例。",
    params: { featureUsers: "使用该功能的人数。", followers: "粉丝总数（累积关注人数）。" },
  },
  FEATUREPOPULARITY: {
    title: "功能受欢迎度",
    summary: "菜单点击率与小程序使用率的平均值，均以粉丝数为基数。",
    params: { menuRate: "菜单点击率，0 到 1。", miniProgramRate: "小程序使用率，0 到 1。" },
  },
  CONTENTVALUE: {
    title: "内容价值",
    summary: "标题、实用性、栏目设计、多媒体四项评分（1 到 5）的加权结果，换算为 0 到 1。权重均为 1 即同等重要。",
    params: {
      title: "标题吸引力，1 到 5。",
      usefulness: "正文实用性，1 到 5。",
      columns: "栏目设计合理性，1 到 5。",
      multimedia: "多媒体使用（图文/视频），1 到 5。",
      titleWeight: "标题的权重。",
      usefulnessWeight: "实用性的权重。",
      columnsWeight: "栏目设计的权重。",
      multimediaWeight: "多媒体的权重。",
    },
  },
  LOYALTYINDEX: {
    title: "用户忠诚度指数",
    summary: "忠诚度乘积的易读形式：三项的几何平均 × 100。排序与用户忠诚度一致，只与自己的历史比较。",
    params: {
      contentValue: "内容价值评分，0 到 1。",
      interactionRate: "互动率，0 到 1。",
      featurePopularity: "功能受欢迎度，0 到 1。",
    },
  },
  NPS: {
    title: "净推荐值（NPS）",
    summary: "由一列评分计算：9–10 分占比减 0–6 分占比，从 −100 到 100。已有人数时用 NPSCOUNTS。",
    params: { scores: "全部评分：0 到 10 的整数。" },
  },
  NPSCOUNTS: {
    title: "净推荐值（按人数）",
    summary: "推荐者占比减贬损者占比，从 −100 到 100。有逐条评分时用 NPS。",
    params: { promoters: "打 9–10 分的人数。", passives: "打 7–8 分的人数。", detractors: "打 0–6 分的人数。" },
  },
  CSAT: {
    title: "客户满意度（CSAT）",
    summary: "满意的答卷占全部答卷的比例。",
    params: { satisfied: "满意（5 分制的 4、5 分）的人数。", answers: "全部答卷人数。" },
  },
} as const satisfies Partial<KpiWords>;
