import { intersection, MAX_COLUMNS, type Area, type CellValue } from "../model/cell.ts";
import { moveFormula } from "../model/formula/formulaRewrite.ts";
import type { ConditionalFormat, Threshold } from "../model/objects.ts";
import type { StylePatch } from "../model/style.ts";
import type { FormulaAt, Sheet } from "../model/workbook.ts";
import { holds } from "./compare.ts";
import { barOf, boundAt, scaleColor, type Bar } from "./scales.ts";

/** How conditional formats make a cell look. */
export interface Paint {
  readonly style: StylePatch;
  readonly bar: Bar | null;
  /** A data bar may hide the number. */
  readonly showValue: boolean;
}

/** The painted cells of a sheet, by `cellKey`. */
export type Paints = ReadonlyMap<number, Paint>;

export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** Evaluates formulas, each in its cell; the results come in the same order. */
export type Evaluate = (formulas: readonly FormulaAt[]) => Promise<readonly (CellValue | CellValue[][])[]>;

/** Rules over whole columns and rows are looked at no farther than this beyond what the sheet holds. */
const MARGIN = 100;

/**
 * What the conditional formats of a sheet make of its cells now. The first rule by priority wins where several set the same
 * thing; a rule that holds and stops ends the list for its cell.
 */
export async function paintSheet(sheet: Sheet, evaluate: Evaluate): Promise<Paints> {
  const rules = sheet.conditionalFormats;
  const used = sheet.usedArea();
  const reach = {
    row: 0,
    column: 0,
    rows: (used ? used.row + used.rows : 0) + MARGIN,
    columns: (used ? used.column + used.columns : 0) + MARGIN,
  };
  const questions = new Questions();
  const prepared = rules.map((rule) => prepare(rule, sheet, reach, questions));
  const answers = await questions.ask(evaluate);
  const paints = new Map<number, Paint>();
  const stopped = new Set<number>();
  rules.forEach((rule, i) => {
    for (const { key, look } of prepared[i]?.(answers) ?? []) {
      if (stopped.has(key)) continue;
      if (rule.stopIfTrue) stopped.add(key);
      const before = paints.get(key);
      paints.set(key, {
        style: { ...look.style, ...before?.style },
        bar: before?.bar ?? look.bar ?? null,
        showValue: (before?.showValue ?? true) && (look.showValue ?? true),
      });
    }
  });
  return paints;
}

interface Painted {
  readonly key: number;
  readonly look: Partial<Paint>;
}

type Answers = (question: number) => CellValue;

/** Asks what a rule needs to know and returns what then tells the cells for which it holds. */
function prepare(
  rule: ConditionalFormat,
  sheet: Sheet,
  reach: Area,
  questions: Questions,
): (answers: Answers) => Painted[] {
  const areas = rule.areas.flatMap((area) => intersection(area, reach) ?? []);
  const origin = rule.areas[0] ?? { row: 0, column: 0 };
  const inCell = (formula: string, cell: Cell) => questions.add(formula, origin, cell);
  const cells = areas.flatMap((area) => cellsOf(sheet, area));
  const numbers = () => cells.flatMap(({ value }) => (typeof value === "number" ? [value] : [])).sort((a, b) => a - b);
  const boundFormulas = (bounds: readonly Threshold[]) =>
    bounds.map((bound) =>
      bound.formula.startsWith("=") ? inCell(bound.formula, { ...origin, key: 0, value: null }) : null,
    );
  switch (rule.kind) {
    case "formula": {
      const asked = cells.map((cell) => ({ cell, question: inCell(rule.formula, cell) }));
      return (answers) =>
        asked.flatMap(({ cell: { key }, question }) =>
          isTrue(answers(question)) ? [{ key, look: { style: rule.format } }] : [],
        );
    }
    case "cellValue": {
      const asked = cells.map((cell) => ({
        cell,
        operands: rule.formulas.map((text) => (text.startsWith("=") ? inCell(text, cell) : constant(text))),
      }));
      return (answers) =>
        asked.flatMap(({ cell: { key, value }, operands }) => {
          const [first = null, second = null] = operands.map((operand) =>
            typeof operand === "number" ? answers(operand) : operand.value,
          );
          return holds(rule.operator, value, first, second) ? [{ key, look: { style: rule.format } }] : [];
        });
    }
    case "dataBar": {
      const asked = boundFormulas([rule.min, rule.max]);
      const showValue = rule.properties.showDataBarOnly !== true;
      return (answers) => {
        const sorted = numbers();
        const [min, max] = [rule.min, rule.max].map((bound, i) => boundAt(bound, sorted, answerOf(asked[i], answers)));
        if (typeof min !== "number" || typeof max !== "number") return [];
        return cells.flatMap(({ key, value }) =>
          typeof value === "number" ? [{ key, look: { bar: barOf(rule, value, min, max), showValue } }] : [],
        );
      };
    }
    case "colorScale": {
      const asked = boundFormulas(rule.stops.map(({ at }) => at));
      return (answers) => {
        const sorted = numbers();
        const stops = rule.stops.map(({ at }, i) => boundAt(at, sorted, answerOf(asked[i], answers)));
        const places = stops.filter((place) => place !== null);
        if (places.length < stops.length) return [];
        return cells.flatMap(({ key, value }) =>
          typeof value === "number" ? [{ key, look: { style: { fill: scaleColor(rule, value, places) } } }] : [],
        );
      };
    }
    case "other":
      return () => [];
  }
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly key: number;
  readonly value: CellValue;
}

function cellsOf(sheet: Sheet, area: Area): Cell[] {
  return sheet.values(area).flatMap((line, r) =>
    line.map((value, c) => {
      const [row, column] = [area.row + r, area.column + c];
      return { row, column, key: cellKey(row, column), value };
    }),
  );
}

function constant(text: string): { readonly value: CellValue } {
  const number = Number(text);
  return { value: text.trim() !== "" && Number.isFinite(number) ? number : text };
}

function answerOf(question: number | null | undefined, answers: Answers): CellValue {
  return typeof question === "number" ? answers(question) : null;
}

/** What Excel takes for true in a rule: TRUE and every number but 0. */
function isTrue(value: CellValue): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

/** Formulas to evaluate. Those that read alike in several cells are asked once. */
class Questions {
  readonly #formulas: FormulaAt[] = [];
  readonly #known = new Map<string, number>();

  /** Returns the number of the question: the formula, written for `origin`, in another cell. */
  add(formula: string, origin: { row: number; column: number }, { row, column }: Cell): number {
    const moved = moveFormula(formula, row - origin.row, column - origin.column);
    const dependsOnPlace = /\[|\b(?:ROW|COLUMN|CELL|INDIRECT)\(/i.test(moved);
    const key = dependsOnPlace ? `${row},${column}${moved}` : moved;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const question = this.#formulas.push({ formula: moved, row, column }) - 1;
    this.#known.set(key, question);
    return question;
  }

  async ask(evaluate: Evaluate): Promise<Answers> {
    const results = this.#formulas.length === 0 ? [] : await evaluate(this.#formulas);
    return (question) => {
      const result = results[question] ?? null;
      return Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
    };
  }
}
