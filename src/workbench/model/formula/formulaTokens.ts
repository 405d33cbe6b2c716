import { MAX_COLUMNS, MAX_ROWS } from "../cell.ts";

/** A row or column number in a reference: zero-based, with a dollar sign or not. */
export interface Coordinate {
  readonly at: number;
  readonly absolute: boolean;
}

/** What a reference points to, without its sheet. */
export type Target =
  | { readonly kind: "cell"; readonly row: Coordinate; readonly column: Coordinate }
  | {
      readonly kind: "area";
      readonly fromRow: Coordinate;
      readonly fromColumn: Coordinate;
      readonly toRow: Coordinate;
      readonly toColumn: Coordinate;
    }
  | { readonly kind: "columns"; readonly from: Coordinate; readonly to: Coordinate }
  | { readonly kind: "rows"; readonly from: Coordinate; readonly to: Coordinate }
  | { readonly kind: "lost" };

export type Token =
  | { readonly kind: "space" | "operator" | "number" | "string" | "error" | "array"; readonly text: string }
  | { readonly kind: "reference"; readonly text: string; readonly sheet: string | null; readonly target: Target }
  | { readonly kind: "name"; readonly text: string; readonly sheet: string | null; readonly name: string }
  | { readonly kind: "function"; readonly text: string; readonly name: string }
  | { readonly kind: "table"; readonly text: string; readonly table: string; readonly spec: string };

export class FormulaSyntaxError extends Error {}

const PREFIX = String.raw`(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!`;
const END = String.raw`(?![\p{L}\p{N}_.!(\[$])`;
const CELL = String.raw`(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})`;

const patterns = {
  space: /[ \t\r\n]+/uy,
  string: /"(?:[^"]|"")*"/uy,
  error: /#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|BUSY!|GETTING_DATA)/iuy,
  number: /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}_:$])/uy,
  prefix: new RegExp(PREFIX, "uy"),
  cells: new RegExp(`${CELL}(?::${CELL})?${END}`, "uy"),
  columns: new RegExp(String.raw`(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})${END}`, "uy"),
  rows: new RegExp(String.raw`(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})${END}`, "uy"),
  lost: /#REF!/iuy,
  word: /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy,
  operator: /<=|>=|<>|[-+*/^&=<>:,;(){}%@#]/uy,
};

/** Operators that begin nothing else. */
const plainOperators = "-+*/^&=<>:,;(){}%@";

function isSpace(character: string): boolean {
  return character === " " || character === "\n" || character === "\r" || character === "\t";
}

/** Column letters → zero-based number; null beyond XFD. */
export function columnNumber(letters: string): number | null {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number <= MAX_COLUMNS ? number - 1 : null;
}

