import { serialOf } from "../formula/serial.ts";

/** A date as written: the year may be missing, and two numbers may not say which is the month. */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Part of the day, 0 ≤ time < 1. */
  readonly time: number;
  /** First number before second where both could be the month (03/04/2026), else null. */
  readonly either: { readonly first: number; readonly second: number } | null;
}

/** Names of months, first month first; enough of each name to tell it apart in its language. */
const monthNames: readonly (readonly string[])[] = [
  ["jan", "ene", "янв", "jän", "janv"],
  ["feb", "fev", "фев", "fév"],
  ["mar", "мар", "mär", "mrz"],
  ["apr", "abr", "апр", "avr"],
  ["may", "mai", "май", "мая"],
  ["jun", "июн", "juin"],
  ["jul", "июл", "juil"],
  ["aug", "ago", "авг", "aoû"],
  ["sep", "set", "сен"],
  ["oct", "out", "окт", "okt"],
  ["nov", "ноя"],
  ["dec", "dic", "dez", "дек", "déc"],
];

function monthOfName(name: string): number | null {
  const lower = name.toLowerCase().replace(/\.$/, "");
  let best = { month: 0, length: 0 };
  monthNames.forEach((starts, index) => {
    for (const start of starts) {
      if (lower.startsWith(start) && start.length > best.length) best = { month: index + 1, length: start.length };
    }
  });
  return best.month === 0 ? null : best.month;
}

type Groups = Readonly<Record<string, string | undefined>>;

interface DateRule {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => Pick<WrittenDate, "year" | "month" | "day"> & { readonly either?: boolean };
}

const clockPart = String.raw`(?:[T\s]\s*(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?\s*(?<half>[ap]\.?m\.?)?(?:\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?`;
const chineseClock = String.raw`(?:\s*(?<hour>\d{1,2})[时點点:](?<minute>\d{1,2})(?:分?(?::?(?<second>\d{1,2})秒?)?)?)?`;
const weekday = String.raw`(?:\p{L}{2,12}\.?,?\s+)?`;

const number = (groups: Groups, name: string) => Number(groups[name]);

function named(groups: Groups): Pick<WrittenDate, "year" | "month" | "day"> {
  return {
    year: groups["year"] === undefined ? null : number(groups, "year"),
    month: monthOfName(groups["name"] ?? "") ?? 0,
    day: number(groups, "day"),
  };
}

/** One entry per way of writing; the first that matches the whole text counts. */
const rules: readonly DateRule[] = [
  {
    pattern: new RegExp(String.raw`^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})${clockPart}$`, "u"),
    read: (groups) => ({ year: number(groups, "year"), month: number(groups, "month"), day: number(groups, "day") }),
  },
  {
    pattern: /^(?<year>(?:19|20|21)\d{2})(?<month>\d{2})(?<day>\d{2})$/u,
    read: (groups) => ({ year: number(groups, "year"), month: number(groups, "month"), day: number(groups, "day") }),
  },
  {
    pattern: new RegExp(
      String.raw`^(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})[日号]${chineseClock}$`,
      "u",
    ),
    read: (groups) => ({
      year: groups["year"] === undefined ? null : number(groups, "year"),
      month: number(groups, "month"),
      day: number(groups, "day"),
    }),
  },
  {
    pattern: new RegExp(String.raw`^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})${clockPart}$`, "u"),
    read: (groups) => ({ year: number(groups, "year"), month: number(groups, "month"), day: number(groups, "day") }),
  },
  {
    pattern: new RegExp(String.raw`^(?<month>\d{1,2})[-/](?<day>\d{1,2})[-/](?<year>\d{4})${clockPart}$`, "u"),
    read: (groups) => ({
      year: number(groups, "year"),
      month: number(groups, "month"),
      day: number(groups, "day"),
      either: true,
    }),
  },
  {
    pattern: new RegExp(
      String.raw`^${weekday}(?<name>\p{L}{3,12})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<year>\d{4}))?${clockPart}$`,
      "iu",
    ),
    read: named,
  },
  {
    pattern: new RegExp(
      String.raw`^${weekday}(?<day>\d{1,2})\.?(?:\s+de)?[\s-]+(?<name>\p{L}{3,12})\.?(?:(?:\s+de|,)?[\s-]+(?<year>\d{4}))?(?:\s*г\.?)?${clockPart}$`,
      "iu",
    ),
    read: named,
  },
];

/** Text as a date, null where it isn't one or no calendar has it. */
export function readDate(text: string): WrittenDate | null {
  const plain = text.normalize("NFKC").trim().replace(/\s+/g, " ");
  if (plain.length > 60) return null;
  for (const { pattern, read } of rules) {
    const groups = pattern.exec(plain)?.groups;
    if (groups === undefined) continue;
    const { either = false, ...found } = read(groups);
    const time = timeOf(groups);
    if (time === null) return null;
    const ambiguous = either ? { first: found.month, second: found.day } : null;
    if (ambiguous === null && !possible(found.year, found.month, found.day)) return null;
    if (
      ambiguous !== null &&
      !possible(found.year, found.month, found.day) &&
      !possible(found.year, found.day, found.month)
    )
      return null;
    return { ...found, time, either: ambiguous };
  }
  return null;
}

/** A day without a year may be 29 February. */
function possible(year: number | null, month: number, day: number): boolean {
  return serialOf(year ?? 2000, month, day) !== null;
}

function timeOf(groups: Groups): number | null {
  if (groups["hour"] === undefined) return 0;
  const half = groups["half"]?.[0]?.toLowerCase();
  const written = number(groups, "hour");
  const hour = half === undefined ? written : (written % 12) + (half === "p" ? 12 : 0);
  const minute = Number(groups["minute"] ?? 0);
  const second = Number(groups["second"] ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return null;
  return (hour * 3600 + minute * 60 + second) / 86_400;
}

/** Whether an Excel number format shows a date or a time of day. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").toLowerCase();
  return bare !== "general" && /[yd年月日]|m.*m|h/.test(bare) && !/[#0?]\s*$/.test(bare.split(";")[0] ?? "");
}

/** Whether an Excel number format shows a time of day or a duration and no date: h:mm:ss, [h]:mm. */
export function isTimeFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\./g, "").toLowerCase();
  return /\[?h+\]?:|\[?m+\]?:s/.test(bare) && !/[yd年月日]/.test(bare);
}
