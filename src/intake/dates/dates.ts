import { serialOf } from "../../formula/serial.ts";

/** A date as written: the year may be missing, and two numbers may not say which is the month. */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Part of the day, 0 ≤ time < 1. */
  readonly time: number;
  /** First number before second where both could be the month (03/04/2026), else null. */
  readonly either: { readonly first: number; readonly second: number } | null;
  /** Minutes ahead of UTC where the text says its time zone. */
  readonly zone: number | null;
  /** 0 Sunday … 6 Saturday where the text names it. */
  readonly weekday: number | null;
}

/** Names of months, first month first; enough of each name to tell it apart in its language. */
const monthNames: readonly (readonly string[])[] = [
  ["jan", "ene", "янв", "яну", "jän", "janv"],
  ["feb", "fev", "фев", "fév"],
  ["mar", "мар", "mär", "mrz"],
  ["apr", "abr", "апр", "avr"],
  ["may", "mai", "май", "мая"],
  ["jun", "июн", "юни", "juin"],
  ["jul", "июл", "юли", "juil"],
  ["aug", "ago", "авг", "aoû"],
  ["sep", "set", "сен"],
  ["oct", "out", "окт", "okt"],
  ["nov", "ноя", "ное"],
  ["dec", "dic", "dez", "дек", "déc"],
];

/** Month 1–12 by the beginning of its name, null where it is none. */
export function monthOfName(name: string): number | null {
  const lower = name.toLowerCase().replace(/\.$/, "");
  let best = { month: 0, length: 0 };
  monthNames.forEach((starts, index) => {
    for (const start of starts) {
      if (lower.startsWith(start) && start.length > best.length) best = { month: index + 1, length: start.length };
    }
  });
  return best.month === 0 ? null : best.month;
}

/** Beginnings of names of days, Sunday first. */
const dayNames: readonly RegExp[] = [
  /^(su|вс|dom|so|[日天])/,
  /^(mo|пн|пон|lu|seg|一)/,
  /^(tu|вт|mar|ter|di|二)/,
  /^(we|ср|mi|qua|三)/,
  /^(th|чт|чет|ju|qui|do|四)/,
  /^(fr|пт|пят|vi|sex|五)/,
  /^(sa|сб|суб|sá|六)/,
];

function weekdayOf(name: string | undefined): number | null {
  const lower = (name ?? "").toLowerCase().replace(/^(星期|周)/, "");
  if (/^dom/.test(lower)) return 0;
  const found = dayNames.findIndex((pattern) => pattern.test(lower));
  return lower === "" || found < 0 ? null : found;
}

type Groups = Readonly<Record<string, string | undefined>>;

type NumberedDay = Pick<WrittenDate, "year" | "month" | "day">;

interface DateRule {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => NumberedDay & { readonly either?: boolean };
}

