import { base, count, defineKpi, optional } from "../define.ts";

export const interactionRate = defineKpi({
  id: "INTERACTIONRATE",
  params: {
    comments: count("comments"),
    likes: count("likes"),
    messages: count("messages"),
    followers: base("followers"),
    wows: optional(count("wows"), 0),
    saves: optional(count("saves"), 0),
    shares: optional(count("shares"), 0),
  },
  formula: "(comments + likes + messages + wows + saves + shares) / followers",
  unit: "ratio",
  better: "higher",
  group: "engagement",
  grain: "period",
  platforms: ["wechat"],
  sources: ["Z9", "Q6", "Z24"],
  basis: "followers",
  warnings: [{ when: "value > 1", code: "eventsOverPeople" }],
  examples: [
    { given: { comments: 40, likes: 140, messages: 20, followers: 2000 }, gives: 0.1 },
    { given: { comments: 4, likes: 14, messages: 2, followers: 0 }, gives: "#DIV/0!" },
    { given: { comments: 4, likes: 14, messages: 2, followers: -20 }, gives: "#NUM!" },
    {
      given: { comments: 40, likes: 140, messages: 20, followers: 2000, wows: 30, saves: 10, shares: 60 },
      gives: 0.15,
    },
    { given: { comments: 40, likes: 140, messages: 20, followers: 2000, shares: "?" }, gives: "#VALUE!" },
    { given: { comments: 4, likes: null, messages: 2, followers: 20 }, gives: "#N/A" },
  ],
  help: {
    title: "Interaction rate",
    summary:
      "Comments, likes and messages from users (消息发送次数) as a share of the followers. Events over people: more than 100% is possible.",
    params: {
      comments: "Comments (评论).",
      likes: "Likes (点赞).",
      messages: "Messages sent by users (消息发送次数); replies of the account do not count.",
      followers: "Followers (累积关注人数).",
      wows: "在看 clicks, if they are to count; the article leaves them out.",
      saves: "Saves (收藏), if they are to count.",
      shares: "Shares (总分享次数), if they are to count.",
    },
  },
});
