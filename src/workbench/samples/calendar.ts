const dayMilliseconds = 86_400_000;

/** First and last day of the sample data. */
const firstDay = Date.UTC(2026, 7, 1);
const lastDay = Date.UTC(2026, 9, 31);

/** Every day of the sample data, as UTC midnights. */
export const days: readonly number[] = Array.from(
  { length: (lastDay - firstDay) / dayMilliseconds + 1 },
  (_, index) => firstDay + index * dayMilliseconds,
);

/** `2026-08-01` */
export function isoDay(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}

/** `August 1`: TikTok Studio writes no year. */
export function monthAndDay(day: number): string {
  return new Intl.DateTimeFormat("en-US", { month: "long", day: "numeric", timeZone: "UTC" }).format(day);
}

/** 0 in the first month of the sample data, 2 in the last. */
export function monthIndex(day: number): number {
  return new Date(day).getUTCMonth() - new Date(firstDay).getUTCMonth();
}

/** 0 is Sunday. */
export function weekday(day: number): number {
  return new Date(day).getUTCDay();
}
