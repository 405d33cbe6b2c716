import { refuse } from "./issues.ts";

const corner = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const column = String.raw`\$?[A-Za-z]{1,3}`;
const reference = new RegExp(
  String.raw`^(?:(?:'(?:[^'\[\]:*?/\\]|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:${corner}(?::${corner})?|${column}:${column})$`,
  "u",
);
const number = /^-?\d+(?:\.\d+)?%?$/;

/**
 * An address or a constant, and nothing else: what is typed in the pane never becomes another formula. A decimal comma
 * is taken as one unless three digits follow, which could be thousands.
 */
export function argumentOf(typed: string): string {
  const text = typed.trim().replace(/^=/, "");
  if (text === "" || reference.test(text) || number.test(text)) return text;
  const decimalComma = /^(-?\d+),(\d{1,2}|\d{4,})(%?)$/.exec(text);
  if (decimalComma) return `${decimalComma[1] ?? ""}.${decimalComma[2] ?? ""}${decimalComma[3] ?? ""}`;
  return refuse("badArgument", { text });
}
