import { builtinOf, type Builtin } from "./builtins.ts";
import { readCriterion } from "./criterion.ts";
import { binding, isComparison, type Expression, type Operator } from "./expression.ts";
import { tokenize, type Token } from "./tokens.ts";

/** Why a formula cannot be read. Words for the codes are in the locales. */
export type FormulaFaultCode =
  | "empty"
  | "tooLong"
  | "tooDeep"
  | "unexpected"
  | "unexpectedEnd"
  | "unclosed"
  | "numberTooLarge"
  | "unknownName"
  | "unknownFunction"
  | "argumentCount"
  | "comparesComparison"
  | "isComparison"
  | "notANumber"
  | "notARange";

export interface FormulaFault {
  readonly code: FormulaFaultCode;
  /** Zero-based position in the text. */
  readonly at: number;
  readonly facts: Readonly<Record<string, string | number>>;
}

export type ParseResult =
  { readonly ok: true; readonly expression: Expression } | { readonly ok: false; readonly fault: FormulaFault };

/** Longest formula text, in characters. */
export const maximumLength = 4000;

/** Deepest tree: operators and calls inside each other, also along `a + b + c + …`. */
export const maximumDepth = 100;

/** What a name stands for: a number, all cells of a range, or one of a few texts. */
export type NameSort = "number" | "range" | "choice";

/** The names that a formula may use; in a set every one is a number. */
export type Names = ReadonlySet<string> | ReadonlyMap<string, NameSort>;

/**
 * Reads a formula, with or without its leading "=". With `names`, any other name is a fault. Function names are read in
 * any case, names exactly. Text stands only where it is compared with a choice and as COUNTIF's criterion, a range only
 * as an argument of a function over ranges, arithmetic on ranges only inside SUMPRODUCT: elsewhere Excel 2010 would take
 * one cell of the range. The whole formula has to be a number: a comparison may stand where a condition is expected
 * or in arithmetic, not alone and not as an operand of another comparison, because Excel would give TRUE there or
 * compare TRUE with a number.
 */
export function parseFormula(text: string, names?: Names): ParseResult {
  try {
    return { ok: true, expression: new Parser(text, names).formula() };
  } catch (thrown) {
    if (thrown instanceof Fault) return { ok: false, fault: thrown.fault };
    throw thrown;
  }
}

/** Reads a formula of a declaration; throws "kind of fault: culprit" because a fault in it is a programmer's mistake. */
export function formulaOf(text: string, names?: Names): Expression {
  const result = parseFormula(text, names);
  if (result.ok) return result.expression;
  throw new Error(`${result.fault.code} at ${result.fault.at}: ${text}`);
}

class Fault extends Error {
  constructor(readonly fault: FormulaFault) {
    super(fault.code);
  }
}

/**
 * What a part is: a number, TRUE or FALSE, a text or a name that stands for one, a range, arithmetic on ranges, or what
 * COUNTIF counts.
 */
type Sort = "number" | "truth" | "text" | "range" | "array" | "criterion";

/** A part with what its place needs to know: what it is, where it begins, how deep it is. */
interface Part {
  readonly expression: Expression;
  readonly sort: Sort;
  readonly at: number;
  readonly depth: number;
}

class Parser {
  private readonly tokens: readonly Token[];
  private next = 0;
  private nesting = 0;

  constructor(
    private readonly text: string,
    private readonly names: Names | undefined,
  ) {
    if (text.length > maximumLength) fail("tooLong", maximumLength, { maximum: maximumLength });
    this.tokens = tokenize(text);
  }

  formula(): Expression {
    this.takeSign("=");
    if (this.next === this.tokens.length) fail("empty", 0);
    const part = this.binary(1);
    const rest = this.tokens[this.next];
    if (rest) fail("unexpected", rest.at, { found: textOf(rest) });
    if (part.sort === "truth") fail("isComparison", part.at);
    if (part.sort !== "number") fail("notANumber", part.at);
    return part.expression;
  }

