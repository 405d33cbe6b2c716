import type { MeasureText } from "../catalogueWords.ts";

/** Words of the measures that platforms export finished or in their own way. */
export const exportMeasureWords = {
  sessionReaders: {
    title: "Readers from the message",
    summary: "People who read from the account's message (公众号消息阅读人数).",
  },
  originalPageReads: {
    title: "Visits to the original page",
    summary: "Times the original page was opened (原文页阅读次数).",
  },
  averageReadTime: { title: "Average reading time", summary: "As exported, in seconds (平均停留时长)." },
  savers: { title: "People who saved it", summary: "People who added the post to their favourites (微信收藏人数)." },
  likers: { title: "People who liked it", summary: "People who liked the post (点赞人数)." },
  wowReaders: { title: "People who marked 在看", summary: "People who marked the post 在看 (在看人数)." },
  tips: { title: "Tips", summary: "Money that readers gave for the post (赞赏)." },
  recommends: {
    title: "Recommendations (♡)",
    summary: "Recommendations to friends with ♡ (视频号 推荐); not the same as likes.",
  },
  reposts: { title: "Reposts", summary: "Reposts on X, beside the shares of the link." },
  videoCompletionRate: {
    title: "Video completion rate",
    summary: "As exported: share of views that reached the end (完播率, Watched full video).",
  },
  earlyViewRate: {
    title: "Rate of views past the opening",
    summary: "As exported: share of views longer than the first seconds (5s完播率).",
  },
  averageViewedShare: {
    title: "Average percentage viewed",
    summary: "As exported: average share of the video that was watched (Average percentage viewed).",
  },
  coverClickRate: {
    title: "Cover click rate",
    summary: "As exported: views per impression of the cover (封面点击率, Impressions click-through rate).",
  },
  wecomClicks: { title: "WeCom link clicks", summary: "Clicks on the WeCom link (企微链接点击次数)." },
  wecomClickers: {
    title: "People who clicked the WeCom link",
    summary: "People who clicked the WeCom link (企微链接点击人数).",
  },
  contactAdds: {
    title: "Additions to contacts",
    summary: "Times the contact was added to the address book (添加到通讯录次数).",
  },
  contactAdders: {
    title: "People who added the contact",
    summary: "People who added the contact to their address book (添加到通讯录人数).",
  },
  activeFollowers: {
    title: "Active followers",
    summary: "Followers who were active in the hour or on the day (Active followers, 活跃粉丝数).",
  },
  audiencePeople: { title: "Audience: people", summary: "People of one gender, age, region or other group (人数)." },
  audienceShare: {
    title: "Audience: share",
    summary: "Share of one gender, age, region or other group (占比, Distribution).",
  },
  womenShare: {
    title: "Audience: women",
    summary: "Women as a share of the whole audience, by age or another group (Women).",
  },
  menShare: { title: "Audience: men", summary: "Men as a share of the whole audience, by age or another group (Men)." },
  clickRate: {
    title: "Click rate as exported",
    summary: "Clicks per impression, as the ad report gives it (点击率, CTR).",
  },
  engagementRate: {
    title: "Engagement rate as exported",
    summary: "Engagements per impression, as the page report gives it (Engagement rate).",
  },
  costPerMille: {
    title: "Cost per 1,000 as exported",
    summary: "Cost per 1,000 impressions, as the ad report gives it (千次展现均价, CPM).",
  },
  costPerClick: {
    title: "Cost per click as exported",
    summary: "Cost per click, as the ad report gives it (点击均价, CPC).",
  },
  costPerConversion: {
    title: "Cost per conversion as exported",
    summary: "Cost per conversion, as the ad report gives it (转化成本, Cost per conversion).",
  },
  adResults: {
    title: "Ad results",
    summary: "What each campaign aims at (Results); kinds differ, so they are not added to conversions.",
  },
} satisfies Readonly<Record<string, MeasureText>>;
