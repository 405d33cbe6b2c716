import type { PlanCell, SheetPlan } from "../../plan/plan.ts";
import { SheetDraft, area, landscape } from "../plan/draft.ts";
import * as style from "../plan/style.ts";
import { wordWidth } from "../../plan/textWidth.ts";
import { periodUnitOf } from "../inputs/periods.ts";
import type { CardStore, SheetCells, SubjectResult } from "../types.ts";
import type { CardWords } from "../words.ts";
import { keptRows } from "./changesSheet.ts";
import { totalsOverTime, type TotalsOverTime } from "./trend.ts";

/** Why rows are recorded. */
export const historyEvents = ["built", "updated", "published"] as const;

export type HistoryEvent = (typeof historyEvents)[number];

/** A subject's result as History keeps it. */
export interface HistoryEntry {
  /** Excel serial with time. */
  readonly at: number;
  readonly event: HistoryEvent;
  readonly subject: string;
  /** Days that were scored, as serials; null without dates. */
  readonly from: number | null;
  readonly to: number | null;
  readonly total: number | null;
  readonly grade: string | null;
  readonly coverage: number;
  readonly rank: number | null;
  /** Points by line id. */
  readonly scores: ReadonlyMap<string, number | null>;
}

/** A row per subject and period of a card, as it was at a build, an update or a publication. */
export function historyEntries(
  store: Pick<CardStore, "period" | "covered">,
  subjects: readonly SubjectResult[],
  at: number,
  event: HistoryEvent,
): readonly HistoryEntry[] {
  const covered = store.period ?? store.covered;
  return subjects.map(({ name, total, grade, coverage, rank, progress, kpis }) => ({
    at,
    event,
    subject: name,
    from: progress?.coveredFrom ?? covered?.from ?? null,
    to: progress?.coveredTo ?? covered?.to ?? null,
    total,
    grade,
    coverage,
    rank,
    scores: new Map(kpis.map(({ id, score }) => [id, score])),
  }));
}

const fixed = 9;
const chartRows = 16;
const headerRow = 3 + chartRows;
const firstRow = headerRow + 1;
/** Column of ids in the header's helper row: which line a column of points belongs to. */
const idRow = 2;

/** Lines whose points the sheet has columns for, by the ids that it keeps; none for a sheet that is not there yet. */
export function historyLines(existing: SheetCells): readonly string[] {
  return (existing[idRow] ?? []).slice(fixed).flatMap((id) => (typeof id === "string" && id !== "" ? [id] : []));
}

/** A row of the History sheet as it stands. */
export interface HistoryRead {
  readonly at: number | null;
  readonly event: string;
  readonly subject: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly total: number | null;
  readonly grade: string;
  readonly coverage: number | null;
  readonly rank: number | null;
  /** In the order of `historyLines`. */
  readonly scores: readonly (number | null)[];
}

/** The rows of a History sheet, from the values of its cells. */
export function readHistory(existing: SheetCells): readonly HistoryRead[] {
  return keptRows(existing, firstRow, fixed + historyLines(existing).length).map(rowRead);
}

function rowRead(row: readonly PlanCell[]): HistoryRead {
  const number = (cell: PlanCell | undefined) => (typeof cell === "number" ? cell : null);
  const text = (cell: PlanCell | undefined) => (typeof cell === "string" ? cell : "");
  return {
    at: number(row[0]),
    event: text(row[1]),
    subject: text(row[2]),
    from: number(row[3]),
    to: number(row[4]),
    total: number(row[5]),
    grade: text(row[6]),
    coverage: number(row[7]),
    rank: number(row[8]),
    scores: row.slice(fixed).map(number),
  };
}

/**
 * The History sheet with entries appended to the rows that it has; what it has is never written anew. A line that is new
 * gets a column on the right. The chart shows how totals went, a line for everybody who is scored.
 */
