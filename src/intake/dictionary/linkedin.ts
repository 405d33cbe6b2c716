import type { ExportDeclaration } from "./declare.ts";

/** LinkedIn page, content: one row per day; the totals count, organic and sponsored are parts of them. */
const page: ExportDeclaration = {
  source: "linkedin.page",
  platform: "linkedin",
  grain: "period",
  requires: [
    ["date"],
    ["impressions (total)", "impressions (organic)"],
    ["reactions (total)", "clicks (total)", "reactions (organic)", "clicks (organic)"],
  ],
  columns: [
    { means: "date", headers: ["date"] },
    { means: "impressions", headers: ["impressions (total)"] },
    { means: "reach", headers: ["unique impressions (organic)"] },
    { means: "clicks", headers: ["clicks (total)"] },
    { means: "likes", headers: ["reactions (total)"] },
    { means: "comments", headers: ["comments (total)"] },
    { means: "shares", headers: ["reposts (total)", "shares (total)"] },
    { means: "engagementRate", headers: ["engagement rate (total)"] },
    {
      means: "tag",
      headers: ["impressions", "clicks", "reactions", "comments", "reposts", "engagement rate"].flatMap((figure) => [
        `${figure} (organic)`,
        `${figure} (sponsored)`,
      ]),
    },
  ],
};

/** LinkedIn page, new followers: `Total followers` is what the day brought, not the total. */
const followers: ExportDeclaration = {
  source: "linkedin.followers",
  platform: "linkedin",
  grain: "period",
  requires: [["date"], ["organic followers"], ["sponsored followers"], ["total followers"]],
  columns: [
    { means: "date", headers: ["date"] },
    { means: "newFollowers", headers: ["total followers"] },
    { means: "tag", headers: ["organic followers", "sponsored followers", "auto-invited followers"] },
  ],
};

/** Exports of LinkedIn pages. */
export const linkedin: readonly ExportDeclaration[] = [page, followers];
