import { days, monthAndDay, monthIndex, weekday } from "./calendar.ts";
import { randomFrom } from "./random.ts";

const openingFollowers = 8240;
const weeklyGrowth = [0.052, 0.041, 0.083];
const viewsPerVideo = [8200, 11_400, 15_800];
const engagementByViews = [0.043, 0.051, 0.074];
const postDays = [1, 3, 6];

/** Share of a video's views on the day of posting and the days after it. */
const decay = [0.42, 0.22, 0.12, 0.08, 0.05, 0.04, 0.03, 0.02, 0.01, 0.01];

const titles = [
  "Three pour-over mistakes everyone makes",
  "POV: the espresso machine breaks on Monday",
  "=Ratio: how much coffee per cup?",
  "Latte art fail compilation",
  "Roasting day, start to finish",
  "@baristas, settle this: milk first?",
  "Cold brew in 60 seconds",
  "We tried the cheapest beans in town",
  "A day at the harbour café",
  "Ask the roaster: light or dark?",
  "The sound of the grinder",
  'Customer of the week, "Grandpa Olaf"',
];

interface Video {
  readonly title: string;
  readonly day: number;
  readonly daily: readonly number[];
  views: number;
  likes: number;
  comments: number;
  shares: number;
}

interface Day {
  readonly day: number;
  views: number;
  likes: number;
  comments: number;
  shares: number;
}

/** The three TikTok Studio files of one account: quoted CSV with a byte order mark and dates without a year. */
export function tiktokFiles(): { overview: string; followers: string; content: string } {
  const random = randomFrom(4409);
  const totals: Day[] = days.map((day) => ({ day, views: random.around(320, 0.3), likes: 0, comments: 0, shares: 0 }));
  const videos: Video[] = [];
  days.forEach((day, index) => {
    if (!postDays.includes(weekday(day))) return;
    const views = random.around(viewsPerVideo[monthIndex(day)] ?? 0, 0.45);
    const daily = decay.map((share) => Math.round(views * share)).slice(0, days.length - index);
    videos.push({
      title: titles[videos.length % titles.length] ?? "",
      day,
      daily,
      views: 0,
      likes: 0,
      comments: 0,
      shares: 0,
    });
  });
  for (const video of videos) spread(video, totals);
  return { overview: overview(totals), followers: followers(), content: content(videos) };

  function spread(video: Video, onto: readonly Day[]) {
    const start = days.indexOf(video.day);
    video.daily.forEach((views, offset) => {
      const day = onto[start + offset];
      if (day === undefined) return;
      const engagements = random.around(views * (engagementByViews[monthIndex(video.day)] ?? 0), 0.12);
      const comments = Math.round(engagements * 0.06);
      const shares = Math.round(engagements * 0.09);
      for (const count of [video, day]) {
        count.views += views;
        count.likes += engagements - comments - shares;
        count.comments += comments;
        count.shares += shares;
      }
    });
  }

  function overview(of: readonly Day[]) {
    const rows = of.map(({ day, views, likes, comments, shares }) => [
      monthAndDay(day),
      views,
      random.around(views * 0.016, 0.2),
      likes,
      comments,
      shares,
    ]);
    return quoted([["Date", "Video Views", "Profile Views", "Likes", "Comments", "Shares"], ...rows]);
  }

  function followers() {
    let total = openingFollowers;
    const rows = days.map((day) => {
      const change = random.around((total * (weeklyGrowth[monthIndex(day)] ?? 0)) / 7, 0.35);
      total += change;
      return [monthAndDay(day), total, change];
    });
    return quoted([["Date", "Followers", "Difference in followers from previous day"], ...rows]);
  }
}

function content(videos: readonly Video[]): string {
  const snapshot = "November 1";
  const header = [
    "Time",
    "Video title",
    "Video link",
    "Post time",
    "Total likes",
    "Total comments",
    "Total shares",
    "Total views",
  ];
  const rows = videos.map(({ title, day, likes, comments, shares, views }, index) => [
    snapshot,
    title,
    `https://example.com/@nordkai.coffee/video/75${String(30_000_000_000_000_000n + BigInt(index) * 7_919_000_003n)}`,
    monthAndDay(day),
    likes,
    comments,
    shares,
    views,
  ]);
  return quoted([header, ...rows.reverse()]);
}

/** Every field in quotes, byte order mark first, LF between lines and none at the end. */
function quoted(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => row.map((field) => `"${String(field).replaceAll('"', '""')}"`).join(","));
  return `\ufeff${lines.join("\n")}`;
}
