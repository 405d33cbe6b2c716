import { FormulaSyntaxError, tokenize, type Token } from "./formulaTokens.ts";

const INFIX = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>", ":"]);

/**
 * Throws `FormulaSyntaxError` where Excel would refuse to take the formula (without its "="): unbalanced brackets,
 * a missing operand, an unclosed text. It does not know functions: an unknown one is #NAME?, not a refusal.
 */
export function checkSyntax(body: string): void {
  const all = tokenize(body);
  const tokens = all.filter((token, i) => token.kind !== "space" || isIntersection(all, i));
  let at = 0;
  expression(false);
  if (at < tokens.length) throw new FormulaSyntaxError(`unexpected: ${tokens[at]?.text ?? ""}`);

  function peek(text: string): boolean {
    const token = tokens[at];
    return token?.kind === "operator" && token.text === text;
  }

  function expect(text: string): void {
    if (!peek(text)) throw new FormulaSyntaxError(`“${text}” is missing`);
    at++;
  }

  function expression(unions: boolean): void {
    for (;;) {
      while (peek("+") || peek("-") || peek("@")) at++;
      operand();
      while (peek("%") || peek("#") || peek("(")) {
        if (peek("(")) args();
        else at++;
      }
      const token = tokens[at];
      if (token === undefined) return;
      const joins = token.kind === "operator" && (INFIX.has(token.text) || (unions && token.text === ","));
      if (!joins && token.kind !== "space") return;
      at++;
    }
  }

  function operand(): void {
    const token = tokens[at];
    if (token === undefined) throw new FormulaSyntaxError("the formula ends too early");
    if (peek("(")) {
      at++;
      expression(true);
      expect(")");
    } else if (peek("{")) {
      array();
    } else if (token.kind === "operator" || token.kind === "space") {
      throw new FormulaSyntaxError(`unexpected: ${token.text}`);
    } else {
      at++;
      if (token.kind === "function") args();
    }
  }

  function args(): void {
    expect("(");
    while (!peek(")")) {
      if (peek(",")) at++;
      else {
        expression(false);
        if (at < tokens.length && !peek(")")) expect(",");
      }
      if (at >= tokens.length) throw new FormulaSyntaxError("“)” is missing");
    }
    at++;
  }

  function array(): void {
    expect("{");
    for (;;) {
      if (peek("-") || peek("+")) at++;
      const token = tokens[at];
      const constant =
        token?.kind === "number" || token?.kind === "string" || token?.kind === "error" || isBoolean(token);
      if (!constant) throw new FormulaSyntaxError("an array holds constants only");
      at++;
      if (peek("}")) break;
      if (!peek(",") && !peek(";")) throw new FormulaSyntaxError("“}” is missing");
      at++;
    }
    at++;
  }
}

function isBoolean(token: Token | undefined): boolean {
  return token?.kind === "name" && /^(true|false)$/i.test(token.name);
}

/** A space between two references is Excel's intersection operator; any other is only for looks. */
function isIntersection(tokens: readonly Token[], i: number): boolean {
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  const ends =
    before?.kind === "reference" || before?.kind === "name" || before?.kind === "table" || before?.text === ")";
  const starts =
    after?.kind === "reference" || after?.kind === "name" || after?.kind === "table" || after?.text === "(";
  return ends && (starts || after?.kind === "function");
}