const halfDay = String.raw`[ap]\.?\s?m\.?|上午|下午|凌晨|晚上|中午`;
const clockPart = String.raw`(?:(?:T|,?\s+(?:at\s+|в\s+|um\s+|a\s+las\s+|às\s+)?)(?<early>上午|下午|凌晨|晚上|中午)?\s*(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<half>${halfDay})?(?:\s*(?<zone>Z|UTC|GMT|\(?(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?\)?))?)?`;
const chineseClock = String.raw`(?:\s*(?:\(?(?:星期|周)(?<name>[一二三四五六日天])\)?)?\s*(?:(?<early>上午|下午|凌晨|晚上|中午)?\s*(?<hour>\d{1,2})[时時點点:](?<minute>\d{1,2})(?:分?(?::?(?<second>\d{1,2})秒?)?)?)?)`;
const weekday = String.raw`(?:(?<weekday>\p{L}{2,12})\.?,?\s+)?`;

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
    pattern: new RegExp(String.raw`^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<short>\d{2})${clockPart}$`, "u"),
    read: (groups) => ({
      year: 2000 + number(groups, "short"),
      month: number(groups, "month"),
      day: number(groups, "day"),
    }),
  },
  {
    pattern: new RegExp(String.raw`^(?<month>\d{1,2})/(?<day>\d{1,2})/(?<short>\d{2})${clockPart}$`, "u"),
    read: (groups) => ({
      year: 2000 + number(groups, "short"),
      month: number(groups, "month"),
      day: number(groups, "day"),
      either: true,
    }),
  },
  {
    pattern: /^(?<year>(?:19|20)\d{2})(?:[-/.](?<month>\d{1,2})|年(?<month2>\d{1,2})月)$/u,
    read: (groups) => ({
      year: number(groups, "year"),
      month: Number(groups["month"] ?? groups["month2"]),
      day: 1,
    }),
  },
  {
    pattern: /^(?<name>\p{L}{3,12})\.?(?:\s+de)?[\s-]+(?<year>20\d{2})(?:\s*г\.?)?$/iu,
    read: (groups) => ({ year: number(groups, "year"), month: monthOfName(groups["name"] ?? "") ?? 0, day: 1 }),
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
      String.raw`^${weekday}(?<day>\d{1,2})\.?(?:\s+de)?[\s.-]+(?<name>\p{L}{3,12})\.?(?:(?:\s+de|,)?[\s-]+(?<year>\d{4}))?(?:\s*г\.?)?${clockPart}$`,
      "iu",
    ),
    read: named,
  },
];

/** Text as a date, null where it isn't one or no calendar has it. Of a stretch of time (28.09.2026–04.10.2026) its first day. */
export function readDate(text: string): WrittenDate | null {
  const plain = text.normalize("NFKC").trim().replace(/\s+/g, " ");
  if (plain.length > 60) return null;
  return readDay(plain) ?? readDay(firstOfRange(plain) ?? "");
}

/** What stands before the dash of a stretch of time, null where there is no stretch. */
export function firstOfRange(text: string): string | null {
  const plain = text.normalize("NFKC").trim().replace(/\s+/g, " ");
  const [, from = "", to = ""] = /^(.{6,24}?) ?(?:~|–|—|至|到| - | to | по ) ?(.{4,24})$/u.exec(plain) ?? [];
  const isDay = readDay(to) !== null || /^\d{1,2}([-/.])\d{1,2}\1?$/.test(to);
  return isDay && readDay(from) !== null ? from : null;
}

function readDay(plain: string): WrittenDate | null {
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
    const zone = zoneOf(groups["zone"]);
    return { ...found, time, either: ambiguous, zone, weekday: weekdayOf(groups["weekday"] ?? dayOfChinese(groups)) };
  }
  return null;
}

/** A day without a year may be 29 February. */
function possible(year: number | null, month: number, day: number): boolean {
  return serialOf(year ?? 2000, month, day) !== null;
}

function timeOf(groups: Groups): number | null {
  if (groups["hour"] === undefined) return 0;
  const half = (groups["half"] ?? groups["early"])?.toLowerCase();
  const written = number(groups, "hour");
  const late = half !== undefined && /^(p|下午|晚上|中午)/.test(half);
  const hour = half === undefined || written > 12 ? written : (written % 12) + (late ? 12 : 0);
  const minute = Number(groups["minute"] ?? 0);
  const second = Number(groups["second"] ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return null;
  return (hour * 3600 + minute * 60 + second) / 86_400;
}

/** `Z`, `GMT+8` and `+08:00` in minutes. */
function zoneOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const [, sign, hours = "0", minutes = "0"] = /([+-])(\d{1,2}):?(\d{2})?/.exec(text) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
}

/** In the rule of 年月日, `name` is a day of the week. */
function dayOfChinese(groups: Groups): string | undefined {
  return /^[一二三四五六日天]$/.test(groups["name"] ?? "") ? groups["name"] : undefined;
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
