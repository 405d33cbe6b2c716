import type { CellValue } from "./cell.ts";

/** What typing gives: a value, and the number format that a General cell takes with it. */
export interface Typed {
  readonly value: CellValue;
  readonly format?: string;
}

/** The order in which a date of three numbers is read; an ISO-like date (year first) is always understood. */
export type DateOrder = "mdy" | "dmy" | "ymd";

export const ERROR_VALUES: ReadonlySet<string> = new Set([
  "#DIV/0!",
  "#NAME?",
  "#VALUE!",
  "#NUM!",
  "#N/A",
  "#REF!",
  "#SPILL!",
  "#CALC!",
  "#NULL!",
  "#BUSY!",
]);

const SHORT_DATE = "m/d/yyyy";
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Reads a text as Excel (English, United States) reads what is typed into a General cell:
 * numbers with sign, thousands commas, brackets for negatives, $ (format `$#,##0`), % (format `0%`, `0.00%`), exponent
 * (format `0.00E+00`) and mixed fractions (`# ?/?`); dates and times of the years 1900–9999 (year first, or in `order`;
 * two-digit years 00–29 are 2000–2029; a date without year is this year's); TRUE, FALSE; error values; all else is text.
 */
export function readTyped(text: string, order: DateOrder = "mdy", thisYear = new Date().getFullYear()): Typed {
  const trimmed = text.trim();
  if (trimmed === "") return { value: text };
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (ERROR_VALUES.has(upper)) return { value: { error: upper } };
  if (!/\d/.test(trimmed)) return { value: text };
  return readNumber(trimmed) ?? readDateTime(trimmed, order, thisYear) ?? { value: text };
}

const NUMBER = /^([-+]?)(\$?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[-+]?\d+)?(%?)$/i;

function readNumber(text: string): Typed | null {
  const bracketed = /^\((.*)\)$/s.exec(text);
  const inner = (bracketed?.[1] ?? text).trim();
  const parts = NUMBER.exec(inner.replace(/^\$\s*([-+])/, "$1$").replace(/\s*%$/, "%"));
  if (!parts) return readFraction(text);
  const [, sign = "", dollar = "", digits = "", exponent = "", percent = ""] = parts;
  if (bracketed && sign !== "") return null;
  const size = Number(digits.replaceAll(",", "") + exponent);
  if (!Number.isFinite(size)) return null;
  const negative = sign === "-" || bracketed !== null;
  const value = keepFifteenDigits(negative ? -size : size) / (percent ? 100 : 1);
  const decimals = digits.includes(".") && !digits.endsWith(".");
  if (percent) return { value: roundNoise(value), format: decimals ? "0.00%" : "0%" };
  if (dollar) return { value, format: decimals ? "$#,##0.00" : "$#,##0" };
  if (exponent) return { value, format: "0.00E+00" };
  if (digits.includes(",")) return { value, format: decimals ? "#,##0.00" : "#,##0" };
  return { value };
}

/** Excel keeps 15 significant digits: 6900000000000000123 becomes 6900000000000000000. */
function keepFifteenDigits(value: number): number {
  if (Math.abs(value) < 1e15 || !Number.isInteger(value))
    return Number(value.toPrecision(15)) === value ? value : clip(value);
  return clip(value);
}

function clip(value: number): number {
  const [digits = "0", exponent = "0"] = value.toExponential(20).split("e");
  const sign = digits.startsWith("-") ? -1 : 1;
  return sign * Number(`${digits.replace("-", "").slice(0, 16)}e${exponent}`);
}

function roundNoise(value: number): number {
  return Number(value.toPrecision(15));
}

function readFraction(text: string): Typed | null {
  const parts = /^([-+]?)(\d+) (\d{1,5})\/(\d{1,5})$/.exec(text);
  if (!parts || Number(parts[4]) === 0) return null;
  const size = Number(parts[2]) + Number(parts[3]) / Number(parts[4]);
  const wide = (parts[4] ?? "").length > 1;
  return { value: parts[1] === "-" ? -size : size, format: wide ? "# ??/??" : "# ?/?" };
}

const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2})(\.\d+)?)?(?:\s*([ap])\.?m?\.?)?$/i;

