import type { ExportDeclaration } from "./declare.ts";

/** TikTok Studio, Overview.csv: one row per day, dates without a year in the language of the interface. */
export const tiktokStudioOverview: ExportDeclaration = {
  source: "tiktok.studio.overview",
  platform: "tiktok",
  grain: "period",
  requires: [
    [
      "video views",
      "visualizaciones de vídeo",
      "visualizaciones de video",
      "visualizações de vídeo",
      "videoaufrufe",
      "просмотры видео",
      "视频观看次数",
      "视频播放量",
    ],
    [
      "profile views",
      "visualizaciones del perfil",
      "visualizações de perfil",
      "profilaufrufe",
      "просмотры профиля",
      "主页访问次数",
      "个人资料查看次数",
    ],
  ],
  lacks: ["reached audience", "net growth"],
  columns: [
    { means: "date", headers: ["date", "fecha", "data", "datum", "дата", "日期"] },
    {
      means: "views",
      headers: [
        "video views",
        "visualizaciones de vídeo",
        "visualizaciones de video",
        "visualizações de vídeo",
        "videoaufrufe",
        "просмотры видео",
        "视频观看次数",
        "视频播放量",
      ],
    },
    {
      means: "visits",
      headers: [
        "profile views",
        "visualizaciones del perfil",
        "visualizações de perfil",
        "profilaufrufe",
        "просмотры профиля",
        "主页访问次数",
        "个人资料查看次数",
      ],
    },
    {
      means: "likes",
      headers: ["likes", "me gusta", "curtidas", "gefällt mir", "gefällt-mir-angaben", "лайки", "点赞", "点赞数", "赞"],
    },
    {
      means: "comments",
      headers: ["comments", "comentarios", "comentários", "kommentare", "комментарии", "评论", "评论数", "留言"],
    },
    {
      means: "shares",
      headers: [
        "shares",
        "veces compartido",
        "compartidos",
        "compartilhamentos",
        "geteilte inhalte",
        "geteilt",
        "репосты",
        "отправления",
        "分享",
        "分享数",
      ],
    },
  ],
};
