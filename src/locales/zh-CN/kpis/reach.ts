import type { KpiWords } from "../../catalogueWords.ts";

export const reachWords = {
  DELIVERYRATE: {
    title: "信息到达率",
    summary: "送达人数占粉丝数的比例，正常接近 100%。",
    params: { delivered: "送达人数。", followers: "发文当日粉丝数。" },
  },
  COMPLETIONRATE: {
    title: "完播率（读完率）",
    summary: "到达结尾的次数占开始次数的比例（完播率、阅读完成率）。受时长影响，只比较同类内容。",
    params: { finished: "播放或阅读到结尾的次数。", started: "开始播放或阅读的次数。" },
  },
  AVGWATCHTIME: {
    title: "平均观看时长",
    summary: "每次播放的平均秒数（平均播放时长）。循环播放时可超过视频时长。",
    params: { playTime: "累计播放秒数（Total play time）。", views: "播放量（Video views）。" },
  },
  AVGVIEWDPCT: {
    title: "平均播放占比",
    summary: "平均播放时长占视频时长的比例。循环播放时可超过 100%。",
    params: { watched: "平均播放时长，秒。", length: "视频时长，秒。" },
  },
  HOOKRATE: {
    title: "开头留存率",
    summary: "播放超过开头秒数的比例（如抖音 5s 完播率）。各平台秒数不同，不可混用。",
    params: { held: "超过开头秒数的播放：TikTok 2 秒，Meta 3 秒，抖音 5 秒。", plays: "播放次数或曝光次数。" },
  },
  FIRSTSHARERATE: {
    title: "首次分享率",
    summary: "首次分享次数 ÷ 公众号消息阅读次数，即后台“首次分享率”，分享路径的第一步。",
    params: { firstShares: "首次分享次数。", reads: "公众号消息阅读次数。" },
  },
  READSPERSHARE: {
    title: "单次分享带来阅读",
    summary: "分享产生阅读次数 ÷ 总分享次数，反映分享路径的传播力。",
    params: { sharedReads: "分享产生阅读次数。", shares: "总分享次数。" },
  },
  READSOURCESHARE: {
    title: "阅读来源占比",
    summary: "某一来源阅读次数占总阅读次数的比例。各来源人数会重复，请用次数。",
    params: { sourceReads: "某一来源的阅读次数：公众号会话、朋友圈、推荐等。", reads: "总阅读次数（“全部”行）。" },
  },
  REACHRATE: {
    title: "触达率",
    summary: "触达人数占粉丝数的比例。触达包含非粉丝，可超过 100%。",
    params: { reach: "去重触达人数（Reached audience）。", followers: "粉丝总数（累积关注人数）。" },
  },
  VIEWSPERFOLLOWER: {
    title: "每粉丝播放量",
    summary: "播放量 ÷ 粉丝数，便于比较不同规模的账号。",
    params: { views: "播放量（Video views）。", followers: "粉丝总数（累积关注人数）。" },
  },
  POSTFREQ: {
    title: "每周发文数",
    summary: "平均每周发布的内容条数。涨粉不足时首先检查内容数量。",
    params: { posts: "发布的内容条数（发表篇数）。", weeks: "周期的周数：天数 ÷ 7。" },
  },
  SOV: {
    title: "声量份额（SOV）",
    summary: "本品牌提及量占所有比较品牌提及量的比例，须用同一查询和时段。",
    params: { brandMentions: "本品牌提及量。", allMentions: "所有参与比较品牌的提及量（含本品牌）。" },
  },
  MEDIANPOST: {
    title: "单篇中位数",
    summary: "按阅读、播放等数值排在中间的一篇：一半更高。不像平均值会被一篇爆款拉高。至少 5 篇。",
    params: { values: "每篇一个数值，至少 5 个；空白单元格跳过。" },
  },
  TRIMMEANPOST: {
    title: "单篇截尾均值",
    summary: "去掉最高和最低的若干篇后的平均，不由一篇爆款或失败之作决定。至少 5 篇。",
    params: {
      values: "每篇一个数值，至少 5 个；空白单元格跳过。",
      share: "去掉的比例，高低各半；省略时为 20%。",
    },
  },
  READTOTAL: {
    title: "阅读量",
    summary: "周期内图文的阅读次数之和（后台“阅读次数”），不是阅读人数。",
    params: { reads: "阅读次数（阅读量）。" },
  },
  VIEWTOTAL: {
    title: "播放量",
    summary: "周期内视频的播放次数之和（TikTok“Video views”）。单条爆款会左右结果，请同时看单篇中位数（MEDIANPOST）。",
    params: { views: "播放次数（播放量、Video views）。" },
  },
  IMPRESSIONTOTAL: {
    title: "曝光量",
    summary: "周期内广告或内容被展示的次数（广告后台“曝光量”，Impressions），不是人数。",
    params: { impressions: "曝光次数（曝光量、Impressions）。" },
  },
} as const satisfies Partial<KpiWords>;