  private binary(level: number): Part {
    if (level > binding["^"]) return this.unary();
    let left = this.binary(level + 1);
    if (level === binding.join) return this.join(left);
    for (let operator = this.takeOperator(level); operator; operator = this.takeOperator(level)) {
      const right = this.binary(level + 1);
      const expression: Expression = { kind: "binary", operator, left: left.expression, right: right.expression };
      const sort = isComparison(operator) ? compare(operator, left, right) : calculate(left, right);
      left = this.grow(expression, sort, left.at, [left, right]);
    }
    return left;
  }

  /** `"<"&value`: only after a text. */
  private join(left: Part): Part {
    if (left.expression.kind !== "text" || !this.takeSign("&")) return left;
    const right = this.binary(binding.join + 1);
    if (right.sort !== "number") fail("notANumber", right.at);
    const expression: Expression = { kind: "join", left: left.expression, right: right.expression };
    return this.grow(expression, "criterion", left.at, [left, right]);
  }

  private unary(): Part {
    const token = this.tokens[this.next];
    if (token?.kind !== "sign" || (token.text !== "-" && token.text !== "+")) return this.postfix();
    this.next += 1;
    const operand = this.nested(token.at, () => this.unary());
    if (token.text === "+") return { ...operand, sort: calculate(operand) };
    return this.grow({ kind: "negate", operand: operand.expression }, calculate(operand), token.at, [operand]);
  }

  private postfix(): Part {
    let part = this.primary();
    while (this.takeSign("%")) {
      part = this.grow({ kind: "percent", operand: part.expression }, calculate(part), part.at, [part]);
    }
    return part;
  }

  private primary(): Part {
    const token = this.tokens[this.next];
    if (!token) return fail("unexpectedEnd", this.text.length);
    this.next += 1;
    if (token.kind === "number") {
      if (!Number.isFinite(token.value)) fail("numberTooLarge", token.at);
      return this.grow({ kind: "number", value: token.value }, "number", token.at, []);
    }
    if (token.kind === "text") return this.grow({ kind: "text", value: token.text }, "text", token.at, []);
    if (token.kind === "error") return this.grow({ kind: "error", code: token.code }, "number", token.at, []);
    if (token.kind === "word") return this.takeSign("(") ? this.call(token.text, token.at) : this.name(token);
    if (token.kind === "sign" && token.text === "(") {
      const inner = this.nested(token.at, () => this.binary(1));
      if (!this.takeSign(")")) this.missing(token.at);
      return { ...inner, at: token.at };
    }
    return fail("unexpected", token.at, { found: textOf(token) });
  }

  private name({ text, at }: { readonly text: string; readonly at: number }): Part {
    if (this.names && !this.names.has(text)) fail("unknownName", at, { name: text });
    const sort = this.names && "get" in this.names ? this.names.get(text) : "number";
    return this.grow({ kind: "name", name: text }, sort === "choice" ? "text" : (sort ?? "number"), at, []);
  }

  private call(written: string, at: number): Part {
    const name = written.toUpperCase();
    const builtin = builtinOf(name);
    if (!builtin) return fail("unknownFunction", at, { name: written });
    const args: Part[] = [];
    if (!this.takeSign(")")) {
      do args.push(this.nested(at, () => this.binary(1)));
      while (this.takeSign(","));
      if (!this.takeSign(")")) this.missing(at);
    }
    const { least, most } = builtin;
    if (args.length < least || args.length > most) {
      fail("argumentCount", at, { name, given: args.length, least, most });
    }
    const sort = sortOfCall(builtin, args);
    return this.grow({ kind: "call", name, args: args.map((arg) => arg.expression) }, sort, at, args);
  }

  private grow(expression: Expression, sort: Sort, at: number, parts: readonly Part[]): Part {
    const depth = 1 + parts.reduce((deepest, part) => Math.max(deepest, part.depth), 0);
    if (depth > maximumDepth) fail("tooDeep", at, { maximum: maximumDepth });
    return { expression, sort, at, depth };
  }

