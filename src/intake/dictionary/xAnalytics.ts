import type { ExportDeclaration } from "./declare.ts";

const figures = [
  { means: "impressions", headers: ["impressions", "показы"] },
  { means: "likes", headers: ["likes"] },
  { means: "engagements", headers: ["engagements"] },
  { means: "saves", headers: ["bookmarks"] },
  { means: "shares", headers: ["shares"] },
  { means: "newFollowers", headers: ["new follows"] },
  { means: "lostFollowers", headers: ["unfollows"] },
  { means: "comments", headers: ["replies"] },
  { means: "reposts", headers: ["reposts", "retweets"] },
  { means: "visits", headers: ["profile visits"] },
  { means: "views", headers: ["video views"] },
] as const;

/** X, account overview: one row per day, newest first, dates such as "Tue, Aug 26, 2025". */
const overview: ExportDeclaration = {
  source: "x.overview",
  platform: "x",
  grain: "period",
  requires: [["date"], ["impressions"], ["new follows", "unfollows", "create post"], ["bookmarks", "reposts"]],
  lacks: ["post id"],
  columns: [
    { means: "date", headers: ["date"] },
    ...figures,
    { means: "posts", headers: ["create post"] },
    { means: "tag", headers: ["media views"] },
  ],
};

/** X, content: one row per post. */
const posts: ExportDeclaration = {
  source: "x.posts",
  platform: "x",
  grain: "item",
  requires: [["post id", "tweet id"], ["post text", "tweet text"], ["impressions"]],
  columns: [
    { means: "tag", tag: "id", headers: ["post id", "tweet id"] },
    { means: "date", headers: ["date", "time"] },
    { means: "item", headers: ["post text", "tweet text"] },
    { means: "tag", tag: "link", headers: ["post link", "tweet permalink"] },
    ...figures,
    { means: "clicks", headers: ["url clicks"] },
    { means: "tag", headers: ["detail expands", "hashtag clicks", "permalink clicks"] },
  ],
};

/** Exports of X analytics. */
export const xAnalytics: readonly ExportDeclaration[] = [overview, posts];
