import type { ExportDeclaration } from "./declare.ts";

const title = [
  "video title",
  "título del video",
  "título del vídeo",
  "título do vídeo",
  "название видео",
  "videotitel",
  "video-titel",
  "视频标题",
];
const posted = [
  "post time",
  "hora de publicación",
  "hora da publicação",
  "horário da publicação",
  "veröffentlichungszeit",
  "время публикации",
  "发布时间",
];

const views = [
  "total views",
  "video views",
  "visualizaciones totales",
  "total de visualizações",
  "gesamte aufrufe",
  "aufrufe insgesamt",
  "всего просмотров",
  "总观看次数",
];

/**
 * TikTok Studio, Content.csv: one row per video, lifetime figures. `Time` is the day of the snapshot, not of the post. Newer files
 * add play times and the share of views that reached the end.
 */
export const tiktokStudioContent: ExportDeclaration = {
  source: "tiktok.studio.content",
  platform: "tiktok",
  grain: "item",
  requires: [title, posted, views],
  lacks: ["content", "视频id"],
  columns: [
    { means: "tag", tag: "snapshot", headers: ["time", "hora", "zeit", "время", "时间"] },
    { means: "item", headers: title },
    {
      means: "tag",
      tag: "link",
      headers: [
        "video link",
        "enlace del video",
        "enlace del vídeo",
        "link do vídeo",
        "videolink",
        "ссылка на видео",
        "视频链接",
      ],
    },
    { means: "date", headers: posted },
    { means: "views", headers: views },
    {
      means: "likes",
      headers: [
        "total likes",
        "likes",
        "me gusta totales",
        "total de curtidas",
        "gesamte likes",
        "likes insgesamt",
        "всего лайков",
        "总点赞数",
      ],
    },
    {
      means: "comments",
      headers: [
        "total comments",
        "comments",
        "comentarios totales",
        "total de comentários",
        "gesamte kommentare",
        "kommentare insgesamt",
        "всего комментариев",
        "总留言数",
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
        "gesamte geteilte inhalte",
        "всего репостов",
        "всего отправлений",
        "总分享数",
      ],
    },
    {
      means: "saves",
      headers: [
        "add to favorites",
        "favorites",
        "añadidos a favoritos",
        "adicionar aos favoritos",
        "adicionados aos favoritos",
        "zu favoriten hinzugefügt",
        "добавления в избранное",
        "收藏数",
        "加入收藏",
      ],
    },
    {
      means: "playTime",
      headers: [
        "total play time",
        "tiempo total de reproducción",
        "tempo total de reprodução",
        "gesamte wiedergabezeit",
        "общее время воспроизведения",
        "总播放时长",
        "总播放时间",
      ],
    },
    {
      means: "averageWatchTime",
      headers: [
        "average watch time",
        "tiempo medio de visualización",
        "tiempo promedio de visualización",
        "tempo médio de exibição",
        "durchschnittliche wiedergabezeit",
        "среднее время просмотра",
        "平均观看时长",
        "平均观看时间",
      ],
    },
    {
      means: "videoCompletionRate",
      headers: [
        "watched full video",
        "vio el video completo",
        "vieron el vídeo completo",
        "assistiu ao vídeo completo",
        "vollständiges video angesehen",
        "посмотрели видео полностью",
        "досмотрели видео до конца",
        "观看完整视频",
        "已观看完整视频",
      ],
    },
    {
      means: "newFollowers",
      headers: [
        "new followers",
        "nuevos seguidores",
        "novos seguidores",
        "neue follower",
        "новые подписчики",
        "新增粉丝",
      ],
    },
  ],
};