  private nested(at: number, read: () => Part): Part {
    this.nesting += 1;
    if (this.nesting > maximumDepth) fail("tooDeep", at, { maximum: maximumDepth });
    const part = read();
    this.nesting -= 1;
    return part;
  }

  private missing(openedAt: number): never {
    const found = this.tokens[this.next];
    if (found) fail("unexpected", found.at, { found: textOf(found) });
    return fail("unclosed", openedAt);
  }

  private takeSign(text: string): boolean {
    const token = this.tokens[this.next];
    if (token?.kind !== "sign" || token.text !== text) return false;
    this.next += 1;
    return true;
  }

  private takeOperator(level: number): Operator | null {
    const token = this.tokens[this.next];
    if (token?.kind !== "sign" || !isOperator(token.text) || binding[token.text] !== level) return null;
    this.next += 1;
    return token.text;
  }
}

function compare(operator: Operator, left: Part, right: Part): Sort {
  for (const part of [left, right]) if (part.sort === "truth") fail("comparesComparison", part.at);
  const texts = left.sort === "text" && right.sort === "text";
  if (texts && (operator === "=" || operator === "<>")) return "truth";
  for (const part of [left, right]) if (part.sort !== "number") fail("notANumber", part.at);
  return "truth";
}

/** What arithmetic on these gives. */
function calculate(...parts: readonly Part[]): Sort {
  for (const { sort, at } of parts) if (sort === "text" || sort === "criterion") fail("notANumber", at);
  return parts.some(({ sort }) => sort === "range" || sort === "array") ? "array" : "number";
}

function sortOfCall(builtin: Builtin, args: readonly Part[]): Sort {
  const expect = (wanted: readonly Sort[], parts: readonly Part[]) => {
    const code = wanted.includes("number") ? "notANumber" : "notARange";
    for (const { sort, at } of parts) if (!wanted.includes(sort)) fail(code, at);
  };
  const results = builtin.kind === "choice" ? args.slice(builtin.firstResult) : [];
  switch (builtin.kind) {
    case "choice":
      expect(["number", "truth"], args);
      return results.some(({ sort }) => sort === "truth") ? "truth" : "number";
    case "range":
      expect(["range"], args.slice(0, 1));
      expect(["number"], args.slice(1));
      return "number";
    case "criterion":
      expect(["range"], args.slice(0, 1));
      expect(["text", "criterion", "number"], args.slice(1));
      for (const { expression, at } of args.slice(1)) if (!isCriterion(expression)) fail("notANumber", at);
      return "number";
    case "plain":
      return sortOfPlain(builtin, args, expect);
  }
}

function sortOfPlain(
  { over, truth }: Builtin & { readonly kind: "plain" },
  args: readonly Part[],
  expect: (wanted: readonly Sort[], parts: readonly Part[]) => void,
): Sort {
  if (over === "cells") expect(["number", "truth", "range"], args);
  else if (over === "numbers") expect(["range"], args);
  else if (over === "array") expect(args.length === 1 ? ["number", "range", "array"] : ["number", "truth"], args);
  else if (truth) expect(["number", "truth"], args);
  else {
    expect(["number", "truth", "range", "array"], args);
    if (args.some(({ sort }) => sort === "range" || sort === "array")) return "array";
  }
  return truth ? "truth" : "number";
}

/** A text alone has to be a whole criterion, a text before `&` one without its number. */
function isCriterion(expression: Expression): boolean {
  if (expression.kind === "text") return readCriterion(expression.value) !== null;
  if (expression.kind !== "join") return true;
  return expression.left.kind === "text" && readCriterion(expression.left.value, 0) !== null;
}

function isOperator(text: string): text is Operator {
  return Object.hasOwn(binding, text) && text.length <= 2;
}

function textOf(token: Token): string {
  if (token.kind === "number") return String(token.value);
  if (token.kind === "text") return `"${token.text}"`;
  return token.kind === "error" ? token.code : token.text;
}

function fail(code: FormulaFaultCode, at: number, facts: FormulaFault["facts"] = {}): never {
  throw new Fault({ code, at, facts });
}
