import { cellError, isError, type Cell, type CellError } from "../formula/cell.ts";
import { takeBranches } from "../formula/fold.ts";
import { mapParts, type Expression } from "../formula/expression.ts";
import type { ParamFacts } from "./define.ts";
import type { Kpi } from "./compile.ts";

/** The option that a cell chooses: the first one for a blank cell, #VALUE! for what is none of the texts. */
export function optionOf(options: readonly string[], cell: Cell): string | CellError {
  if (isError(cell)) return cell;
  const [first = ""] = options;
  if (cell === null || cell === "") return first;
  const written = typeof cell === "string" ? cell.toLowerCase() : undefined;
  return options.find((option) => option.toLowerCase() === written) ?? cellError("#VALUE!");
}

/** Options of each choice of a KPI, by parameter in the order of the arguments. */
export function choicesOf(
  params: Readonly<Record<string, ParamFacts>>,
): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(params).flatMap(([name, facts]): [string, readonly string[]][] =>
    facts.sort === "choice" ? [[name, facts.options]] : [],
  );
}

/** The KPI's formula with its choices made by cells; the first illegal one's error. */
export function settleChoices(
  { expression, declaration }: Pick<Kpi, "expression" | "declaration">,
  cellOf: (param: string) => Cell,
): Expression | CellError {
  const chosen = new Map<string, string>();
  for (const [param, options] of choicesOf(declaration.params)) {
    const option = optionOf(options, cellOf(param));
    if (typeof option !== "string") return option;
    chosen.set(param, option);
  }
  return chosen.size === 0 ? expression : settle(expression, chosen);
}

/** A formula with its choices made: comparisons of texts decided, and only the branches that count. */
export function settle(expression: Expression, chosen: ReadonlyMap<string, string>): Expression {
  return takeBranches(decide(expression, chosen));
}

function decide(expression: Expression, chosen: ReadonlyMap<string, string>): Expression {
  if (expression.kind === "binary" && (expression.operator === "=" || expression.operator === "<>")) {
    const left = textOf(expression.left, chosen);
    const right = textOf(expression.right, chosen);
    if (left !== null && right !== null) {
      return {
        kind: "number",
        value: Number((left.toLowerCase() === right.toLowerCase()) === (expression.operator === "=")),
      };
    }
  }
  return mapParts(expression, (part) => decide(part, chosen));
}

function textOf(part: Expression, chosen: ReadonlyMap<string, string>): string | null {
  if (part.kind === "text") return part.value;
  return part.kind === "name" ? (chosen.get(part.name) ?? null) : null;
}
