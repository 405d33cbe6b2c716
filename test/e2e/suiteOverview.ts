/** A TikTok Business Suite overview of September and October 2025, a row per day, with its trailing space and its NAN. */
export function suiteOverview(): string {
  const header =
    "Date,Video views,Reached audience,Profile views,Likes,Shares,Comments,Phone number clicks ,Leads submission,Net growth,New followers,Lost followers";
  const days = Array.from({ length: 61 }, (_none, day) => {
    const date = new Date(Date.UTC(2025, 8, 1 + day)).toISOString().slice(0, 10).replaceAll("-", "/");
    const views = 9000 + ((day * 613) % 4000);
    const gained = 40 + (day % 7);
    const lost = 5 + (day % 3);
    const reached = day === 4 ? "NAN" : views - 1200;
    return [date, views, reached, 300 + day, 520, 31, 44, 3, 6 + (day % 2), gained - lost, gained, lost].join(",");
  });
  return [header, ...days].join("\n");
}
