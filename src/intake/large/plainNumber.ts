/**
 * Digits with at most one point, perhaps after a minus, between two places of a text as a number, exact to the last bit;
 * NaN for anything else, however obvious, and for more digits than a number holds. `points` says whether a point is a
 * decimal mark. Most cells of a large file are such, and this is many times faster than looking at what else they might be.
 */
export function plainNumber(text: string, from: number, to: number, points: boolean): number {
  if (to - from > 15) return NaN;
  if (to - from < 10) {
    const whole = shortWhole(text, from, to);
    if (whole >= 0) return whole;
  }
  const isNegative = text.charCodeAt(from) === 45;
  const start = isNegative ? from + 1 : from;
  if (start >= to) return NaN;
  let value = 0;
  let point = -1;
  for (let index = start; index < to; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    else if (digit === -2 && points && point < 0 && index > start && index < to - 1) point = index;
    else return NaN;
  }
  if (point >= 0) value /= powers[to - point - 1] ?? NaN;
  return isNegative ? -value : value;
}

/** Up to nine digits, which small whole numbers hold; −1 for anything else. */
function shortWhole(text: string, from: number, to: number): number {
  let value = from < to ? 0 : -1;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = (value * 10 + digit) | 0;
  }
  return value;
}

const powers = Array.from({ length: 16 }, (_, exponent) => Number(`1e${exponent}`));

/** `hh:mm` or `hh:mm:ss` between two places of a text as a part of the day; NaN for anything else. */
export function plainTime(text: string, from: number, to: number): number {
  const length = to - from;
  if ((length !== 5 && length !== 8) || text.charCodeAt(from + 2) !== 58) return NaN;
  if (length === 8 && text.charCodeAt(from + 5) !== 58) return NaN;
  const [hour, minute, second] = [pair(text, from), pair(text, from + 3), length === 8 ? pair(text, from + 6) : 0];
  return hour > 23 || minute > 59 || second > 59 ? NaN : (hour * 3600 + minute * 60 + second) / 86_400;
}

function pair(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}