/** Zero-based column number → letters. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Tokens of a formula without its "=". Throws `FormulaSyntaxError` on what Excel cannot read. */
export function tokenize(body: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;

  function match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(body);
  }

  while (at < body.length) {
    const token = next();
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;

  function next(): Token {
    const first = body.charAt(at);
    if (plainOperators.includes(first)) return operator();
    if (isSpace(first)) return plain("space");
    if (first === '"') return plain("string");
    if (first === "[") return tableToken("");
    if (first === "'") {
      const prefix = match(patterns.prefix);
      return prefix ? afterSheet(prefix) : unexpected();
    }
    const word = match(patterns.word)?.[0] ?? "";
    const following = word === "" ? "" : body.charAt(at + word.length);
    // A reference is never followed by these.
    if (following === "(" || following === "[") return wordToken(word);
    if (following === "!") {
      const prefix = match(patterns.prefix);
      if (prefix) return afterSheet(prefix);
    }
    const target = reference();
    if (target) return { kind: "reference", text: target.text, sheet: null, target: target.target };
    if (word !== "") return wordToken(word);
    for (const kind of ["error", "number"] as const) {
      const found = match(patterns[kind]);
      if (found) return { kind, text: found[0] };
    }
    return operator();
  }

  function plain(kind: "space" | "string"): Token {
    const found = match(patterns[kind]);
    return found ? { kind, text: found[0] } : unexpected();
  }

  function operator(): Token {
    const found = match(patterns.operator);
    return found ? { kind: "operator", text: found[0] } : unexpected();
  }

  function unexpected(): never {
    throw new FormulaSyntaxError(`unexpected character: ${body.charAt(at)}`);
  }

  function afterSheet(prefix: RegExpExecArray): Token {
    const start = at;
    const sheet = prefix[1]?.replaceAll("''", "'") ?? prefix[2] ?? "";
    at += prefix[0].length;
    try {
      const target = reference();
      if (target) return { kind: "reference", text: prefix[0] + target.text, sheet, target: target.target };
      const word = match(patterns.word);
      if (word) return { kind: "name", text: prefix[0] + word[0], sheet, name: word[0] };
      throw new FormulaSyntaxError(`nothing after ${prefix[0]}`);
    } finally {
      at = start;
    }
  }

  function reference(): { text: string; target: Target } | null {
    const lost = body.charAt(at) === "#" ? match(patterns.lost) : null;
    if (lost) return { text: lost[0], target: { kind: "lost" } };
    const cells = match(patterns.cells);
    if (cells) {
      const [text, d1, c1, d2, r1, d3, c2, d4, r2] = cells;
      const [left, top] = [column(d1, c1), row(d2, r1)];
      if (c2 === undefined) {
        if (left && top) return { text, target: { kind: "cell", row: top, column: left } };
      } else {
        const [fromColumn, toColumn] = ordered(left, column(d3, c2));
        const [fromRow, toRow] = ordered(top, row(d4, r2));
        if (fromColumn && toColumn && fromRow && toRow) {
          return { text, target: { kind: "area", fromRow, fromColumn, toRow, toColumn } };
        }
        if (left && top) {
          return { text: text.slice(0, text.indexOf(":")), target: { kind: "cell", row: top, column: left } };
        }
      }
    }
    const columns = match(patterns.columns);
    if (columns) {
      const [from, to] = ordered(column(columns[1], columns[2]), column(columns[3], columns[4]));
      if (from && to) return { text: columns[0], target: { kind: "columns", from, to } };
    }
    const rows = match(patterns.rows);
    if (rows) {
      const [from, to] = ordered(row(rows[1], rows[2]), row(rows[3], rows[4]));
      if (from && to) return { text: rows[0], target: { kind: "rows", from, to } };
    }
    return null;
  }

  function wordToken(word: string): Token {
    const following = body.charAt(at + word.length);
    if (following === "(") return { kind: "function", text: word, name: word.toUpperCase() };
    if (following === "[") return tableToken(word);
    return { kind: "name", text: word, sheet: null, name: word };
  }

  function tableToken(table: string): Token {
    const start = at + table.length;
    let depth = 0;
    for (let i = start; i < body.length; i++) {
      const character = body.charAt(i);
      if (character === "'") i++;
      else if (character === "[") depth++;
      else if (character === "]" && --depth === 0) {
        return { kind: "table", text: body.slice(at, i + 1), table, spec: body.slice(start + 1, i) };
      }
    }
    throw new FormulaSyntaxError("a [ is not closed");
  }
}

function column(dollar: string | undefined, letters: string | undefined): Coordinate | null {
  const at = columnNumber(letters ?? "");
  return at === null ? null : { at, absolute: dollar === "$" };
}

function row(dollar: string | undefined, digits: string | undefined): Coordinate | null {
  const at = Number(digits) - 1;
  return at < MAX_ROWS ? { at, absolute: dollar === "$" } : null;
}

function ordered(a: Coordinate | null, b: Coordinate | null): [Coordinate | null, Coordinate | null] {
  return a && b && a.at > b.at ? [b, a] : [a, b];
}

/** The A1 text of a target. */
export function printTarget(target: Target): string {
  const column = (c: Coordinate) => (c.absolute ? "$" : "") + columnLetters(c.at);
  const row = (r: Coordinate) => (r.absolute ? "$" : "") + String(r.at + 1);
  switch (target.kind) {
    case "cell":
      return column(target.column) + row(target.row);
    case "area":
      return `${column(target.fromColumn)}${row(target.fromRow)}:${column(target.toColumn)}${row(target.toRow)}`;
    case "columns":
      return `${column(target.from)}:${column(target.to)}`;
    case "rows":
      return `${row(target.from)}:${row(target.to)}`;
    case "lost":
      return "#REF!";
  }
}

/** A sheet's name as it stands before a reference, with "!": quoted where Excel quotes it. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[RC]\d*$/i.test(name);
  return plain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

/** A reference with its sheet, if it names one. A lost reference names none. */
export function printReference(sheet: string | null, target: Target): string {
  return (sheet === null || target.kind === "lost" ? "" : sheetPrefix(sheet)) + printTarget(target);
}
