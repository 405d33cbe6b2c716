import type { MeasureId } from "../../kpi/measures.ts";
import type { Check, CheckedTable } from "./check.ts";
import { sum } from "../statistics.ts";
import { dateColumn, measureColumn, numberAt, shown } from "./check.ts";

const fewestDays = 28;
const change = 0.1;

interface Level {
  readonly growth: number;
  readonly reading: number;
  readonly interaction: number;
}

/**
 * Empty growth (无效增长, A2 Z36): more new followers in the second half than in the first, while they read and interact
 * less. Compares halves of equal length of one account's days.
 */
export const emptyGrowth: Check = (table) => {
  const date = dateColumn(table);
  const growth = firstOf(table, ["netFollowers", "newFollowers"]);
  const reading = firstOf(table, ["reads", "readers", "views", "reach"]);
  const interactions = (["likes", "comments", "shares"] as const).flatMap((id) => measureColumn(table, id) ?? []);
  const engagements = measureColumn(table, "engagements");
  const acted = engagements === undefined ? interactions : [engagements];
  const several = new Set(table.columns.find(({ role }) => role === "subject")?.values).size > 1;
  if (date === undefined || growth === undefined || reading === undefined || acted.length === 0 || several) return [];
  const days = [...table.rows.keys()].flatMap((row) => {
    const day = numberAt(date, row);
    return day === null ? [] : [{ row, day: Math.floor(day) }];
  });
  const [from, to] = [
    days.reduce((low, { day }) => Math.min(low, day), Infinity),
    days.reduce((high, { day }) => Math.max(high, day), 0),
  ];
  if (table.recognition.grain !== "period" || to - from + 1 < fewestDays) return [];
  const half = Math.floor((to - from + 1) / 2);
  const followers = measureColumn(table, "followers");
  const level = (rows: readonly number[]): Level => {
    const total = (column: typeof growth) => sum(rows.map((row) => numberAt(column, row) ?? 0));
    const read = total(reading);
    const audience = followers === undefined ? 1 : total(followers);
    return { growth: total(growth), reading: read / audience, interaction: sum(acted.map(total)) / read };
  };
  const early = level(days.filter(({ day }) => day < from + half).map(({ row }) => row));
  const lateRows = days.filter(({ day }) => day > to - half).map(({ row }) => row);
  const late = level(lateRows);
  const fell = (before: number, after: number) => before > 0 && after < before * (1 - change);
  const grew = late.growth > 0 && late.growth > early.growth * (1 + change) && late.growth > early.growth;
  if (!grew || !fell(early.reading, late.reading) || !fell(early.interaction, late.interaction)) return [];
  return [
    {
      severity: "warning",
      code: "emptyGrowth",
      column: growth,
      entries: lateRows.sort((a, b) => a - b),
      facts: {
        column: growth.header,
        reading: reading.header,
        before: shown(early.growth),
        after: shown(late.growth),
        readingFell: percent(early.reading, late.reading),
        interactionFell: percent(early.interaction, late.interaction),
      },
    },
  ];
};

function firstOf(table: CheckedTable, measures: readonly MeasureId[]) {
  return measures.map((measure) => measureColumn(table, measure)).find((column) => column !== undefined);
}

function percent(before: number, after: number): number {
  return Math.round((1 - after / before) * 100);
}