function readDateTime(text: string, order: DateOrder, thisYear: number): Typed | null {
  const time = readTime(text);
  if (time) return time;
  const whole = readDate(text, order, thisYear);
  if (whole) return whole;
  const split = /^(\S.*?)(?:[Tt]|\s+)(\d{1,2}:\d.*)$/.exec(text);
  if (!split) return null;
  const date = readDate(split[1] ?? "", order, thisYear);
  const clock = readTime(split[2] ?? "");
  if (!date || !clock || typeof date.value !== "number" || typeof clock.value !== "number" || clock.value >= 1)
    return null;
  return { value: date.value + clock.value, format: `${SHORT_DATE} h:mm` };
}

function readTime(text: string): Typed | null {
  const parts = TIME.exec(text);
  if (!parts) return null;
  const [, h = "0", m = "0", s = "0", fraction = "", half] = parts;
  let hours = Number(h);
  if (Number(m) > 59 || Number(s) > 59 || (half !== undefined && (hours > 12 || hours === 0))) return null;
  if (half !== undefined) hours = (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const value = (hours * 3600 + Number(m) * 60 + Number(s) + Number(fraction || "0")) / 86_400;
  const clock = parts[3] === undefined ? "h:mm" : "h:mm:ss";
  return { value, format: hours >= 24 ? "[h]:mm:ss" : half === undefined ? clock : `${clock} AM/PM` };
}

function readDate(text: string, order: DateOrder, thisYear: number): Typed | null {
  const numbers = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/.exec(text);
  if (numbers) {
    const [, a = "", separator, b = "", c = ""] = numbers;
    if (separator === "." && order === "mdy") return null;
    const [year, month, day] =
      a.length === 4 ? [a, b, c] : order === "mdy" ? [c, a, b] : order === "dmy" ? [c, b, a] : [a, b, c];
    return date(fullYear(year), Number(month), Number(day), SHORT_DATE);
  }
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (short) {
    const [first, second] = [Number(short[1]), Number(short[2])];
    return order === "dmy" ? date(thisYear, second, first, "d-mmm") : date(thisYear, first, second, "d-mmm");
  }
  const chinese = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  if (chinese) {
    const format = chinese[3] === undefined ? 'yyyy"年"m"月"' : 'yyyy"年"m"月"d"日"';
    return date(Number(chinese[1]), Number(chinese[2]), Number(chinese[3] ?? "1"), format);
  }
  const dayFirst = /^(\d{1,2})[-/ ]?([A-Za-z]{3,9})(?:[-/ ,]+(\d{2}|\d{4}))?$/.exec(text);
  if (dayFirst) {
    const year = dayFirst[3] === undefined ? thisYear : fullYear(dayFirst[3]);
    return date(
      year,
      monthOf(dayFirst[2] ?? ""),
      Number(dayFirst[1]),
      dayFirst[3] === undefined ? "d-mmm" : "d-mmm-yy",
    );
  }
  const monthFirst = /^([A-Za-z]{3,9})[-/ ]+(\d{1,2}),?[-/ ]+(\d{4})$/.exec(text);
  if (monthFirst) return date(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ""), Number(monthFirst[2]), "d-mmm-yy");
  const monthYear = /^([A-Za-z]{3,9})[-/ ]+(\d{4})$/.exec(text);
  return monthYear ? date(Number(monthYear[2]), monthOf(monthYear[1] ?? ""), 1, "mmm-yy") : null;
}

function fullYear(text: string): number {
  if (text.length > 2) return Number(text);
  return Number(text) + (Number(text) < 30 ? 2000 : 1900);
}

const LONG_MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

function monthOf(word: string): number {
  const lower = word.toLowerCase();
  return Math.max(MONTHS.indexOf(lower), LONG_MONTHS.indexOf(lower)) + 1;
}

function date(year: number, month: number, day: number, format: string): Typed | null {
  const serial = dateSerial(year, month, day);
  return serial === null ? null : { value: serial, format };
}

/** Excel's serial number of a calendar day of the years 1900–9999, in the 1900 system; null for no such day. */
function dateSerial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (year < 1900 || year > 9999 || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return null;
  const days = Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
  return days < 61 ? days - 1 : days;
}
