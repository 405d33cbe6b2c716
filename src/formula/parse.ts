import { builtinOf } from "./builtins.ts";
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
  | "isComparison";

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

/**
 * Reads a formula, with or without its leading "=". With `names`, any other name is a fault. Function names are read in
 * any case, names exactly. The whole formula has to be a number: a comparison may stand where a condition is expected
 * or in arithmetic, not alone and not as an operand of another comparison, because Excel would give TRUE there or
 * compare TRUE with a number.
 */
export function parseFormula(text: string, names?: ReadonlySet<string>): ParseResult {
  try {
    return { ok: true, expression: new Parser(text, names).formula() };
  } catch (thrown) {
    if (thrown instanceof Fault) return { ok: false, fault: thrown.fault };
    throw thrown;
  }
}

/** Reads a formula of a declaration; throws "kind of fault: culprit" because a fault in it is a programmer's mistake. */
export function formulaOf(text: string, names?: ReadonlySet<string>): Expression {
  const result = parseFormula(text, names);
  if (result.ok) return result.expression;
  throw new Error(`${result.fault.code} at ${result.fault.at}: ${text}`);
}

class Fault extends Error {
  constructor(readonly fault: FormulaFault) {
    super(fault.code);
  }
}

/** A part with what its place needs to know: whether it is TRUE or FALSE in Excel, where it begins, how deep it is. */
interface Part {
  readonly expression: Expression;
  readonly truth: boolean;
  readonly at: number;
  readonly depth: number;
}

class Parser {
  private readonly tokens: readonly Token[];
  private next = 0;
  private nesting = 0;

  constructor(
    private readonly text: string,
    private readonly names: ReadonlySet<string> | undefined,
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
    if (part.truth) fail("isComparison", part.at);
    return part.expression;
  }

  private binary(level: number): Part {
    if (level > binding["^"]) return this.unary();
    let left = this.binary(level + 1);
    for (let operator = this.takeOperator(level); operator; operator = this.takeOperator(level)) {
      const right = this.binary(level + 1);
      const comparing = isComparison(operator);
      if (comparing && left.truth) fail("comparesComparison", left.at);
      if (comparing && right.truth) fail("comparesComparison", right.at);
      const expression: Expression = {
        kind: "binary",
        operator,
        left: left.expression,
        right: right.expression,
      };
      left = this.grow(expression, comparing, left.at, [left, right]);
    }
    return left;
  }

  private unary(): Part {
    const token = this.tokens[this.next];
    if (token?.kind !== "sign" || (token.text !== "-" && token.text !== "+")) return this.postfix();
    this.next += 1;
    const operand = this.nested(token.at, () => this.unary());
    if (token.text === "+") return operand;
    return this.grow({ kind: "negate", operand: operand.expression }, false, token.at, [operand]);
  }

  private postfix(): Part {
    let part = this.primary();
    while (this.takeSign("%")) {
      part = this.grow({ kind: "percent", operand: part.expression }, false, part.at, [part]);
    }
    return part;
  }

  private primary(): Part {
    const token = this.tokens[this.next];
    if (!token) return fail("unexpectedEnd", this.text.length);
    this.next += 1;
    if (token.kind === "number") {
      if (!Number.isFinite(token.value)) fail("numberTooLarge", token.at);
      return this.grow({ kind: "number", value: token.value }, false, token.at, []);
    }
    if (token.kind === "error") return this.grow({ kind: "error", code: token.code }, false, token.at, []);
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
    return this.grow({ kind: "name", name: text }, false, at, []);
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
    const truth =
      builtin.kind === "choice" ? args.slice(builtin.firstResult).some((arg) => arg.truth) : builtin.truth === true;
    return this.grow({ kind: "call", name, args: args.map((arg) => arg.expression) }, truth, at, args);
  }

  private grow(expression: Expression, truth: boolean, at: number, parts: readonly Part[]): Part {
    const depth = 1 + parts.reduce((deepest, part) => Math.max(deepest, part.depth), 0);
    if (depth > maximumDepth) fail("tooDeep", at, { maximum: maximumDepth });
    return { expression, truth, at, depth };
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

function isOperator(text: string): text is Operator {
  return Object.hasOwn(binding, text) && text.length <= 2;
}

function textOf(token: Token): string {
  return token.kind === "number" ? String(token.value) : token.kind === "error" ? token.code : token.text;
}

function fail(code: FormulaFaultCode, at: number, facts: FormulaFault["facts"] = {}): never {
  throw new Fault({ code, at, facts });
}
