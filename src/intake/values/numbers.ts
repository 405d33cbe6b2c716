import { takeCurrency } from "./currency.ts";
import { readDuration } from "./durations.ts";

/** How numbers are written in one column. */
export interface NumberStyle {
  readonly decimal: "." | ",";
  /** The column counts things, so a mark before three digits can only be a thousands separator. */
  readonly whole: boolean;
  /** The column holds durations, so `5m` are minutes. */
  readonly duration?: boolean;
}

export interface ReadNumber {
  readonly value: number;
  /** What the text had besides plain digits; each is a repair that people see. */
  readonly notes: readonly NumberNote[];
  /** ISO 4217 code of the currency that stood with it. */
  readonly currency: string | null;
}

export type NumberNote = "percent" | "thousands" | "decimalComma" | "multiplier" | "currency" | "atLeast" | "duration";

const multipliers = new Map<string, number>([
  ["千", 1e3],
  ["k", 1e3],
  ["тыс", 1e3],
  ["тыс.", 1e3],
  ["万", 1e4],
  ["萬", 1e4],
  ["w", 1e4],
  ["m", 1e6],
  ["mn", 1e6],
  ["mln", 1e6],
  ["млн", 1e6],
  ["млн.", 1e6],
  ["亿", 1e8],
  ["億", 1e8],
  ["b", 1e9],
  ["bn", 1e9],
  ["млрд", 1e9],
]);

/** Most cells are such, and there is nothing to understand in them. */
const onlyDigits = /^\d{1,40}$/;

/** How the column's numbers are written, from all its texts together; `usual` where they do not tell. */
export function numberStyle(texts: readonly string[], whole: boolean, usual: "." | "," | null = null): NumberStyle {
  const { comma, point } = decimalProofs(texts);
  if (comma === point) return { decimal: usual ?? ".", whole };
  return { decimal: comma > point ? "," : ".", whole };
}

/** How many of the texts prove the comma and how many the point to be the decimal mark. */
function decimalProofs(texts: readonly string[]): { readonly comma: number; readonly point: number } {
  let comma = 0;
  let point = 0;
  for (const text of texts) {
    if (onlyDigits.test(text)) continue;
    const digits = text.normalize("NFKC").replace(/[^\d.,]/g, "");
    const lastComma = digits.lastIndexOf(",");
    const lastPoint = digits.lastIndexOf(".");
    if (lastComma >= 0 && lastPoint >= 0) {
      if (lastComma > lastPoint) comma += 2;
      else point += 2;
    } else if (lastComma >= 0 && !/^\d{1,3}(,\d{3})+$/.test(digits)) comma++;
    else if (lastPoint >= 0 && !/^\d{1,3}(\.\d{3})+$/.test(digits)) point++;
    else if (/^\d{1,3}(\.\d{3}){2,}$/.test(digits)) comma++;
  }
  return { comma, point };
}

const looksNumeric = /^[-+]?\s*\p{Sc}?\s*\d[\d\s'’]*([.,][\d\s'’]+)+\s*(%|\p{Sc})?$/u;
const looksLikeDay = /^\d{1,4}\.\d{1,2}\.\d{1,4}$/;

/** The decimal mark of a whole table, where its numbers prove one and none another. */
export function provenDecimal(texts: readonly string[]): "." | "," | null {
  const short = texts.filter((text) => text.length <= 24 && /\d[.,]\d/.test(text));
  const plain = short.map((text) => text.normalize("NFKC").trim());
  const { comma, point } = decimalProofs(plain.filter((text) => looksNumeric.test(text) && !looksLikeDay.test(text)));
  if (comma > 0 && point === 0) return ",";
  return point > 0 && comma === 0 ? "." : null;
}

/** Places of cells such as 1.234 or 12,345 where no cell of the column says what the mark is; none where one does. */
export function ambiguousRows(
  cells: readonly (string | number | boolean | null | undefined | object)[],
): readonly number[] {
  const marked = cells.flatMap((cell, row) =>
    typeof cell === "string" && /\d[.,]\d/.test(cell) ? [{ cell, row }] : [],
  );
  const isOpen = marked.every(({ cell }) => /^[1-9]\d{0,2}\.\d{3}$/.test(cell.normalize("NFKC").trim()));
  return marked.length > 1 && isOpen ? marked.map(({ row }) => row) : [];
}

