import type { ExportDeclaration } from "./declare.ts";

const date = ["date", "fecha", "data", "datum", "дата", "日期"];
const distribution = ["distribution", "distribución", "distribuição", "verteilung", "распределение", "分布", "占比"];
const active = [
  "active followers",
  "seguidores activos",
  "seguidores ativos",
  "aktive follower",
  "активные подписчики",
  "活跃粉丝",
  "活跃粉丝数",
];
const gender = ["gender", "género", "gênero", "geschlecht", "пол", "性别"];
const territory = [
  "top territories",
  "top countries",
  "principales territorios",
  "territorios principales",
  "principais territórios",
  "top-regionen",
  "основные регионы",
  "топ регионов",
  "热门地区",
  "主要地区",
];
const viewers = [
  "total viewers",
  "espectadores totales",
  "total de espectadores",
  "zuschauer insgesamt",
  "всего зрителей",
  "总观众数",
  "观众总数",
];
const fresh = [
  "new viewers",
  "espectadores nuevos",
  "nuevos espectadores",
  "novos espectadores",
  "neue zuschauer",
  "новые зрители",
  "新观众",
  "新观众数",
];

/** TikTok Studio, Viewers.csv: different people by day. */
const viewersByDay: ExportDeclaration = {
  source: "tiktok.studio.viewers",
  platform: "tiktok",
  grain: "period",
  requires: [viewers, fresh],
  columns: [
    { means: "date", headers: date },
    { means: "viewers", headers: viewers },
    { means: "newViewers", headers: fresh },
    {
      means: "returningViewers",
      headers: [
        "returning viewers",
        "espectadores recurrentes",
        "espectadores que regresan",
        "espectadores recorrentes",
        "wiederkehrende zuschauer",
        "вернувшиеся зрители",
        "回访观众",
        "回访观众数",
      ],
    },
  ],
};

/** TikTok Studio, FollowerActivity.csv: followers active in each hour. Hours that are not over are 0. */
const activity: ExportDeclaration = {
  source: "tiktok.studio.activity",
  platform: "tiktok",
  grain: "period",
  requires: [["hour", "hora", "stunde", "час", "小时"], active],
  columns: [
    { means: "date", headers: date },
    { means: "tag", tag: "hour", headers: ["hour", "hora", "stunde", "час", "小时"] },
    { means: "activeFollowers", headers: active },
  ],
};

/** TikTok Studio, FollowerGender.csv: shares as fractions. A row is a group of people, not a day. */
const genders: ExportDeclaration = {
  source: "tiktok.studio.gender",
  platform: "tiktok",
  grain: "period",
  requires: [gender, distribution],
  columns: [
    { means: "tag", tag: "category", headers: gender },
    { means: "audienceShare", headers: distribution },
  ],
};

/** TikTok Studio, FollowerTopTerritories.csv: the largest countries and "Others". */
const territories: ExportDeclaration = {
  source: "tiktok.studio.territories",
  platform: "tiktok",
  grain: "period",
  requires: [territory, distribution],
  columns: [
    { means: "tag", tag: "category", headers: territory },
    { means: "audienceShare", headers: distribution },
  ],
};

/** TikTok Studio's files about people. */
export const tiktokStudioAudience: readonly ExportDeclaration[] = [viewersByDay, activity, genders, territories];
