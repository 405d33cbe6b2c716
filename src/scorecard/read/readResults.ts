import { bandOf } from "../../scoring/grades.ts";
import type { Outcome } from "../../scoring/missing.ts";
import type { ScoredRow } from "../../scoring/otherRows.ts";
import type { LineState } from "../../scoring/results.ts";
import { faultyBranch, isRolled, rollUp, treeOf, weightSum, type Rolled } from "../../scoring/rollUp.ts";
import type { NoTotal, WeightPolicy } from "../../scoring/types.ts";
import type { Template } from "../../templates/template.ts";
import { templateOfRow } from "../earlierWeights.ts";
import { earlierWeightsPlace } from "./earlierWeightsLayout.ts";
import { entryColumns, entryRows, stateCodes } from "./entriesLayout.ts";
import { wholeValue, type PartValue } from "../inputs/wholeValue.ts";
import { inputRows, valueColumnOf } from "./inputRows.ts";
import { readRules } from "./readRules.ts";
import { stateWordEverywhere } from "../words.ts";
import { trendOf } from "../inputs/trend.ts";
import type { CardStore, KpiResult, LineStatus, SheetCells, SubjectResult } from "../types.ts";

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
 * the missing measures of each KPI are named, with those of Entries what became of the rows that are not KPIs.
 */
export function readResults(
  scorecard: SheetCells,
  rules: SheetCells,
  store: CardStore,
  measures: SheetCells = [],
  entries: SheetCells = [],
): CardResults {
  const { applied: template } = readRules(rules, store);
  const { places } = store;
  const { weightSum: sumCell } = places.rules;
  const sum = numberAt(rules, sumCell.row, sumCell.column);
  const changed = places.scorecard.sourceChanged;
  const sheetsOf = (index: number): Sheets => ({
    scorecard,
    measures,
    entries,
    store,
    template: templateOfRow(template, store, index),
    sum: sumOfRow(rules, store, index),
  });
  return {
    policy: template.policy,
    weightSum: sum,
    subjects: store.subjects.map((name, index) => readSubject(sheetsOf(index), name, index)),
    sourceChanged: changed && (numberAt(scorecard, changed.row, changed.column) ?? 1) > 0,
  };
}

interface Sheets {
  readonly scorecard: SheetCells;
  readonly measures: SheetCells;
  readonly entries: SheetCells;
  readonly store: CardStore;
  /** With the weights of the subject that is read. */
  readonly template: Template;
  readonly sum: number | null;
}

/** The sum of the weights that a subject is scored with; null where one cannot be read. */
function sumOfRow(rules: SheetCells, { places, template }: CardStore, index: number): number | null {
  const { weightSum, earlierWeights } = places.rules;
  const set = earlierWeights?.rows[index] ?? null;
  if (earlierWeights === undefined || set === null) return numberAt(rules, weightSum.row, weightSum.column);
  const shape = { lines: template.lines.length, groups: template.groups?.length ?? 0 };
  const { sum, column } = earlierWeightsPlace(earlierWeights.row, set, shape);
  return numberAt(rules, sum, column);
}

/** A line as its cells say, before its part in the total is known. */
interface ReadLine {
  readonly id: string;
  readonly weight: number;
  readonly value: number | null;
  readonly score: number | null;
  readonly state: LineState;
  readonly status: LineStatus;
  readonly missing: readonly string[];
}

