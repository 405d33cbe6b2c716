import type { Cell } from "../../formula/cell.ts";
import { isMeasureId, measureFacts, type MeasureId } from "../../kpi/measures.ts";
import type { SourceColumn } from "../sourceColumn.ts";
import { mean, sum } from "../statistics.ts";
import { numbersBehindDate } from "./behindDate.ts";
import { agrees, derivationOf } from "./derivedRates.ts";
import { isMissing } from "./missing.ts";
import { readNumberColumn } from "./numberColumn.ts";
import { hundredth, numberStyle, readNumber } from "./numbers.ts";

/** Numbers to put back, by row of their column. */
export type PutBack = ReadonlyMap<SourceColumn, ReadonlyMap<number, number>>;

/** A column as its rows compare: what is known, and what a damaged cell may have been. */
interface Figures {
  readonly source: SourceColumn;
  readonly isRatio: boolean;
  readonly values: readonly (number | null)[];
  readonly behind: readonly (readonly number[])[];
}

/**
 * Damaged numbers that follow from their row: a rate or a unit cost from what it divides, a cost from the unit cost. Just
 * one of what the cell may have been must fit.
 */
export function followsFromRow(sources: readonly SourceColumn[]): PutBack {
  const found = new Map<SourceColumn, Map<number, number>>();
  const figures = new Map(sources.map((source) => [source, figuresOf(source)]));
  for (const source of sources) {
    const derivation = derivationOf(source.header);
    const [rate, over, under] = [
      figures.get(source),
      figures.get(columnOf(sources, derivation?.over) ?? source),
      figures.get(columnOf(sources, derivation?.under) ?? source),
    ];
    if (derivation === null || !rate || !over || !under || over === rate || under === rate) continue;
    for (const row of source.cells.keys()) {
      const [r, o, u] = [rate.values[row] ?? null, over.values[row] ?? null, under.values[row] ?? null];
      if (r === null && o !== null && u !== null && u > 0) prove(found, rate, row, (o / u) * derivation.times);
      if (o === null && r !== null && u !== null && !rate.isRatio) prove(found, over, row, (r * u) / derivation.times);
    }
  }
  return found;
}

function prove(
  found: Map<SourceColumn, Map<number, number>>,
  { source, isRatio, behind }: Figures,
  row: number,
  expected: number,
) {
  if (expected === 0) return;
  const fitting = (behind[row] ?? []).filter(
    (value) => agrees(value, expected) || (isRatio && agrees(hundredth(value), expected)),
  );
  const [only, ...others] = fitting;
  if (only === undefined || others.length > 0) return;
  const rows = found.get(source) ?? new Map<number, number>();
  found.set(source, rows.set(row, only));
}

/** More damaged cells than these have too many ways to add up. */
const mostDamaged = 6;

/** Damaged numbers with which a column's rows add up to its total, or have it for their mean, in just one way. */
export function followsFromTotal(sources: readonly SourceColumn[], totalOf: (source: SourceColumn) => Cell): PutBack {
  const found = new Map<SourceColumn, ReadonlyMap<number, number>>();
  for (const source of sources) {
    const { values, behind } = figuresOf(source);
    const damaged = [...source.cells.keys()].filter((row) => (behind[row] ?? []).length > 0);
    const total = figureOf(totalOf(source), source);
    const known = values.filter((value) => value !== null);
    const isWhole = known.length + damaged.length === source.cells.filter((cell) => !isMissing(cell)).length;
    if (total === null || damaged.length === 0 || damaged.length > mostDamaged || known.length === 0 || !isWhole)
      continue;
    const ways = waysOf(damaged.map((row) => behind[row] ?? []));
    const fitting = ways.filter((way) => {
      const all = [...known, ...way];
      return isNear(sum(all), total) || (all.length > 2 && isNear(mean(all), total));
    });
    const [only, ...others] = fitting;
    if (only === undefined || others.length > 0) continue;
    found.set(source, new Map(damaged.map((row, index) => [row, only[index] ?? 0])));
  }
  return found;
}

/** Up to how the total is rounded: to as many decimals as it shows, two at least. */
function isNear(value: number, total: number): boolean {
  const decimals = /\.(\d+)$/.exec(String(total))?.[1]?.length ?? 0;
  return Math.abs(value - total) <= 0.51 * 10 ** -Math.max(decimals, 2);
}

function waysOf(choices: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return choices.reduce<readonly (readonly number[])[]>(
    (ways, numbers) => ways.flatMap((way) => numbers.map((number) => [...way, number])),
    [[]],
  );
}

function columnOf(sources: readonly SourceColumn[], measure: MeasureId | undefined): SourceColumn | undefined {
  return measure === undefined ? undefined : sources.find(({ meaning }) => meaning === measure);
}

function figuresOf(source: SourceColumn): Figures {
  const { meaning, header, cells, formats } = source;
  const unit = meaning !== null && isMeasureId(meaning) ? (measureFacts(meaning)?.unit ?? null) : null;
  const isRatio = unit === "ratio" || derivationOf(header)?.unit === "ratio";
  const isFigures = (unit !== null && unit !== "count") || derivationOf(header) !== null;
  const behind = cells.map((cell, row) => (isFigures ? numbersBehindDate(cell, formats[row]) : []));
  const { values } = readNumberColumn(header, cells, formats, unit, source);
  return { source, isRatio, values: values.map((value, row) => (behind[row]?.length ? null : value)), behind };
}

function figureOf(cell: Cell, { decimal }: SourceColumn): number | null {
  if (typeof cell === "number") return cell;
  return typeof cell === "string" ? (readNumber(cell, numberStyle([cell], false, decimal))?.value ?? null) : null;
}
