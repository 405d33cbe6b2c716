import type { KpiWords } from "../../catalogueWords.ts";

export const engagementWords = {
  ERFOLLOWERS: {
    title: "互动率（按粉丝）",
    summary: "点赞、评论与分享之和占粉丝总数的比例。随发文数增加，请注明周期。",
    params: { engagements: "点赞 + 评论 + 分享。", followers: "粉丝总数（累积关注人数）。" },
  },
  ERREACH: {
    title: "互动率（按触达）",
    summary: "点赞、评论与分享之和占触达人数的比例，是最常用的口径。",
    params: { engagements: "点赞 + 评论 + 分享。", reach: "去重触达人数（Reached audience）。" },
  },
  ERPOST: {
    title: "单帖互动率",
    summary: "单条内容的点赞、评论与分享之和占发文当日粉丝数的比例。",
    params: { engagements: "点赞 + 评论 + 分享。", followers: "发文当日粉丝数。" },
  },
  ERIMPR: {
    title: "互动率（按曝光）",
    summary: "点赞、评论与分享之和占曝光次数的比例，低于按触达的互动率。",
    params: { engagements: "点赞 + 评论 + 分享。", impressions: "曝光次数（Impressions）。" },
  },
  ERVIEW: {
    title: "播放互动率",
    summary: "点赞、评论与分享之和占播放量的比例，与 TikTok 参考值比较时使用。",
    params: { engagements: "点赞 + 评论 + 分享。", views: "播放量（Video views）。" },
  },
  ERDAILY: {
    title: "日均互动率",
    summary: "平均每天的互动数占粉丝数的比例：周期合计 ÷（天数 × 粉丝数），不是每日比率的平均。",
    params: { engagements: "点赞 + 评论 + 分享。", days: "周期天数。", followers: "粉丝总数（累积关注人数）。" },
  },
  APPLAUSE: {
    title: "点赞率",
    summary: "点赞数占粉丝数的比例。",
    params: { likes: "点赞数。", followers: "粉丝总数（累积关注人数）。" },
  },
  AMPLIFICATION: {
    title: "分享放大率",
    summary: "平均每条内容的分享次数占粉丝数的比例，反映粉丝传播意愿。",
    params: {
      shares: "分享次数（总分享次数，Shares）。",
      posts: "本期发布的内容条数（发表篇数）。",
      followers: "粉丝总数（累积关注人数）。",
    },
  },
  VIRALITY: {
    title: "传播率",
    summary: "分享次数占曝光次数（也可按触达或播放）的比例。基数不同不可比较。",
    params: {
      shares: "分享次数（总分享次数，Shares）。",
      base: "曝光次数，也可用触达人数或播放量，请注明。",
      basis: "说明基数统计的是什么，不影响结果。",
    },
    choices: { basis: { impressions: "曝光量", reach: "触达人数", views: "播放量" } },
  },
  CONVERSATIONRATE: {
    title: "评论率",
    summary: "平均每条内容的评论数占粉丝数的比例。",
    params: {
      comments: "评论数。",
      posts: "本期发布的内容条数（发表篇数）。",
      followers: "粉丝总数（累积关注人数）。",
    },
  },
  SAVERATE: {
    title: "收藏率",
    summary: "收藏次数占触达人数的比例。",
    params: { saves: "收藏次数（Add to favorites）。", reach: "去重触达人数。" },
  },
  LIKESPERPOST: {
    title: "篇均点赞数",
    summary: "平均每条内容的点赞数，取决于账号规模。",
    params: { likes: "点赞数。", posts: "本期发布的内容条数（发表篇数）。" },
  },
  COMMENTSPERPOST: {
    title: "篇均评论数",
    summary: "平均每条内容的评论数，取决于账号规模。",
    params: { comments: "评论数。", posts: "本期发布的内容条数（发表篇数）。" },
  },
  REPLYRATE: {
    title: "消息回复率",
    summary: "已回复消息占需要回复消息的比例。",
    params: { replied: "已得到回复的消息和评论数。", inbound: "需要回复的用户消息和评论数。" },
  },
  RESPONSETIME: {
    title: "回复时长",
    summary:
      "从收到消息到首次回复的秒数的中位数，由一列等待时间计算，越短越好。少数很长的等待会拉高平均值，但不影响中位数。",
    params: {
      waits: "每条消息到首次回复的秒数；空白单元格跳过。",
      statistic: "用哪个值代表全部等待；省略时为中位数。",
    },
    choices: { statistic: { median: "一半回复比它快", mean: "等待时间合计 ÷ 回复数" } },
  },
  MEANRESPONSETIME: {
    title: "平均回复时长（按合计）",
    summary: "只有合计数时，从收到消息到首次回复的平均秒数。有逐条等待时间时用 RESPONSETIME。",
    params: { wait: "等待秒数合计。", replies: "已回复消息数。" },
  },
  KEYWORDREPLYSHARE: {
    title: "关键词回复占比",
    summary: "关键词回复次数占用户消息数的比例。",
    params: { keywordReplies: "关键词回复次数。", messages: "用户消息数（消息发送次数）。" },
  },
  SENTIMENT: {
    title: "净情感值",
    summary: "正面减负面提及占全部提及的比例，从 −1 到 1。",
    params: { positive: "正面提及数。", neutral: "中性提及数。", negative: "负面提及数。" },
  },
  WCI: {
    title: "微信传播力指数（WCI）",
    summary:
      "清博 WCI V14.2：整体日均 60%、篇均 20%、头条日均 10%、单篇最高 10%，平方后 × 12；由阅读、在看、点赞、分享计算。",
    params: {
      reads: "全部文章阅读数（10万+ 填 100001）。",
      wows: "全部文章在看数（10万+ 填 100001）。",
      likes: "全部文章点赞数（10万+ 填 100001）。",
      shares: "全部文章分享数（10万+ 填 100001）。",
      articles: "发布的文章篇数。",
      days: "周期天数。",
      headReads: "头条文章阅读数。",
      headWows: "头条文章在看数。",
      headLikes: "头条文章点赞数。",
      headShares: "头条文章分享数。",
      topReads: "单篇最高阅读数。",
      topWows: "单篇最高在看数。",
      topLikes: "单篇最高点赞数。",
      topShares: "单篇最高分享数。",
      version: "2：含分享（V14.2）；1：不含分享的旧版。",
    },
  },
  USERMESSAGES: {
    title: "用户主动消息量",
    summary: "周期内用户主动发给公众号的消息次数（后台“消息发送次数”）；账号的回复不计。",
    params: { messages: "用户发送的消息次数（消息发送次数）。" },
  },
} as const satisfies Partial<KpiWords>;