function readSubject(sheets: Sheets, name: string, index: number): SubjectResult {
  const { scorecard, measures, store, template } = sheets;
  const { places } = store;
  const row = places.scorecard.firstRow + index;
  const total = numberAt(scorecard, row, places.scorecard.total);
  const coverage = numberAt(scorecard, row, places.scorecard.coverage) ?? 0;
  const rows = readRows(sheets, index, total);
  const ofKpis = places.scorecard.mean === undefined ? total : numberAt(scorecard, row, places.scorecard.mean);
  const mean = total === null ? null : ofKpis;
  const added = rows.reduce((sum, { points }) => sum + points, mean ?? 0);
  const held = rows.some(({ kind, state }) => kind === "veto" && state === "counted");
  const lines = readLines(sheets, index);
  const tree = treeOf(template);
  const rolled = rollUp(
    tree,
    template.lines.map(({ id }) => outcomeOf(lines.find((line) => line.id === id))),
    template.policy,
  );
  const effective = effectiveOf(rolled, 1, new Map());
  const columnOfCounted = places.scorecard.counted;
  const counted = columnOfCounted === undefined ? coverage : (numberAt(scorecard, row, columnOfCounted) ?? 0);
  return {
    name,
    total,
    mean,
    correction: total === null ? 0 : total - added,
    rows,
    noTotal: total === null ? whyNoTotal(sheets, lines, rolled, counted) : null,
    coverage,
    counted,
    groups: (places.scorecard.groups ?? []).map(({ id, column }) => ({
      id,
      weight: template.groups?.find((group) => group.id === id)?.weight ?? 0,
      score: numberAt(scorecard, row, column),
      coverage: groupCoverage(rolled, id),
    })),
    rank: numberAt(scorecard, row, places.scorecard.rank),
    grade: total === null ? null : held ? (template.bands.at(-1)?.id ?? null) : bandOf(total, template.bands),
    progress: store.progress?.[index] ?? null,
    kpis: lines.map((line, at): KpiResult => {
      const columns = places.measures.trends?.[at];
      const beside = (column: number | null | undefined) =>
        column == null ? null : numberAt(measures, places.measures.firstRow + index, column);
      const previous = beside(columns?.previous);
      const place = template.lines.findIndex(({ id }) => id === line.id);
      const contribution = total !== null && line.score !== null ? (effective.get(place) ?? 0) * line.score : null;
      return {
        ...line,
        contribution,
        share: shareOf(contribution, total),
        previous,
        trend: line.state === "carried" ? null : trendOf(line.value, previous),
        pace: beside(columns?.pace),
      };
    }),
  };
}

/** What became of the rows that are not KPIs, as the cells of Entries say. */
function readRows({ entries, store, template }: Sheets, index: number, total: number | null): ScoredRow[] {
  const own = store.places.entries;
  if (own === undefined || entries.length === 0) return [];
  const columns = entryColumns(own.raters);
  return (template.rows ?? []).flatMap(({ id, kind }): ScoredRow[] => {
    const at = own.rows.indexOf(id);
    if (at < 0) return [];
    const row = entryRows.first + index * own.rows.length + at;
    const points = numberAt(entries, row, columns.counted) ?? 0;
    return [
      {
        id,
        kind,
        state: stateCodes[(numberAt(entries, row, columns.stateCode) ?? 1) - 1] ?? "none",
        entered: numberAt(entries, row, columns.entered),
        points,
        raters: numberAt(entries, row, columns.ratings) ?? 0,
        spread: numberAt(entries, row, columns.spread),
        share: shareOf(points, total),
      },
    ];
  });
}

function shareOf(points: number | null, total: number | null): number | null {
  return points === null || total === null || Math.abs(total) < 1e-12 ? null : points / total;
}

function readLines(sheets: Sheets, index: number): ReadLine[] {
  const { scorecard, measures, store, template } = sheets;
  const { places } = store;
  const row = places.scorecard.firstRow + index;
  const inputs = statesOf(sheets, index);
  const rules = new Map(template.lines.map((line) => [line.id, line]));
  return places.scorecard.lines.map(({ id, value: valueColumn, score: scoreColumn }): ReadLine => {
    const value = numberAt(scorecard, row, valueColumn);
    const score = numberAt(scorecard, row, scoreColumn);
    const { status: lack, missing } = inputs.get(id) ?? { status: null, missing: [] };
    const rule = rules.get(id);
    const status = statusOf(value, score, measures.length === 0 && value === null ? "missing" : lack);
    return {
      id,
      weight: rule?.weight ?? 0,
      value,
      score,
      state: stateOf(value, score, lack, rule?.rule.scale.kind === "peer"),
      status,
      missing,
    };
  });
}

function statusOf(value: number | null, score: number | null, lack: LineStatus | null): LineStatus {
  if (lack !== null) return lack;
  if (value === null) return "error";
  return score === null ? "rule" : "ok";
}

function stateOf(value: number | null, score: number | null, lack: LineStatus | null, ranked: boolean): LineState {
  if (lack === "notApplicable") return "notApplicable";
  if (value === null) return score !== null ? "zero" : lack === "notEntered" ? "notEntered" : "missing";
  if (score === null) return ranked ? "fewPeers" : "noRule";
  return lack === null ? "scored" : "carried";
}

function outcomeOf(line: ReadLine | undefined): Outcome {
  return {
    value: line?.value ?? null,
    score: line?.score ?? null,
    state: line?.state ?? "missing",
    age: null,
    blocks: false,
  };
}

