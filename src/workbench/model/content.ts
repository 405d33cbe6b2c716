import { isError, type CellValue } from "./cell.ts";
import { BUSY, ENGINE_BUSY } from "./customFunctions.ts";
import { checkSyntax } from "./formula/formulaSyntax.ts";
import { FormulaSyntaxError } from "./formula/formulaTokens.ts";
import { ERROR_VALUES, readTyped } from "./input.ts";
import type { CellData } from "./library.ts";
import { translateFormula, type TranslationContext } from "./formula/translate.ts";
import { ModelError } from "./workbook.ts";

const NUMBER = 2;
const BOOLEAN = 3;
const TEXT = 1;
/** Univer's type of a text that begins with an apostrophe. */
const FORCED_TEXT = 4;
const MAX_TEXT = 32_767;

/** What a cell of Univer's matrix holds. */
export function valueOf(cell: CellData | null | undefined): CellValue {
  if (!cell) return null;
  const { v } = cell;
  if (v === null || v === undefined) {
    const text = cell.p?.body?.dataStream;
    return text === undefined ? null : text.replace(/\r\n$/, "");
  }
  if (cell.t === BOOLEAN) return v === true || v === 1 || v === "TRUE" || v === "1";
  if (typeof v !== "string") return v;
  if (cell.t === NUMBER) return Number(v);
  if (cell.t !== FORCED_TEXT && v.startsWith("#")) {
    if (v === ENGINE_BUSY) return { error: BUSY };
    if (ERROR_VALUES.has(v)) return { error: v };
  }
  return v;
}

/** A cell's new content; `null` empties it. */
export interface Content {
  readonly value: CellValue;
  readonly formula?: string;
  readonly format?: string | undefined;
  readonly forced?: boolean;
}

/** What becomes of something that is written into a cell with this number format. Throws `ModelError`. */
export function contentOf(input: string | number | boolean, format: string): Content {
  if (typeof input === "number") {
    if (!Number.isFinite(input)) throw new ModelError("InvalidArgument", "A cell cannot hold that number.");
    return { value: input };
  }
  if (typeof input === "boolean") return { value: input };
  if (input === "") return { value: null };
  if (input.length > MAX_TEXT && !input.startsWith("=")) {
    throw new ModelError("InvalidArgument", "A cell holds at most 32767 characters.");
  }
  if (format === "@") return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1), forced: true };
  if (input.startsWith("=") && input.length > 1) {
    checkFormula(input);
    return { value: null, formula: input, format: formulaFormat(input) };
  }
  const typed = readTyped(input);
  return { value: typed.value, format: typed.format };
}

/** Throws what Excel answers to a malformed formula. */
export function checkFormula(formula: string): void {
  if (formula.length > 8192) throw new ModelError("InvalidArgument", "A formula has at most 8192 characters.");
  try {
    checkSyntax(formula.slice(1));
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError)) throw error;
    throw new ModelError("InvalidArgument", `The formula cannot be read: ${error.message}.`);
  }
}

function formulaFormat(formula: string): string | undefined {
  const outer = /^=\s*(TODAY|DATE|NOW|TIME)\(/i.exec(formula)?.[1]?.toUpperCase();
  if (outer === undefined) return undefined;
  if (outer === "TIME") return "h:mm AM/PM";
  return outer === "NOW" ? "m/d/yyyy h:mm" : "m/d/yyyy";
}

/** A cell for Univer's matrix, without its style. */
export function engineCell(content: Content, context: () => TranslationContext): CellData {
  const cell: CellData = {};
  const { value } = content;
  if (content.formula !== undefined) {
    const translated = translateFormula(content.formula, context());
    cell.f = translated.engine;
    if (translated.contextual) cell.custom = { formula: content.formula, engine: translated.engine };
  }
  if (value === null) return cell;
  if (isError(value)) return { ...cell, v: value.error === BUSY ? ENGINE_BUSY : value.error, t: TEXT };
  if (typeof value === "number") return { ...cell, v: value, t: NUMBER };
  if (typeof value === "boolean") return { ...cell, v: value ? 1 : 0, t: BOOLEAN };
  const forced = content.forced === true || (value.startsWith("#") && ERROR_VALUES.has(value));
  return { ...cell, v: value, t: forced ? FORCED_TEXT : TEXT };
}
