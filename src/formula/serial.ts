/**
 * Excel's serial numbers: days since 1899-12-30 in the 1900 system, the time of day as a fraction. They carry no time
 * zone. Right from 1900-03-01 on: Excel counts a 29 February 1900 that never was.
 */
const dayMilliseconds = 86_400_000;
const serialZero = Date.UTC(1899, 11, 30);

/** The serial number of a day of the years 1900–9999; null where the calendar has no such day. Months count from 1. */
export function serialOf(year: number, month: number, day: number): number | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day || year < 1900 || year > 9999) return null;
  return serialOfTime(at.getTime());
}

/** The serial number of a moment as clocks here show it. */
export function serialOfLocal(date: Date): number {
  return serialOfTime(
    Date.UTC(
      date.getFullYear(),
      date.getMonth(),
      date.getDate(),
      date.getHours(),
      date.getMinutes(),
      date.getSeconds(),
    ),
  );
}

/** `YYYY-MM-DD` → serial number; null for anything else and for days that no calendar has. */
export function serialOfIso(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return day === undefined ? null : serialOf(Number(year), Number(month), Number(day));
}

/** The serial number of the first day of a month, which counts from 1. */
export function firstOfMonth(year: number, month: number): number {
  return serialOfTime(Date.UTC(year, month - 1, 1));
}

/** Year, month and day of a serial number. */
export function calendarOf(serial: number): { readonly year: number; readonly month: number; readonly day: number } {
  const at = new Date(timeOf(serial));
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

/** The time at which the day of a serial number begins in UTC, in milliseconds since 1970 as `Intl` takes it. */
export function timeOf(serial: number): number {
  return serialZero + Math.floor(serial) * dayMilliseconds;
}

/** `YYYY-MM-DD` of a serial number. */
export function isoDate(serial: number): string {
  return new Date(timeOf(serial)).toISOString().slice(0, 10);
}

/** `YYYY-MM-DD`, with ` HH:mm:ss` where the serial number has a time. */
export function isoDateTime(serial: number): string {
  if (Number.isInteger(serial)) return isoDate(serial);
  const seconds = Math.round((serialZero + serial * dayMilliseconds) / 1000);
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace("T", " ");
}

function serialOfTime(time: number): number {
  return (time - serialZero) / dayMilliseconds;
}
