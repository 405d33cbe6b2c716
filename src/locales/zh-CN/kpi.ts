import type { GroupWords, KpiWords, NoBenchmarkWords, StandInWords } from "../catalogueWords.ts";
import { conversionWords } from "./kpis/conversion.ts";
import { costWords } from "./kpis/cost.ts";
import { engagementWords } from "./kpis/engagement.ts";
import { growthWords } from "./kpis/growth.ts";
import { loyaltyWords } from "./kpis/loyalty.ts";
import { reachWords } from "./kpis/reach.ts";

export { warningWords } from "./warnings.ts";

export const kpiWords: KpiWords = {
  ...conversionWords,
  ...costWords,
  ...engagementWords,
  ...growthWords,
  ...loyaltyWords,
  ...reachWords,
  NETFOLLOWERS: {
    title: "净增粉丝数",
    summary: "本期新增关注减去取消关注。公众号后台为“净增关注人数”，TikTok 为“Net growth”。",
    params: { new: "本期新关注人数（New followers）。", lost: "本期取消关注人数（Lost followers）。" },
  },
  NETGROWTHRATE: {
    title: "粉丝净增长率",
    summary: "净增粉丝占期初粉丝数的比例。只适用于一种周期长度：每周 5% 相当于每月 23.6%。",
    params: {
      new: "本期新关注人数（New followers）。",
      lost: "本期取消关注人数（Lost followers）。",
      opening: "期初粉丝数：首日累积关注人数减去首日净增关注人数。",
    },
  },
  CMGR: {
    title: "月复合增长率",
    summary: "从期初值到期末值，平均每期的固定增长率。期数按月计；按周的目标是另一个目标。",
    params: { start: "期初粉丝数（大于 0）。", end: "期末粉丝数（不小于 0）。", periods: "相隔月数（大于 0）。" },
  },
  CHURN: {
    title: "取关率（流失率）",
    summary: "本期取消关注人数占期初粉丝数的比例，越低越好；期内新关注又取消的人会使其超过 100%。",
    params: {
      lost: "本期取消关注人数（Lost followers）。",
      opening: "期初粉丝数：首日累积关注人数减去首日净增关注人数。",
      basis: "取关人数的对比基数；省略时为期初粉丝数。",
      new: "本期新关注人数；仅另外两种基数需要。",
    },
    choices: {
      basis: {
        opening: "期初粉丝数",
        average: "期初与期末粉丝数的平均值",
        "opening+new": "期初粉丝数加本期新关注人数",
      },
    },
  },
  READRATE: {
    title: "阅读率",
    summary: "阅读人数（后台“总阅读人数”）占发文当日粉丝数的比例。读者不一定是粉丝，可超过 100%。",
    params: { readers: "总阅读人数。", followers: "发文当日粉丝总数；可用送达人数近似。" },
  },
  OPENRATE: {
    title: "打开率",
    summary: "公众号消息阅读次数 ÷ 送达人数（后台“送达阅读率”）。",
    params: { reads: "公众号消息阅读次数。", delivered: "送达人数。" },
  },
  SHARERATE: {
    title: "分享率",
    summary: "分享人数（后台“总分享人数”）占阅读人数（“总阅读人数”）的比例。",
    params: { sharers: "总分享人数。", readers: "总阅读人数。" },
  },
  INTERACTIONRATE: {
    title: "互动率",
    summary: "评论、点赞与用户消息（后台“消息发送次数”）之和占粉丝数的比例。次数除以人数，可超过 100%。",
    params: {
      comments: "评论数。",
      likes: "点赞数。",
      messages: "用户消息发送次数；账号的回复不计。",
      followers: "粉丝数（累积关注人数）。",
      wows: "在看次数，如需计入；文章未计入。",
      saves: "收藏次数，如需计入。",
      shares: "总分享次数，如需计入。",
    },
  },
  PARTICIPATION: {
    title: "活动参与率",
    summary: "参与活动的人数占活动触达人数的比例。",
    params: {
      participants: "参与人数。",
      reached: "活动触达人数。",
      basis: "说明第二个参数统计的是什么，不影响结果。",
    },
    choices: { basis: { reached: "活动触达人数", followers: "账号粉丝数" } },
  },
  CONVRATE: {
    title: "转化率",
    summary: "购买、留资或注册次数占基数的比例：公众号用总阅读次数，TikTok 用主页访问量。请注明所用基数。",
    params: {
      conversions: "购买、留资或注册次数。",
      base: "基数：总阅读次数、主页访问量或点击次数。",
      basis: "说明基数统计的是什么，不影响结果。",
    },
    choices: {
      basis: { reads: "总阅读次数", readers: "总阅读人数", clicks: "广告或链接点击次数", visits: "主页或页面访问次数" },
    },
  },
  ROI: {
    title: "投资回报率",
    summary: "（收益 − 成本）÷ 成本。两者须为同一币种、同一归因周期。",
    params: { revenue: "归因于该投入的收益。", cost: "同一币种的成本。" },
  },
  CPM: {
    title: "千次曝光成本",
    summary: "广告每 1000 次曝光的费用（后台“千次展现均价”），越低越好。",
    params: { cost: "广告费用。", impressions: "曝光次数。" },
  },
  CPC: {
    title: "单次点击成本",
    summary: "广告每次点击的费用，越低越好；请注明计全部点击还是仅计落地页点击。",
    params: { cost: "广告费用。", clicks: "点击次数。" },
  },
  LOYALTY: {
    title: "用户忠诚度",
    summary: "内容价值 × 互动率 × 功能受欢迎度，各项为 0 到 1。没有行业参考值，只与自己的历史比较。",
    params: {
      contentValue: "内容价值评分，0 到 1。",
      interactionRate: "互动率，0 到 1。",
      featurePopularity: "菜单点击率、小程序使用率等的平均值，0 到 1。",
    },
  },
  ENGRATE: {
    title: "互动率（按播放）",
    summary: "点赞、评论与分享之和占播放量的比例（也可按触达或粉丝）。基数不同的互动率不可比较。",
    params: {
      engagements: "点赞 + 评论 + 分享。",
      base: "播放量；或触达人数、曝光次数、粉丝数。",
      basis: "说明基数统计的是什么，不影响结果。",
    },
    choices: { basis: { views: "播放量", reach: "触达人数", impressions: "曝光量", followers: "粉丝数" } },
  },
  VIEWSPERVIDEO: {
    title: "单条视频平均播放量",
    summary: "平均每条视频的播放量。取决于账号规模；一条爆款可能主导结果。",
    params: { views: "本期视频播放量。", videos: "本期发布的视频数。" },
  },
};

export const standInWords: StandInWords = {
  deliveredForFollowers: "后台导出表没有发文当日粉丝数：以送达人数代替粉丝数。",
  countsForScores: "答卷已汇总：以推荐者、中立者、贬损者人数代替各项评分。",
  meanForMedian: "没有逐条等待时间：以平均值代替中位数。",
  netAsExported: "后台导出表只有净增数：以净增数代替新增减取关。",
  rateAsExported: "后台导出表只有算好的数值：直接采用。",
};

export const noBenchmarkWords: NoBenchmarkWords = {
  noFigure: "没有注明分母的公开参考值。",
  accountSize: "没有行业参考值：取决于账号规模、市场和价格。",
  ownHistory: "没有行业参考值：只与自己的历史比较。",
  calculation: "没有行业参考值：用于换算、对比或制定计划。",
};

export const groupWords: GroupWords = {
  growth: "增长",
  reach: "触达",
  engagement: "互动",
  conversion: "转化",
  cost: "成本",
  loyalty: "忠诚度",
};
