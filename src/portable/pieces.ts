import { tokenize } from "@borgar/fx";

/** A token of a formula with the text that stands there: the texts of all tokens together are the formula. */
export interface Token {
  readonly kind: "token";
  /** As @borgar/fx names it: `range`, `structured`, `operator`… */
  readonly type: string;
  readonly text: string;
}

/** A function call, or something in parentheses (then without a name). */
export interface Group {
  readonly kind: "group";
  /** The function as written; empty for mere parentheses. */
  readonly name: string;
  /** A workbook before the function, with its "!": `'sales.xlsx'!`. Only broken formulas have one. */
  readonly book: string;
  readonly args: readonly Formula[];
}

export type Piece = Token | Group;

/** A formula, or an argument of one, piece by piece. */
export type Formula = readonly Piece[];

/** Reads a formula with its "="; null where its parentheses do not fit together. */
export function readFormula(text: string): Formula | null {
  const tokens = tokensOf(text);
  const open: { name: string; book: string; args: Piece[][] }[] = [];
  const whole: Piece[] = [];
  const here = () => open.at(-1)?.args.at(-1) ?? whole;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    if (token.type === "func") {
      open.push({ name: token.text, book: takeBook(here()), args: [[]] });
      at += 1;
    } else if (isOperator(token, "(")) open.push({ name: "", book: "", args: [[]] });
    else if (isOperator(token, ")")) {
      const closed = open.pop();
      if (!closed) return null;
      here().push({ kind: "group", ...closed });
    } else if (isOperator(token, ",") && open.length > 0) open.at(-1)?.args.push([]);
    else here().push(token);
  }
  return open.length === 0 ? whole : null;
}

export function printFormula(formula: Formula): string {
  return formula.map((piece) => (piece.kind === "token" ? piece.text : printGroup(piece))).join("");
}

function printGroup({ book, name, args }: Group): string {
  return `${book}${name}(${args.map(printFormula).join(",")})`;
}

export function isOperator(piece: Piece | undefined, sign: string): boolean {
  return piece?.kind === "token" && piece.type === "operator" && piece.text === sign;
}

export function isSpace(piece: Piece): boolean {
  return piece.kind === "token" && (piece.type === "whitespace" || piece.type === "newline");
}

/** Without spaces at its ends. */
export function trimmed(formula: Formula): Formula {
  const first = formula.findIndex((piece) => !isSpace(piece));
  return first < 0 ? [] : formula.slice(first, formula.findLastIndex((piece) => !isSpace(piece)) + 1);
}

/** The formula with every group replaced by what `change` makes of it, from inside out. */
export function mapGroups(formula: Formula, change: (group: Group) => Piece | Formula): Formula {
  return formula.flatMap((piece) =>
    piece.kind === "token" ? piece : change({ ...piece, args: piece.args.map((arg) => mapGroups(arg, change)) }),
  );
}

/** Whether something holds for a piece of the formula, at any depth. */
export function somePiece(formula: Formula, holds: (piece: Piece) => boolean): boolean {
  return formula.some(
    (piece) => holds(piece) || (piece.kind === "group" && piece.args.some((arg) => somePiece(arg, holds))),
  );
}

/** Takes what stands before a function as its workbook, up to and with the "!", off the end of the pieces. */
function takeBook(pieces: Piece[]): string {
  if (!isOperator(pieces.at(-1), "!")) return "";
  let from = pieces.length - 1;
  const parts = new Set(["context", "context_quote", "unknown", "number"]);
  for (let piece = pieces[from - 1]; piece?.kind === "token" && parts.has(piece.type); piece = pieces[from - 1]) {
    from -= 1;
  }
  return printFormula(pieces.splice(from));
}

/** Tokens with their original text; an array constant is one token. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let array = "";
  for (const { type, value } of tokenize(withPlainQuotes(text), { mergeRefs: true })) {
    const token: Token = { kind: "token", type, text: text.slice(at, at + value.length) };
    at += value.length;
    if (array !== "" || isOperator(token, "{")) {
      array += token.text;
      if (!isOperator(token, "}")) continue;
      tokens.push({ kind: "token", type: "array", text: array });
      array = "";
    } else tokens.push(token);
  }
  if (array !== "") tokens.push({ kind: "token", type: "unknown", text: array });
  return tokens;
}

/**
 * The tokenizer does not know paths between quotes (`'C:\sales.xlsx'!`), which broken formulas have: quoted names become
 * letters, as many as there were characters. In a table's brackets an apostrophe only precedes a sign.
 */
function withPlainQuotes(text: string): string {
  return text.replace(/"(?:[^"]|"")*"|\[(?:'.|[^\]'])*\]|'((?:[^']|'')+)'(?=!)/gsu, (found, name?: string) =>
    name === undefined ? found : `'${"x".repeat(name.length)}'`,
  );
}
