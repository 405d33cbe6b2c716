import { calendarOf } from "../../formula/serial.ts";

interface Opened {
  /** Excel serials of the dates as they stand in the sheet, in file order; null where a row has none. */
  readonly serials: readonly (number | null)[];
  /** The cells' number formats show no year: d-mmm, m月d日. */
  readonly yearHidden: boolean;
  /** The export that the table is writes its days without a year. */
  readonly yearlessExport: boolean;
  readonly today: number;
}

/**
 * Whether Excel gave these dates their year. It turns `March 1` into the first of March of the year in which the file is
 * opened, so that a file over New Year ends before it begins, or lies in the future. Proof is one jump back over New Year
 * in dates that otherwise run one way, or dates of the future under a format that hides the year. In an export that has no
 * years one of the two is enough; a year of the past that the cells show was written by somebody who knew it.
 */
export function isExcelYear({ serials, yearHidden, yearlessExport, today }: Opened): boolean {
  const days = serials.filter((serial): serial is number => serial !== null).map(Math.floor);
  const years = new Set(days.map((day) => calendarOf(day).year));
  if (days.length === 0 || years.size !== 1) return false;
  if (wraps(days) || wraps([...days].reverse())) return true;
  const isFuture = days.some((day) => day > today);
  return yearlessExport ? yearHidden || isFuture : yearHidden && isFuture;
}

/** One step from the last week of December to the first of January of the same year, and no other step back. */
function wraps(days: readonly number[]): boolean {
  const back = days.flatMap((day, index) => {
    const before = days[index - 1] ?? day;
    return day < before ? [{ before, day }] : [];
  });
  const [jump] = back;
  if (jump === undefined || back.length > 1 || days.length < 3) return false;
  const [from, to] = [calendarOf(jump.before), calendarOf(jump.day)];
  return from.month === 12 && from.day >= 25 && to.month === 1 && to.day <= 7;
}

/** Whether an Excel number format shows day and month without a year. */
export function hidesYear(format: string): boolean {
  const bare = format.replace(/\[[^\]]*\]/g, "").toLowerCase();
  return /d|日/.test(bare) && /m|月/.test(bare) && !/[yе年г]/.test(bare);
}
