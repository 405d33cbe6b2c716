import { MAX_COLUMNS, MAX_ROWS, type Area } from "../cell.ts";
import { printReference, tokenize, type Target, type Token } from "./formulaTokens.ts";

/** What a formula's text means depends on. */
export interface TranslationContext {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Rows and columns that hold something; 0 for an unknown sheet. */
  usedRows(sheet: string): number;
  usedColumns(sheet: string): number;
  table(name: string): TableShape | undefined;
  tableAt(row: number, column: number): TableShape | undefined;
  /** The formula of a defined name as seen from the sheet. */
  nameFormula(name: string, sheet: string): string | undefined;
  /** What a cell of a sheet spills into; the cell itself where its formula gives one value, null without a formula. */
  spillAt(sheet: string, row: number, column: number): Area | null;
  /** A function's name for the engine. */
  functionName(name: string): string;
}

export interface TableShape {
  readonly name: string;
  readonly sheetName: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

export interface Translation {
  /** With "=". */
  readonly engine: string;
  /** The text depends on names, tables or used ranges and must be made again when they change. */
  readonly contextual: boolean;
}

const MAX_NAME_DEPTH = 32;
/** Clipped references reach to a multiple of this, so that one more row does not rewrite every formula. */
const CLIP_STEP = 64;

/**
 * What the engine is given for a formula as the user wrote it: structured references and names become what they stand
 * for, whole columns and rows end with the used range, because the engine reads every cell of them.
 */
export function translateFormula(formula: string, context: TranslationContext): Translation {
  const tokens = tokenize(formula.slice(1));
  const plain = tokens.every(
    (token) =>
      token.kind !== "table" &&
      token.kind !== "name" &&
      token.kind !== "function" &&
      !isSpillSign(token) &&
      !(token.kind === "error" && token.text.toUpperCase() === "#BUSY!") &&
      !(token.kind === "reference" && (token.target.kind === "columns" || token.target.kind === "rows")),
  );
  if (plain) return { engine: formula, contextual: false };
  const state: State = { contextual: false, clipRows: 1, clipColumns: 1 };
  measure(tokens, context, context.sheet, state, 0);
  const engine = `=${print(tokens, context, context.sheet, state, 0)}`;
  return { engine, contextual: state.contextual };
}

interface State {
  contextual: boolean;
  clipRows: number;
  clipColumns: number;
}

/** References of one formula are clipped alike, or SUMIFS would see different shapes. */
function measure(
  tokens: readonly Token[],
  context: TranslationContext,
  sheet: string,
  state: State,
  depth: number,
): void {
  for (const token of tokens) {
    if (token.kind === "reference" && token.target.kind === "columns") {
      const used = Math.max(context.usedRows(token.sheet ?? sheet), 1);
      state.clipRows = Math.max(state.clipRows, Math.min(Math.ceil(used / CLIP_STEP) * CLIP_STEP, MAX_ROWS));
    } else if (token.kind === "reference" && token.target.kind === "rows") {
      const used = Math.max(context.usedColumns(token.sheet ?? sheet), 1);
      state.clipColumns = Math.max(state.clipColumns, Math.min(Math.ceil(used / 16) * 16, MAX_COLUMNS));
    } else if (token.kind === "name" || token.kind === "function") {
      const inner = nameTokens(token, context, sheet, depth);
      if (inner) measure(inner, context, sheet, state, depth + 1);
    }
  }
}

function nameTokens(token: Token, context: TranslationContext, sheet: string, depth: number): Token[] | null {
  if ((token.kind !== "name" && token.kind !== "function") || depth >= MAX_NAME_DEPTH) return null;
  const scope = token.kind === "name" ? (token.sheet ?? sheet) : sheet;
  const formula = context.nameFormula(token.kind === "name" ? token.name : token.text, scope);
  if (formula === undefined) return null;
  try {
    return tokenize(formula.replace(/^=/, ""));
  } catch {
    return null;
  }
}

function print(
  tokens: readonly Token[],
  context: TranslationContext,
  sheet: string,
  state: State,
  depth: number,
): string {
  const locals = depth === 0 ? boundNames(tokens) : new Set<string>();
  return tokens.map((token, i) => printToken(token, i)).join("");

  function printToken(token: Token, i: number): string {
    switch (token.kind) {
      case "table":
        state.contextual = true;
        return tableReference(token.table, token.spec, context);
      case "name": {
        if (/^(true|false)$/i.test(token.name) || locals.has(token.name.toLowerCase())) return token.text;
        state.contextual = true;
        const inner = nameTokens(token, context, sheet, depth);
        if (inner) return grouped(inner, print(inner, context, sheet, state, depth + 1));
        const table = token.sheet === null ? context.table(token.name) : undefined;
        return table ? tableReference(token.name, "", context) : token.text;
      }
      case "function": {
        const inner = locals.has(token.name.toLowerCase()) ? null : nameTokens(token, context, sheet, depth);
        if (inner) {
          state.contextual = true;
          return print(inner, context, sheet, state, depth + 1);
        }
        if (countedSize(tokens, i) !== null) return "N";
        return context.functionName(token.text.replace(/^(?:_xlfn\.|_xlws\.)+/i, ""));
      }
      case "error":
        return token.text.toUpperCase() === "#BUSY!" ? "#GETTING_DATA" : token.text;
      case "reference": {
        const { target } = token;
        if (target.kind === "cell" && isSpillSign(tokens[i + 1])) {
          state.contextual = true;
          const area = context.spillAt(token.sheet ?? sheet, target.row.at, target.column.at);
          return area ? printReference(token.sheet, areaTarget(area)) : "#REF!";
        }
        if (target.kind !== "columns" && target.kind !== "rows") return token.text;
        const size = countedSize(tokens, i - 2);
        if (size !== null) return String(size);
        state.contextual = true;
        return printReference(token.sheet, clipped(target, state));
      }
      default:
        return isSpillSign(token) && isCell(tokens[i - 1]) ? "" : token.text;
    }
  }
}

/** `B2#` is what B2 spills into; the engine knows no such reference. */
function isSpillSign(token: Token | undefined): boolean {
  return token?.kind === "operator" && token.text === "#";
}

function isCell(token: Token | undefined): boolean {
  return token?.kind === "reference" && token.target.kind === "cell";
}

function areaTarget({ row, column, rows, columns }: Area): Target {
  const at = (n: number) => ({ at: n, absolute: true });
  return {
    kind: "area",
    fromRow: at(row),
    fromColumn: at(column),
    toRow: at(row + rows - 1),
    toColumn: at(column + columns - 1),
  };
}

/** ROWS(A:A) and COLUMNS(1:1) tell a size and read no cell: they become N(size). The index is the function's. */
function countedSize(tokens: readonly Token[], i: number): number | null {
  const [counter, bracket, reference, end] = tokens.slice(Math.max(i, 0), i + 4);
  if (counter?.kind !== "function" || bracket?.text !== "(" || end?.text !== ")" || reference?.kind !== "reference")
    return null;
  const { target } = reference;
  if ((target.kind !== "columns" && target.kind !== "rows") || !/^(ROWS|COLUMNS)$/.test(counter.name)) return null;
  if ((counter.name === "ROWS") === (target.kind === "rows")) return target.to.at - target.from.at + 1;
  return counter.name === "ROWS" ? MAX_ROWS : MAX_COLUMNS;
}

function clipped(target: Target & { kind: "columns" | "rows" }, state: State): Target {
  const first = { at: 0, absolute: true };
  return target.kind === "columns"
    ? {
        kind: "area",
        fromRow: first,
        fromColumn: target.from,
        toRow: { at: state.clipRows - 1, absolute: true },
        toColumn: target.to,
      }
    : {
        kind: "area",
        fromRow: target.from,
        fromColumn: first,
        toRow: target.to,
        toColumn: { at: state.clipColumns - 1, absolute: true },
      };
}

/** A name's formula keeps its meaning inside another one: anything but one operand gets brackets. */
function grouped(tokens: readonly Token[], text: string): string {
  const solid = tokens.filter((token) => token.kind !== "space");
  const lambda = solid[0]?.kind === "function" && solid[0].name === "LAMBDA";
  return solid.length === 1 || lambda ? text : `(${text})`;
}

/** Names that LET and LAMBDA bind in the formula itself stand for no defined name. */
function boundNames(tokens: readonly Token[]): ReadonlySet<string> {
  const bound = new Set<string>();
  const stack: { name: string; argument: number; start: number }[] = [];
  const solid = tokens.filter((token) => token.kind !== "space");
  solid.forEach((token, i) => {
    const top = stack.at(-1);
    if (token.text === "(" || token.text === "{") {
      const before = solid[i - 1];
      const name = token.text === "(" && before?.kind === "function" ? before.name.replace(/^_XLFN\./, "") : "";
      stack.push({ name, argument: 0, start: i + 1 });
    } else if (token.text === ")" || token.text === "}") stack.pop();
    else if (token.text === "," && top) {
      top.argument++;
      top.start = i + 1;
    }
    const binds = top?.start === i && solid[i + 1]?.text === ",";
    if (binds && token.kind === "name" && (top.name === "LAMBDA" || (top.name === "LET" && top.argument % 2 === 0))) {
      bound.add(token.name.toLowerCase());
    }
  });
  return bound;
}

const THIS_ROW = "#this row";

/** The A1 reference that a structured reference stands for; #REF! where there is none. */
function tableReference(name: string, spec: string, context: TranslationContext): string {
  const table = name === "" ? context.tableAt(context.row, context.column) : context.table(name);
  if (!table) return name === "" ? "#REF!" : `${name}[${spec}]`;
  const parsed = parseSpec(spec);
  const first = parsed.columns[0] === undefined ? 0 : columnOf(table, parsed.columns[0]);
  const last = parsed.columns.length === 0 ? table.columns.length - 1 : columnOf(table, parsed.columns.at(-1) ?? "");
  const rows = rowsOf(table, parsed.items, context);
  if (first < 0 || last < 0 || rows === null) return "#REF!";
  const coordinate = (at: number) => ({ at, absolute: true });
  const fromColumn = coordinate(table.area.column + Math.min(first, last));
  const toColumn = coordinate(table.area.column + Math.max(first, last));
  const target: Target =
    rows.from === rows.to && fromColumn.at === toColumn.at
      ? { kind: "cell", row: coordinate(rows.from), column: fromColumn }
      : { kind: "area", fromRow: coordinate(rows.from), fromColumn, toRow: coordinate(rows.to), toColumn };
  return printReference(table.sheetName, target);
}

interface Spec {
  readonly items: readonly string[];
  readonly columns: readonly string[];
}

function parseSpec(spec: string): Spec {
  const items: string[] = [];
  const columns: string[] = [];
  let rest = spec.trim();
  if (rest.startsWith("@")) {
    items.push(THIS_ROW);
    rest = rest.slice(1).trim();
  }
  if (!rest.startsWith("[")) {
    if (rest.startsWith("#")) items.push(rest.toLowerCase());
    else if (rest !== "") columns.push(unescape(rest));
    return { items, columns };
  }
  for (const found of rest.matchAll(/\[((?:[^\]']|'.)*)\]/gs)) {
    const inner = found[1] ?? "";
    if (inner.startsWith("#")) items.push(inner.toLowerCase());
    else columns.push(unescape(inner));
  }
  return { items, columns };
}

function unescape(text: string): string {
  return text.trim().replace(/'(.)/gs, "$1");
}

function columnOf(table: TableShape, name: string): number {
  return table.columns.findIndex((column) => column.trim().toLowerCase() === name.toLowerCase());
}

function rowsOf(
  table: TableShape,
  items: readonly string[],
  context: TranslationContext,
): { from: number; to: number } | null {
  const { row, rows } = table.area;
  const data = { from: row + (table.showHeaders ? 1 : 0), to: row + rows - 1 - (table.showTotals ? 1 : 0) };
  const parts = (items.length === 0 ? ["#data"] : items).map((item) => {
    switch (item) {
      case "#all":
        return { from: row, to: row + rows - 1 };
      case "#data":
        return data;
      case "#headers":
        return table.showHeaders ? { from: row, to: row } : null;
      case "#totals":
        return table.showTotals ? { from: row + rows - 1, to: row + rows - 1 } : null;
      case THIS_ROW:
        return context.row >= data.from && context.row <= data.to ? { from: context.row, to: context.row } : null;
      default:
        return null;
    }
  });
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return null;
  const span = { from: Math.min(...known.map((part) => part.from)), to: Math.max(...known.map((part) => part.to)) };
  return span.from <= span.to ? span : null;
}