export function historySheet(
  { title, by }: Pick<CardStore, "title" | "by">,
  lines: readonly { readonly id: string; readonly kpi: string }[],
  existing: SheetCells,
  added: readonly HistoryEntry[],
  words: CardWords,
): SheetPlan {
  const own = words.sheets.lifecycle;
  const draft = new SheetDraft("History", own.history);
  const known = historyLines(existing);
  const ids = [...known, ...lines.map(({ id }) => id).filter((id) => !known.includes(id))];
  const kpis = new Map(lines.map(({ id, kpi }) => [id, words.kpi(kpi)]));
  const width = fixed + ids.length;
  draft.put(0, 0, own.historyOf(title));
  draft.format(area(0, 0), style.title);
  draft.height(0, style.titleHeight);
  draft.put(1, 0, own.historyHint);
  draft.format(area(1, 0), style.subtitle);
  draft.put(idRow, fixed, ...ids);
  draft.format(area(idRow, fixed, 1, ids.length), { color: "#FFFFFF", size: 9 });
  const { card } = words.sheets;
  const heads = [
    own.recorded,
    own.event,
    card.subject,
    own.from,
    own.to,
    card.total,
    card.grade,
    card.coverage,
    card.rank,
  ];
  const titles = ids.map((id, index) => {
    const before = existing[headerRow]?.[fixed + index];
    return kpis.get(id) ?? (typeof before === "string" ? before : id);
  });
  draft.put(headerRow, 0, ...heads, ...titles);
  draft.format(area(headerRow, 0, 1, width), style.header);
  draft.height(headerRow, style.threeLines + style.smallLine);
  const kept = keptRows(existing, firstRow, fixed + known.length).map((row) => [
    ...row,
    ...new Array<null>(ids.length - known.length).fill(null),
  ]);
  const rows = [...kept, ...added.map((entry) => entryRow(entry, ids, words))];
  rows.forEach((row, index) => {
    draft.put(firstRow + index, 0, ...row);
  });
  draft.format(area(firstRow, 0, rows.length, width), style.body);
  draft.format(area(firstRow, 0, rows.length), { numberFormat: "yyyy-mm-dd hh:mm" });
  draft.format(area(firstRow, 3, rows.length, 2), { numberFormat: "yyyy-mm-dd" });
  draft.format(area(firstRow, 5, rows.length), { numberFormat: style.points, bold: true });
  draft.format(area(firstRow, 7, rows.length), { numberFormat: style.share });
  draft.format(area(firstRow, fixed, rows.length, ids.length), { numberFormat: style.points });
  draft.format(area(firstRow, 0, rows.length, 3), style.indented);
  draft.format(area(firstRow, 3, rows.length, 6), style.centred);
  draft.format(area(firstRow, fixed, rows.length, ids.length), style.number);
  const over = totalsOverTime(rows.map(rowRead), periodUnitOf(by));
  putTrend(draft, over, title, width + 1, words);
  draft.width(0, 1, 17);
  draft.width(1, 1, 12);
  draft.width(2, 1, 26);
  draft.width(3, 2, 12);
  draft.width(5, 4, 11);
  titles.forEach((text, index) => {
    draft.width(fixed + index, 1, Math.max(12, wordWidth(text)));
  });
  return draft.plan({
    visibility: "visible",
    tabColor: style.colours.quiet,
    freeze: { rows: firstRow, columns: 0 },
    page: landscape({ from: headerRow, to: headerRow }, area(0, 0, firstRow + Math.max(1, rows.length), width)),
  });
}

function entryRow(entry: HistoryEntry, ids: readonly string[], words: CardWords): PlanCell[] {
  const own = words.sheets.lifecycle;
  const grades = new Map<string, string>(Object.entries(words.sheets.grades));
  return [
    entry.at,
    own.events[entry.event],
    entry.subject,
    entry.from,
    entry.to,
    entry.total ?? words.sheets.missing,
    entry.grade === null ? words.sheets.missing : (grades.get(entry.grade) ?? entry.grade),
    entry.coverage,
    entry.rank ?? words.sheets.missing,
    ...ids.map((id) => entry.scores.get(id) ?? words.sheets.missing),
  ];
}

/** Totals over time beside the table, and the chart over them once there is a total. */
function putTrend(
  draft: SheetDraft,
  { times, lines }: TotalsOverTime,
  title: string,
  column: number,
  words: CardWords,
): void {
  const own = words.sheets.lifecycle;
  const { total } = words.sheets.card;
  if (lines.length === 0 || times.length < 2) {
    draft.put(3, 0, own.historyChart);
    draft.format(area(3, 0), style.note);
    return;
  }
  const names = lines.map(({ who }) => (who === "" ? title : who));
  draft.put(headerRow, column, total, ...names);
  times.forEach((time, index) => {
    draft.put(firstRow + index, column, time, ...lines.map(({ totals }) => totals[index] ?? null));
  });
  draft.format(area(headerRow, column, times.length + 1, lines.length + 1), style.helper);
  if (!lines.some(({ totals }) => totals.some((found) => found !== null))) return;
  draft.chart({
    name: `Scoreline ${own.history}`,
    type: "Line",
    title: total,
    categories: area(firstRow, column, times.length),
    series: names.map((name, index) => ({ name, values: area(firstRow, column + 1 + index, times.length) })),
    place: area(3, 0, chartRows - 1, 9),
  });
}