/** What a point of each line moves the total by, by the line's place in the template. */
function effectiveOf(
  { children, factors }: Rolled,
  above: number,
  found: Map<number, number>,
): ReadonlyMap<number, number> {
  children.forEach((child, index) => {
    const own = above * (factors[index] ?? 0);
    if (isRolled(child)) effectiveOf(child, own, found);
    else found.set(child.line, own);
  });
  return found;
}

function groupCoverage({ children }: Rolled, id: string): number {
  for (const child of children) {
    if (!isRolled(child)) continue;
    if (child.branch.id === id) return child.coverage;
    const inner = groupCoverage(child, id);
    if (inner > 0) return inner;
  }
  return 0;
}

interface InputState {
  readonly status: LineStatus | null;
  readonly missing: readonly string[];
}

/** Why each line of a subject has no value: by its own input cells, or by those of the parts of its period. */
function statesOf({ measures, store, template }: Sheets, index: number): ReadonlyMap<string, InputState> {
  const { parts, firstRow, lines } = store.places.measures;
  if (measures.length === 0) return new Map();
  if (parts === undefined) return inputStates(measures, store.places.measures, firstRow + index);
  const rows = inputRows(store).filter(({ subject }) => subject === index);
  const states = rows.map(({ row }) => inputStates(measures, store.places.measures, row));
  return new Map(
    lines.map(({ id }, line): [string, InputState] => {
      const values = rows.map(({ row }, part): PartValue => {
        const value = numberAt(measures, row, valueColumnOf(store, line));
        const { status, missing } = states[part]?.get(id) ?? { status: null, missing: [] };
        const own = value === null ? (status ?? "error") : "ok";
        return { value, status: own, missing, weight: numberAt(measures, row, parts.weight) ?? 0 };
      });
      const blocks = template.lines.find((own) => own.id === id)?.missing?.kind === "block";
      const { status, missing } = wholeValue(values, blocks);
      return [id, { status: status === "ok" || status === "error" ? null : status, missing }];
    }),
  );
}

/** Why each line has no value, by its input cells in a row; null where they all have numbers. */
function inputStates(
  cells: SheetCells,
  { inputs, lines }: CardStore["places"]["measures"],
  inputRow: number,
): ReadonlyMap<string, InputState> {
  const row = cells[inputRow] ?? [];
  return new Map(
    lines.map(({ id, inputs: own }): [string, InputState] => {
      const places = own.flatMap((input) => inputs[input] ?? []);
      if (places.some(({ column }) => isText(row[column]) && !isOpen(row[column]))) {
        return [id, { status: "notApplicable", missing: [] }];
      }
      const empty = places.filter(({ column }) => typeof row[column] !== "number");
      if (empty.length === 0 && places.length > 0) return [id, { status: null, missing: [] }];
      const status = empty.some(({ column, typed }) => typed || isOpen(row[column])) ? "notEntered" : "missing";
      return [id, { status, missing: empty.map(({ measure }) => measure) }];
    }),
  );
}

/** Whether a cell says that a figure is not yet entered. */
function isOpen(value: unknown): boolean {
  return typeof value === "string" && stateWordEverywhere("notEntered").includes(value);
}

/** Whether a text that says something stands in a cell; an error is a text that begins with "#" or an object. */
function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "" && !value.startsWith("#");
}

/** The reason that `scoreSubjects` gives, in its order. */
function whyNoTotal(
  { template, sum }: Sheets,
  lines: readonly ReadLine[],
  { applies }: Rolled,
  counted: number,
): NoTotal {
  const faulty = faultyBranch(treeOf(template), template.policy);
  if (sum === null) return { code: "weightsNot100", sum: 0 };
  if (faulty !== null) {
    const own = { code: "weightsNot100", sum: weightSum(faulty.children) } as const;
    return faulty.id === null ? own : { ...own, group: faulty.id };
  }
  if (!applies) return { code: "nothingApplies" };
  const blocking = lines.filter(({ id, weight, state, value }) => {
    const policy = template.lines.find((line) => line.id === id)?.missing?.kind;
    return policy === "block" && weight > 0 && value === null && state !== "notApplicable";
  });
  if (blocking.length > 0) return { code: "blocked", lines: blocking.map(({ id }) => id) };
  return { code: "coverage", coverage: counted, minimum: template.minimumCoverage };
}

function numberAt(cells: SheetCells, row: number, column: number): number | null {
  const value = cells[row]?.[column];
  return typeof value === "number" ? value : null;
}
