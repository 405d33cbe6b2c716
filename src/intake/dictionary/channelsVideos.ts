import type { ExportDeclaration } from "./declare.ts";

/**
 * 视频号助手 动态数据明细.csv: one row per video, lifetime figures. 推荐 (♡) is not 喜欢 (👍). 分享量 holds
 * 转发聊天和朋友圈.
 */
export const channelsVideos: ExportDeclaration = {
  source: "channels.videos",
  platform: "channels",
  grain: "item",
  requires: [["视频描述", "视频标题"], ["播放量"], ["推荐", "喜欢", "视频id"]],
  lacks: ["体裁"],
  columns: [
    { means: "item", headers: ["视频描述", "视频标题"] },
    { means: "tag", tag: "id", headers: ["视频id"] },
    { means: "date", headers: ["发布时间", "发表时间"] },
    { means: "videoCompletionRate", headers: ["完播率"] },
    { means: "averageWatchTime", headers: ["平均播放时长"] },
    { means: "views", headers: ["播放量"] },
    { means: "recommends", headers: ["推荐"] },
    { means: "likes", headers: ["喜欢"] },
    { means: "comments", headers: ["评论量"] },
    { means: "shares", headers: ["分享量"] },
    { means: "newFollowers", headers: ["关注量"] },
    { means: "tag", headers: ["转发聊天和朋友圈", "设为铃声", "设为状态", "设为朋友圈封面"] },
    { means: "wecomClicks", headers: ["企微链接点击次数"] },
    { means: "wecomClickers", headers: ["企微链接点击人数"] },
    { means: "contactAdds", headers: ["添加到通讯录次数"] },
    { means: "contactAdders", headers: ["添加到通讯录人数"] },
  ],
};
