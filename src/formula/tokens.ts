import type { ErrorCode } from "./cell.ts";

export type Token =
  | { readonly kind: "number"; readonly value: number; readonly at: number }
  | { readonly kind: "word"; readonly text: string; readonly at: number }
  | { readonly kind: "text"; readonly text: string; readonly at: number }
  | { readonly kind: "error"; readonly code: ErrorCode; readonly at: number }
  | { readonly kind: "sign"; readonly text: string; readonly at: number }
  | { readonly kind: "unknown"; readonly text: string; readonly at: number };

/** What people type for the signs that Excel knows. */
const synonyms = new Map([
  ["×", "*"],
  ["·", "*"],
  ["÷", "/"],
  ["−", "-"],
  ["–", "-"],
  ["≤", "<="],
  ["≥", ">="],
  ["≠", "<>"],
  ["（", "("],
  ["）", ")"],
  ["，", ","],
  ["；", ","],
  [";", ","],
  ["％", "%"],
]);

const errorCodes = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"] as const;

const patterns = {
  space: /\s+/y,
  number: /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y,
  word: /[\p{L}_][\p{L}\p{N}\p{M}_.]*/uy,
  text: /"(?:[^"]|"")*"/y,
  sign: /<=|>=|<>|[-+*/^%&(),;<>=×·÷−–≤≥≠（），；％]/uy,
};

/** Splits a formula; what is no part of the language becomes an `unknown` token of one character. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  while (at < text.length) {
    const start = at;
    const space = take(patterns.space);
    if (space !== null) {
      at += space.length;
      continue;
    }
    const token = tokenAt(text, start, take);
    tokens.push(token.token);
    at += token.length;
  }
  return tokens;
}

function tokenAt(
  text: string,
  at: number,
  take: (pattern: RegExp) => string | null,
): { readonly token: Token; readonly length: number } {
  const number = take(patterns.number);
  if (number !== null) return { token: { kind: "number", value: Number(number), at }, length: number.length };
  const word = take(patterns.word);
  if (word !== null) return { token: { kind: "word", text: word, at }, length: word.length };
  const quoted = take(patterns.text);
  if (quoted !== null) {
    return { token: { kind: "text", text: quoted.slice(1, -1).replaceAll('""', '"'), at }, length: quoted.length };
  }
  const code = errorCodes.find((candidate) => text.startsWith(candidate, at));
  if (code !== undefined) return { token: { kind: "error", code, at }, length: code.length };
  const sign = take(patterns.sign);
  if (sign !== null) return { token: { kind: "sign", text: synonyms.get(sign) ?? sign, at }, length: sign.length };
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { token: { kind: "unknown", text: character, at }, length: character.length };
}
