/**
 * How a cell is written, without what it says: digits count only as far as they can change how a column is read. Of a
 * number: where marks stand, how many digits follow them, and whether it is above 1 (a rate that is not a fraction). Of a
 * date: which of its numbers can be months, days or years.
 */
export function cellShape(text: string, kind: "date" | "number" | "text"): string {
  if (kind === "text") return "";
  const plain = text.length > 60 ? text.slice(0, 60) : text;
  if (kind === "date") {
    return plain.replace(/\d+/g, (digits) => {
      const value = Number(digits);
      return digits.length > 2 ? "y".repeat(Math.min(digits.length, 8)) : value > 31 ? "x" : value > 12 ? "d" : "m";
    });
  }
  const above = Math.abs(parseFloat(plain)) > 1 ? ">" : "";
  return above + plain.replace(/(^|\D)(\d+)/g, (_, before: string, digits: string) => before + runOf(before, digits));
}

/** Digits behind a mark count up to four; before one there are as many as there are. */
function runOf(before: string, digits: string): string {
  const behindMark = /[.,'’\s]/.test(before);
  return behindMark ? "9".repeat(Math.min(digits.length, 4)) : digits.length > 3 ? "9999" : "9";
}
