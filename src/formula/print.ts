import { binding, type Expression, type Operator } from "./expression.ts";

/**
 * The expression as an Excel formula in English, without its leading "=": functions by their English names, arguments
 * separated by commas, no more parentheses than needed to read it back as the same tree. `nameOf` gives a reference, a
 * number or a formula for a name; what is more than one reference or number gets parentheses.
 */
export function printExcel(expression: Expression, nameOf: (name: string) => string): string {
  return print(expression, {
    name: (name) => atom(nameOf(name)),
    number: excelNumber,
    text: (value) => `"${value.replaceAll('"', '""')}"`,
    operator: (operator) => operator,
    separator: ",",
  });
}

export interface FormulaWords {
  /** How a person calls the measure or parameter. */
  readonly name: (name: string) => string;
  /** A number as the language writes it; as in Excel's English where left out. */
  readonly number?: (value: number) => string;
  /** How a person calls the option of a choice; the text in quotation marks where left out. */
  readonly text?: (value: string) => string;
}

const spoken: Partial<Record<Operator, string>> = { "-": "−", "*": "×", "/": "÷", "<>": "≠", "<=": "≤", ">=": "≥" };

/** The expression for people: "readers ÷ followers". */
export function printWords(expression: Expression, words: FormulaWords): string {
  return print(expression, {
    name: words.name,
    number: words.number ?? excelNumber,
    text: words.text ?? ((value) => `“${value}”`),
    operator: (operator) => (operator === "^" ? "^" : ` ${spoken[operator] ?? operator} `),
    separator: ", ",
  });
}

interface Style {
  readonly name: (name: string) => string;
  readonly number: (value: number) => string;
  readonly text: (value: string) => string;
  readonly operator: (operator: Operator) => string;
  readonly separator: string;
}

function print(expression: Expression, style: Style): string {
  const part = (inner: Expression, least: number) => {
    const text = print(inner, style);
    return bindingOf(inner) < least ? `(${text})` : text;
  };
  switch (expression.kind) {
    case "number":
      return style.number(expression.value);
    case "name":
      return style.name(expression.name);
    case "text":
      return style.text(expression.value);
    case "join":
      return `${part(expression.left, binding.join)}&${part(expression.right, binding.join + 1)}`;
    case "error":
      return expression.code;
    case "negate":
      return `${style.operator("-").trim()}${part(expression.operand, binding.negate)}`;
    case "percent":
      return `${part(expression.operand, binding.percent)}%`;
    case "binary": {
      const own = binding[expression.operator];
      return `${part(expression.left, own)}${style.operator(expression.operator)}${part(expression.right, own + 1)}`;
    }
    case "call":
      return `${expression.name}(${expression.args.map((arg) => print(arg, style)).join(style.separator)})`;
  }
}

function bindingOf(expression: Expression): number {
  switch (expression.kind) {
    case "number":
      return expression.value < 0 ? binding.negate : binding.atom;
    case "name":
    case "text":
    case "error":
    case "call":
      return binding.atom;
    case "join":
      return binding.join;
    case "negate":
      return binding.negate;
    case "percent":
      return binding.percent;
    case "binary":
      return binding[expression.operator];
  }
}

function excelNumber(value: number): string {
  return String(value).toUpperCase();
}

/** Puts parentheses round text with an operator, a comma or a space outside quotes and brackets. */
function atom(text: string): string {
  let depth = 0;
  let quote = "";
  for (const character of text) {
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === "(" || character === "[" || character === "{") depth += 1;
    else if (character === ")" || character === "]" || character === "}") depth -= 1;
    else if (depth === 0 && "+-*/^&=<>%, ".includes(character)) return `(${text})`;
  }
  return text;
}
