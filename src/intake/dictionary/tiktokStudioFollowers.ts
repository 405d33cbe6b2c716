import type { ExportDeclaration } from "./declare.ts";

const difference = [
  "difference in followers from previous day",
  "diferencia de seguidores con respecto al día anterior",
  "diferença de seguidores em relação ao dia anterior",
  "изменение числа подписчиков по сравнению с предыдущим днем",
  "与前一天的粉丝数差",
];

/** TikTok Studio, FollowerHistory.csv: the total at the end of each day and its change. */
export const tiktokStudioFollowers: ExportDeclaration = {
  source: "tiktok.studio.followers",
  platform: "tiktok",
  grain: "period",
  requires: [["followers", "seguidores", "follower", "подписчики", "粉丝数", "粉丝"], difference],
  columns: [
    { means: "date", headers: ["date", "fecha", "data", "datum", "дата", "日期"] },
    { means: "followers", headers: ["followers", "seguidores", "follower", "подписчики", "粉丝数", "粉丝"] },
    { means: "netFollowers", headers: difference },
  ],
};
