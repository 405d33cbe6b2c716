import { serialOf } from "../../formula/serial.ts";

/** Reads dates; NaN for what is none. */
export type DateReader = (text: string, length: number) => number;

const mostDays = 20_000;

/** Reads the first ten characters of a text as `YYYY-MM-DD`; NaN for anything else and for days that no calendar has. */
export function plainDates(): DateReader {
  const serials = new Map<number, number>();
  return (text, length) => {
    if (length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NaN;
    const day = digits(text, 0, 4) * 10_000 + digits(text, 5, 7) * 100 + digits(text, 8, 10);
    if (Number.isNaN(day)) return NaN;
    const known = serials.get(day);
    if (known !== undefined) return known;
    const serial = serialOf(Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100) ?? NaN;
    if (serials.size >= mostDays) serials.clear();
    serials.set(day, serial);
    return serial;
  };
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}
