import type { MeasureId } from "../../kpi/measures.ts";
import type { Column, Health, Table } from "../table.ts";
import type { Check, CheckedTable } from "./check.ts";
import { sum } from "../statistics.ts";
import { dateColumn, measureColumn, numberAt, shown } from "./check.ts";

const fewestDays = 28;
const change = 0.1;

/** A table of one account as its growth is judged. */
type Judged = Pick<CheckedTable, "columns" | "recognition">;

interface Level {
  readonly growth: number;
  readonly reading: number;
  readonly interaction: number;
}

interface Found {
  readonly growth: Column;
  readonly lateRows: readonly number[];
  readonly facts: Health["facts"];
}

/**
 * Empty growth (无效增长, A2 Z36): more new followers in the second half than in the first, while they read and interact
 * less. Compares halves of equal length of one account's days.
 */
export const emptyGrowth: Check = (table) => {
  if (subjectOf(table) === null || table.recognition.grain !== "period") return [];
  const found = growthBeside(table, table);
  if (found === null) return [];
  const { growth, lateRows, facts } = found;
  return [{ severity: "warning", code: "emptyGrowth", column: growth, entries: lateRows, facts }];
};

/**
 * Empty growth that only shows beside another table: followers are exported in one, reads in another, which may list
 * items. They belong together where account and platform are the same; the days that both have are compared. One doubt per
 * table of followers, null for the others.
 */
export function emptyGrowthAcross(tables: readonly Table[]): readonly (Health | null)[] {
  return tables.map((table) => {
    if (table.recognition.grain !== "period" || table.partsOf !== undefined) return null;
    if (growthBeside(table, table) !== null) return null;
    for (const other of tables) {
      if (other === table || other.partsOf !== undefined || !areOfOneAccount(table, other)) continue;
      const found = growthBeside(table, other);
      if (found === null) continue;
      const facts = { ...found.facts, other: other.name };
      return { severity: "warning", code: "emptyGrowthAcross", where: table.name, facts };
    }
    return null;
  });
}

function areOfOneAccount(left: Table, right: Table): boolean {
  const subject = subjectOf(left);
  return subject !== null && subject === subjectOf(right) && left.recognition.platform === right.recognition.platform;
}

/** The account of a table, empty where it says none; null where it has several. */
function subjectOf({ columns }: Pick<CheckedTable, "columns">): string | null {
  const subjects = new Set(columns.find(({ role }) => role === "subject")?.values);
  const [subject] = subjects;
  return subjects.size > 1 ? null : String(subject ?? "");
}

/** Growth of one table beside reading and interaction of another or the same; null where nothing is suspicious. */
function growthBeside(growing: Judged, read: Judged): Found | null {
  const growth = firstOf(growing, ["netFollowers", "newFollowers"]);
  const reading = firstOf(read, ["reads", "readers", "views", "reach"]);
  const interactions = (["likes", "comments", "shares"] as const).flatMap((id) => measureColumn(read, id) ?? []);
  const engagements = measureColumn(read, "engagements");
  const acted = engagements === undefined ? interactions : [engagements];
  if (growth === undefined || reading === undefined || acted.length === 0) return null;
  const [growingDays, readDays] = [daysOf(growing), daysOf(read)];
  const from = Math.max(firstDay(growingDays), firstDay(readDays));
  const to = Math.min(lastDay(growingDays), lastDay(readDays));
  if (!(to - from + 1 >= fewestDays)) return null;
  const half = Math.floor((to - from + 1) / 2);
  const followers = measureColumn(growing, "followers");
  const level = (first: number, last: number): Level => {
    const rowsIn = (days: readonly Dated[]) =>
      days.filter(({ day }) => day >= first && day <= last).map(({ row }) => row);
    const [growingRows, readRows] = [rowsIn(growingDays), rowsIn(readDays)];
    const total = (column: Column, rows: readonly number[]) => sum(rows.map((row) => numberAt(column, row) ?? 0));
    const reads = total(reading, readRows);
    const posts = read.recognition.grain === "item" ? readRows.length : 1;
    const audience = followers === undefined ? 1 : total(followers, growingRows);
    return {
      growth: total(growth, growingRows),
      reading: reads / posts / audience,
      interaction: sum(acted.map((column) => total(column, readRows))) / reads,
    };
  };
  const early = level(from, from + half - 1);
  const late = level(to - half + 1, to);
  const fell = (before: number, after: number) => before > 0 && after < before * (1 - change);
  const grew = late.growth > 0 && late.growth > early.growth * (1 + change) && late.growth > early.growth;
  if (!grew || !fell(early.reading, late.reading) || !fell(early.interaction, late.interaction)) return null;
  const lateRows = growingDays.filter(({ day }) => day > to - half && day <= to).map(({ row }) => row);
  return {
    growth,
    lateRows: lateRows.sort((a, b) => a - b),
    facts: {
      column: growth.header,
      reading: reading.header,
      before: shown(early.growth),
      after: shown(late.growth),
      readingFell: percent(early.reading, late.reading),
      interactionFell: percent(early.interaction, late.interaction),
    },
  };
}

interface Dated {
  readonly row: number;
  readonly day: number;
}

function daysOf(table: Judged): readonly Dated[] {
  return (dateColumn(table)?.values ?? []).flatMap((day, row) =>
    typeof day === "number" ? [{ row, day: Math.floor(day) }] : [],
  );
}

function firstDay(days: readonly Dated[]): number {
  return days.reduce((low, { day }) => Math.min(low, day), Infinity);
}

function lastDay(days: readonly Dated[]): number {
  return days.reduce((high, { day }) => Math.max(high, day), -Infinity);
}

function firstOf(table: Judged, measures: readonly MeasureId[]): Column | undefined {
  return measures.map((measure) => measureColumn(table, measure)).find((column) => column !== undefined);
}

function percent(before: number, after: number): number {
  return Math.round((1 - after / before) * 100);
}
