import { serialOf } from "../../formula/serial.ts";

/** Reads the date between two places of a text; NaN for what is none. */
export type DateReader = (text: string, from: number, to: number) => number;

const mostDays = 20_000;

/** Reads `YYYY-MM-DD`; NaN for anything else and for days that no calendar has. */
export function plainDates(): DateReader {
  const serials = new Map<number, number>();
  let [lastDay, lastSerial] = [NaN, NaN];
  return (text, from, to) => {
    if (to - from !== 10 || text.charCodeAt(from + 4) !== 45 || text.charCodeAt(from + 7) !== 45) return NaN;
    const day = digits(text, from, 4) * 10_000 + digits(text, from + 5, 2) * 100 + digits(text, from + 8, 2);
    if (day === lastDay) return lastSerial;
    if (Number.isNaN(day)) return NaN;
    lastDay = day;
    const known = serials.get(day);
    if (known !== undefined) return (lastSerial = known);
    lastSerial = serialOf(Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100) ?? NaN;
    if (serials.size >= mostDays) serials.clear();
    serials.set(day, lastSerial);
    return lastSerial;
  };
}

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let index = from; index < from + count; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}
