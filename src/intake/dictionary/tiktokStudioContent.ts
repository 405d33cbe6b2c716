import type { ExportDeclaration } from "./declare.ts";

const title = [
  "video title",
  "título del video",
  "título del vídeo",
  "título do vídeo",
  "название видео",
  "videotitel",
  "视频标题",
];
const posted = ["post time", "hora de publicación", "hora da publicação", "время публикации", "发布时间"];

/**
 * TikTok Studio, Content.csv: one row per video, lifetime figures. `Time` is the day of the snapshot, not of the post.
 */
export const tiktokStudioContent: ExportDeclaration = {
  source: "tiktok.studio.content",
  platform: "tiktok",
  grain: "item",
  requires: [title, posted],
  columns: [
    { means: "ignored", headers: ["time", "hora", "zeit", "время", "时间"] },
    { means: "item", headers: title },
    { means: "tag", headers: ["video link", "enlace del video", "link do vídeo", "ссылка на видео", "视频链接"] },
    { means: "date", headers: posted },
    {
      means: "views",
      headers: [
        "total views",
        "video views",
        "visualizaciones totales",
        "total de visualizações",
        "всего просмотров",
        "总观看次数",
      ],
    },
    {
      means: "likes",
      headers: ["total likes", "likes", "me gusta totales", "total de curtidas", "всего лайков", "总点赞数"],
    },
    {
      means: "comments",
      headers: [
        "total comments",
        "comments",
        "comentarios totales",
        "total de comentários",
        "всего комментариев",
        "总评论数",
      ],
    },
    {
      means: "shares",
      headers: [
        "total shares",
        "shares",
        "veces compartido totales",
        "total de compartilhamentos",
        "всего репостов",
        "总分享数",
      ],
    },
    {
      means: "saves",
      headers: ["add to favorites", "favorites", "añadidos a favoritos", "добавления в избранное", "收藏数"],
    },
    { means: "tag", headers: ["total play time", "average watch time", "watched full video"] },
  ],
};