/**
 * Text as a number, null where it isn't one. Understands percents (4.41% is 0.0441), 1.2万, 3.4w, 1.2K, 10万+ (its floor),
 * thousands separators, full-width digits, currencies, durations in seconds, (12) as −12.
 */
export function readNumber(text: string, style: NumberStyle): ReadNumber | null {
  if (onlyDigits.test(text) && style.duration !== true) return { value: Number(text), notes: [], currency: null };
  const notes: NumberNote[] = [];
  let rest = text.normalize("NFKC").trim().toLowerCase().replace(/[−–]/g, "-").replace(/^'/, "");
  if (rest.length > 40 || !/\d/.test(rest)) return null;
  const seconds = readDuration(rest, style.duration ?? false);
  if (seconds !== null) return { value: seconds, notes: ["duration"], currency: null };
  const accounting = /^\(([^()-]*)\)$/.exec(rest);
  if (accounting !== null) rest = `-${accounting[1] ?? ""}`;
  let sign = 1;
  const strip = () => {
    const signed = /^([+-])\s*(.*)$/.exec(rest);
    if (signed === null) return;
    if (signed[1] === "-") sign = -sign;
    rest = signed[2] ?? "";
  };
  strip();
  const money = takeCurrency(rest);
  if (money.currency !== null) {
    rest = money.rest;
    notes.push("currency");
    if (sign === 1) strip();
  }
  rest = rest.replace(/以上$/, "+");
  if (rest.endsWith("+")) {
    rest = rest.slice(0, -1).trim();
    notes.push("atLeast");
  }
  let factor = 1;
  if (rest.endsWith("%")) {
    rest = rest.slice(0, -1).trim();
    factor = 0.01;
    notes.push("percent");
  }
  const suffix = /^([\d.,\s']+?)\s*(\p{L}+\.?)$/u.exec(rest);
  if (suffix !== null) {
    const multiplier = multipliers.get(suffix[2] ?? "");
    if (multiplier === undefined) return null;
    factor *= multiplier;
    rest = suffix[1] ?? "";
    notes.push("multiplier");
  }
  const plain = plainDigits(rest, { ...style, whole: style.whole && factor === 1 }, notes);
  return plain === null ? null : { value: scaled(plain, factor) * sign, notes, currency: money.currency };
}

/** A hundredth without binary dust: 4.41 gives 0.0441. */
export function hundredth(value: number): number {
  const digits = String(value);
  return digits.includes("e") ? value / 100 : Number(`${digits}e-2`);
}

/** Decimal text times a power of ten without binary dust: 4.41 × 0.01 is 0.0441. */
function scaled(digits: string, factor: number): number {
  return factor === 1 ? Number(digits) : Number(`${digits}e${Math.round(Math.log10(factor))}`);
}

/** Digits with at most one point, separators removed; null where the marks make no sense. */
function plainDigits(text: string, style: NumberStyle, notes: NumberNote[]): string | null {
  const compact = text
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, "")
    .replace(/^\d{1,2}(?:,\d{2})+,\d{3}(?=\.|$)/, (lakhs) => lakhs.replaceAll(",", ""));
  if (compact !== text) notes.push("thousands");
  if (/^\d+$/.test(compact)) return compact;
  if (
    /^\d*\.\d+$|^\d+\.$/.test(compact) &&
    style.decimal === "." &&
    !(style.whole && /^\d{1,3}\.\d{3}$/.test(compact))
  ) {
    return compact;
  }
  const groups = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/.exec(compact);
  const mark = groups?.[1];
  if (mark !== undefined && (mark !== style.decimal || style.whole)) {
    notes.push("thousands");
    const joined = compact.replaceAll(mark, "").replace(",", ".");
    if (mark === "." && joined.includes(".")) notes.push("decimalComma");
    return joined;
  }
  if (/^\d*,\d+$/.test(compact)) {
    notes.push("decimalComma");
    return compact.replace(",", ".");
  }
  return /^\d+\.\d+$/.test(compact) ? compact : null;
}
