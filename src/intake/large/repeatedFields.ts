import { flat } from "./flat.ts";
import type { fieldOf } from "./records.ts";

const slots = 1024;

/** Gives fields without the blanks around them, and those that come again and again as the very same strings. */
export function repeatedFields(): typeof fieldOf {
  const written = new Array<string>(slots).fill("");
  const trimmed = new Array<string>(slots).fill("");
  return ({ text, firsts, widths, starts, ends }, record, field) => {
    const place = (firsts[record] ?? 0) + field;
    const start = starts[place] ?? 0;
    const end = ends[place] ?? 0;
    if (field >= (widths[record] ?? 0) || start === end) return "";
    const mixed = (text.charCodeAt(start) * 31 + text.charCodeAt(end - 1)) * 31 + text.charCodeAt((start + end) >> 1);
    const slot = (mixed + end - start) % slots;
    const known = written[slot] ?? "";
    if (known.length !== end - start || !text.startsWith(known, start)) {
      written[slot] = flat(text.slice(start, end));
      trimmed[slot] = (written[slot] ?? "").trim();
    }
    return trimmed[slot] ?? "";
  };
}
