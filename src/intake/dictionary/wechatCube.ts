import type { ExportDeclaration } from "./declare.ts";

const day = { means: "date", headers: ["ref_date"] } as const;
const statDay = { means: "date", headers: ["stat_date"] } as const;
const message = { means: "tag", tag: "id", headers: ["msgid", "msg_id", "msgDataId"] } as const;
const title = { means: "item", headers: ["title"] } as const;
const source = { means: "tag", tag: "channel", headers: ["user_source"] } as const;
const publicationDay = { means: "tag", headers: ["ref_date"] } as const;

const reading = [
  { means: "readers", headers: ["int_page_read_user"] },
  { means: "reads", headers: ["int_page_read_count"] },
  { means: "originalPageReaders", headers: ["ori_page_read_user"] },
  { means: "originalPageReads", headers: ["ori_page_read_count"] },
  { means: "sharers", headers: ["share_user"] },
  { means: "shares", headers: ["share_count"] },
  { means: "savers", headers: ["add_to_fav_user"] },
  { means: "saves", headers: ["add_to_fav_count"] },
] as const;

/** Reading since 2025-11 counts people only. */
const peopleReading = [
  { means: "readers", headers: ["read_user"] },
  { means: "sharers", headers: ["share_user"] },
  { means: "wowReaders", headers: ["zaikan_user"] },
  { means: "likers", headers: ["like_user"] },
  { means: "comments", headers: ["comment_count"] },
  { means: "savers", headers: ["collection_user"] },
  { means: "originalPageReaders", headers: ["redirect_ori_page_user"] },
] as const;

/** getusersummary: several rows a day, one per source; they are added. */
const users: ExportDeclaration = {
  source: "wechat.cube.users",
  platform: "wechat",
  grain: "period",
  requires: [["ref_date"], ["new_user"], ["cancel_user"]],
  columns: [
    day,
    source,
    { means: "newFollowers", headers: ["new_user"] },
    { means: "lostFollowers", headers: ["cancel_user"] },
  ],
};

/** getusercumulate: the total at the end of each day. */
const followers: ExportDeclaration = {
  source: "wechat.cube.followers",
  platform: "wechat",
  grain: "period",
  requires: [["ref_date"], ["cumulate_user"]],
  columns: [day, source, { means: "followers", headers: ["cumulate_user"] }],
};

/** getarticlesummary, getuserread and getuserreadhour: by day, source and, for articles, message; 99999999 is all sources. */
const reads: ExportDeclaration = {
  source: "wechat.cube.reads",
  platform: "wechat",
  grain: "period",
  requires: [["ref_date"], ["int_page_read_user"], ["int_page_read_count"]],
  lacks: ["stat_date"],
  columns: [
    day,
    { means: "tag", tag: "hour", headers: ["ref_hour"] },
    message,
    title,
    source,
    { means: "delivered", headers: ["target_user"] },
    ...reading,
  ],
};

/** getusershare: shares by day and scene (1 a friend, 2 Moments, 255 other). */
const shares: ExportDeclaration = {
  source: "wechat.cube.shares",
  platform: "wechat",
  grain: "period",
  requires: [["ref_date"], ["share_scene"], ["share_count", "share_user"]],
  columns: [
    day,
    { means: "tag", tag: "hour", headers: ["ref_hour"] },
    { means: "tag", tag: "channel", headers: ["share_scene"] },
    { means: "sharers", headers: ["share_user"] },
    { means: "shares", headers: ["share_count"] },
  ],
};

/** getarticletotal: an article's figures up to each day. The last row holds all that came before. */
const articleTotals: ExportDeclaration = {
  source: "wechat.cube.articleTotals",
  platform: "wechat",
  grain: "item",
  requires: [["stat_date"], ["int_page_read_user"], ["target_user"]],
  cumulative: true,
  columns: [
    statDay,
    publicationDay,
    message,
    title,
    { means: "delivered", headers: ["target_user"] },
    { means: "sessionReads", headers: ["int_page_from_session_read_count"] },
    { means: "sessionReaders", headers: ["int_page_from_session_read_user"] },
    ...reading,
  ],
};

/** getbizsummary and getarticleread: the account's people by day. */
const summary: ExportDeclaration = {
  source: "wechat.cube.summary",
  platform: "wechat",
  grain: "period",
  requires: [["ref_date"], ["read_user"], ["share_user", "zaikan_user", "send_page_count"]],
  lacks: ["stat_date"],
  columns: [day, message, title, ...peopleReading, { means: "posts", headers: ["send_page_count"] }],
};

/** getarticletotaldetail: an article's people up to each day; money in fen, time in minutes. */
const articleDetail: ExportDeclaration = {
  source: "wechat.cube.articleDetail",
  platform: "wechat",
  grain: "item",
  requires: [["stat_date"], ["read_user"]],
  cumulative: true,
  columns: [
    statDay,
    publicationDay,
    message,
    title,
    ...peopleReading,
    { means: "tips", written: "fen", headers: ["praise_money"] },
    { means: "followsAfterReading", headers: ["read_subscribe_user"] },
    { means: "deliveredReadRate", headers: ["read_delivery_rate"] },
    { means: "completionRate", headers: ["read_finish_rate"] },
    { means: "averageReadTime", written: "minutes", headers: ["read_avg_activetime"] },
  ],
};

/** getupstreammsg: messages by day and type (1 text, 2 image, 3 voice, 4 video, 6 other). */
const messages: ExportDeclaration = {
  source: "wechat.cube.messages",
  platform: "wechat",
  grain: "period",
  requires: [["ref_date"], ["msg_user"], ["msg_count"]],
  columns: [
    day,
    { means: "tag", tag: "hour", headers: ["ref_hour"] },
    { means: "tag", tag: "kind", headers: ["msg_type"] },
    { means: "messageSenders", headers: ["msg_user"] },
    { means: "messages", headers: ["msg_count"] },
  ],
};

/** getupstreammsgdist: people by how many messages they sent (0 none, 1 up to 5, 2 up to 10, 3 more). */
const messageDistribution: ExportDeclaration = {
  source: "wechat.cube.messageDistribution",
  platform: "wechat",
  grain: "period",
  requires: [["ref_date"], ["count_interval"], ["msg_user"]],
  columns: [
    day,
    { means: "tag", tag: "category", headers: ["count_interval"] },
    { means: "audiencePeople", headers: ["msg_user"] },
  ],
};

/** Answers of WeChat's data cube (datacube), by their fields' names. */
export const wechatCube: readonly ExportDeclaration[] = [
  users,
  followers,
  reads,
  shares,
  articleTotals,
  summary,
  articleDetail,
  messages,
  messageDistribution,
];
