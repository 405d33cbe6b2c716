import { bandOf } from "../scoring/grades.ts";
import { weightsFit } from "../scoring/rollUp.ts";
import type { NoTotal, WeightPolicy } from "../scoring/types.ts";
import type { Template } from "../templates/template.ts";
import { readRules } from "./readRules.ts";
import { trendOf } from "./trend.ts";
import type { CardStore, LineStatus, SheetCells, SubjectResult } from "./types.ts";

/** What the sheets of a card show. */
export interface CardResults {
  readonly policy: WeightPolicy;
  /** Null where a weight cannot be read. */
  readonly weightSum: number | null;
  readonly subjects: readonly SubjectResult[];
  /** Null where no source is in the workbook. */
  readonly sourceChanged: boolean | null;
}

/**
 * Totals, scores and ranks as the sheets show them, from the values of their cells from A1. With the cells of Measures
 * the missing measures of each KPI are named.
 */
export function readResults(
  scorecard: SheetCells,
  rules: SheetCells,
  store: CardStore,
  measures: SheetCells = [],
): CardResults {
  const { template } = readRules(rules, store);
  const { places } = store;
  const { weightSum: sumCell } = places.rules;
  const sum = numberAt(rules, sumCell.row, sumCell.column);
  const changed = places.scorecard.sourceChanged;
  return {
    policy: template.policy,
    weightSum: sum,
    subjects: store.subjects.map((name, index) => readSubject(scorecard, measures, store, template, sum, name, index)),
    sourceChanged: changed && (numberAt(scorecard, changed.row, changed.column) ?? 1) > 0,
  };
}

function readSubject(
  scorecard: SheetCells,
  measures: SheetCells,
  store: CardStore,
  template: Template,
  sum: number | null,
  name: string,
  index: number,
): SubjectResult {
  const { places } = store;
  const row = places.scorecard.firstRow + index;
  const total = numberAt(scorecard, row, places.scorecard.total);
  const coverage = numberAt(scorecard, row, places.scorecard.coverage) ?? 0;
  const weights = new Map(template.lines.map(({ id, weight }) => [id, weight]));
  const read = places.scorecard.lines.map(({ id, value, score }) => ({
    id,
    weight: weights.get(id) ?? 0,
    value: numberAt(scorecard, row, value),
    score: numberAt(scorecard, row, score),
  }));
  const points = read.reduce((all, { weight, score }) => all + weight * (score ?? 0), 0);
  const states = inputStates(measures, places.measures, index);
  return {
    name,
    total,
    noTotal: total === null ? whyNoTotal(sum, coverage, template) : null,
    coverage,
    rank: numberAt(scorecard, row, places.scorecard.rank),
    grade: total === null ? null : bandOf(total, template.bands),
    progress: store.progress?.[index] ?? null,
    kpis: read.map((line, at) => {
      const own = states.get(line.id) ?? { status: null, missing: [] };
      const columns = places.measures.trends?.[at];
      const beside = (column: number | null | undefined) =>
        column == null ? null : numberAt(measures, places.measures.firstRow + index, column);
      const previous = beside(columns?.previous);
      return {
        ...line,
        share: total !== null && points !== 0 && line.score !== null ? (line.weight * line.score) / points : null,
        status: statusOf(line, measures.length === 0 ? "missing" : own.status),
        missing: own.missing,
        previous,
        trend: trendOf(line.value, previous),
        pace: beside(columns?.pace),
      };
    }),
  };
}

function statusOf(
  { value, score }: { value: number | null; score: number | null },
  inputs: LineStatus | null,
): LineStatus {
  if (score !== null) return "ok";
  if (value !== null) return "rule";
  return inputs ?? "error";
}

interface InputState {
  readonly status: LineStatus | null;
  readonly missing: readonly string[];
}

/** Why each line has no value, by its input cells; null where they all have numbers. */
function inputStates(
  cells: SheetCells,
  { firstRow, inputs, lines }: CardStore["places"]["measures"],
  index: number,
): ReadonlyMap<string, InputState> {
  if (cells.length === 0) return new Map();
  const row = cells[firstRow + index] ?? [];
  return new Map(
    lines.map(({ id, inputs: own }): [string, InputState] => {
      const places = own.flatMap((input) => inputs[input] ?? []);
      if (places.some(({ column }) => isText(row[column]))) return [id, { status: "notApplicable", missing: [] }];
      const empty = places.filter(({ column }) => typeof row[column] !== "number");
      const status = empty.length === 0 ? null : empty.some(({ typed }) => typed) ? "notEntered" : "missing";
      return [id, { status, missing: empty.map(({ measure }) => measure) }];
    }),
  );
}

/** Whether a person's text stands in a cell; an error is a text that begins with "#" or an object. */
function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "" && !value.startsWith("#");
}

function whyNoTotal(sum: number | null, coverage: number, { policy, minimumCoverage }: Template): NoTotal {
  if (sum !== null && weightsFit(sum, policy)) return { code: "coverage", coverage, minimum: minimumCoverage };
  return { code: "weightsNot100", sum: sum ?? 0 };
}

function numberAt(cells: SheetCells, row: number, column: number): number | null {
  const value = cells[row]?.[column];
  return typeof value === "number" ? value : null;
}
