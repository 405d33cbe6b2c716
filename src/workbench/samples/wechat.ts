import { days, isoDay, monthIndex, weekday } from "./calendar.ts";
import { randomFrom } from "./random.ts";

/** What makes one fictional account differ from another. Monthly values are for August, September and October. */
export interface WechatAccount {
  readonly name: string;
  readonly seed: number;
  readonly openingFollowers: number;
  readonly newPerDay: readonly [number, number, number];
  readonly lostPerDay: readonly [number, number, number];
  /** Weekdays with a post; 0 is Sunday. */
  readonly postDays: readonly number[];
  /** 公众号消息阅读次数 ÷ 送达人数. */
  readonly openRate: readonly [number, number, number];
  /** 总阅读次数 ÷ 总阅读人数. */
  readonly readsPerReader: number;
  /** 总分享人数 ÷ 总阅读人数. */
  readonly shareRate: number;
  readonly titles: readonly string[];
}

export interface FollowerDay {
  readonly day: number;
  readonly gained: number;
  readonly lost: number;
  readonly total: number;
}

export interface Article {
  readonly title: string;
  readonly day: number;
  readonly readers: number;
  readonly reads: number;
  readonly sharers: number;
  readonly shares: number;
  readonly follows: number;
  readonly delivered: number;
  readonly sessionReads: number;
  readonly firstShares: number;
  readonly readsFromShares: number;
  readonly completionRate: number;
  readonly url: string;
}

/** Followers day by day: every total is the one before plus new minus lost. */
export function followerDays(account: WechatAccount): FollowerDay[] {
  const random = randomFrom(account.seed);
  let total = account.openingFollowers;
  return days.map((day) => {
    const gained = random.around(account.newPerDay[monthIndex(day)] ?? 0, 0.5);
    const lost = random.around(account.lostPerDay[monthIndex(day)] ?? 0, 0.5);
    total += gained - lost;
    return { day, gained, lost, total };
  });
}

/** Posts, newest first as the platform lists them. Delivered is a little below the followers of the evening before. */
export function articles(account: WechatAccount, followers: readonly FollowerDay[]): Article[] {
  const random = randomFrom(account.seed + 1);
  const posts: Article[] = [];
  days.forEach((day, index) => {
    if (!account.postDays.includes(weekday(day))) return;
    const before = followers[index - 1]?.total ?? account.openingFollowers;
    const delivered = Math.round(before * random.between(0.992, 0.999));
    const sessionReads = random.around(delivered * (account.openRate[monthIndex(day)] ?? 0), 0.14);
    const elsewhere = random.around(sessionReads * 0.05, 0.4);
    const ownReaders = sessionReads / account.readsPerReader;
    const sharers = Math.max(1, random.around(ownReaders * account.shareRate * 1.2, 0.25));
    const shares = Math.round(sharers * random.between(1.05, 1.25));
    const readsFromShares = random.around(shares * 4.2, 0.2);
    const reads = sessionReads + elsewhere + readsFromShares;
    const readers = Math.round(reads / account.readsPerReader);
    const firstShares = Math.round(shares * random.between(0.55, 0.75));
    posts.push({
      title: account.titles[posts.length % account.titles.length] ?? "",
      day,
      readers,
      reads,
      sharers,
      shares,
      follows: random.around(readers * 0.002, 0.6),
      delivered,
      sessionReads,
      firstShares,
      readsFromShares,
      completionRate: round4(random.between(0.52, 0.78)),
      url: `https://example.com/s/${account.seed}-${String(posts.length + 1).padStart(3, "0")}`,
    });
  });
  return posts.reverse();
}

/** The 16 columns of 内容分析 › 已通知内容; dates are numbers such as 20260804, rates fractions with four digits. */
export function articleSheet(posts: readonly Article[]): (string | number)[][] {
  const header =
    "内容标题|发表时间|总阅读人数|总阅读次数|总分享人数|总分享次数|阅读后关注人数|送达人数|公众号消息阅读次数|送达阅读率|首次分享次数|分享产生阅读次数|首次分享率|每次分享带来阅读次数|阅读完成率|内容url";
  const rows = posts.map((post) => [
    post.title,
    Number(isoDay(post.day).replaceAll("-", "")),
    post.readers,
    post.reads,
    post.sharers,
    post.shares,
    post.follows,
    post.delivered,
    post.sessionReads,
    round4(post.sessionReads / post.delivered),
    post.firstShares,
    post.readsFromShares,
    round4(post.firstShares / post.sessionReads),
    round4(post.readsFromShares / post.shares),
    post.completionRate,
    post.url,
  ]);
  return [header.split("|"), ...rows];
}

/** 用户增长 as the platform gives it: an HTML table in a file named .xls. */
export function userAnalysisHtml(followers: readonly FollowerDay[]): string {
  const row = (tag: "td" | "th", cells: readonly (string | number)[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  const rows = followers.map(({ day, gained, lost, total }) =>
    row("td", [isoDay(day), gained, lost, gained - lost, total]),
  );
  return [
    '<!doctype html><html><head><meta charset="utf-8"></head><body><table>',
    row("th", ["用户增长"]),
    row("th", ["时间", "新关注人数", "取消关注人数", "净增关注人数", "累积关注人数"]),
    ...rows,
    "</table></body></html>",
  ].join("\n");
}

function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
