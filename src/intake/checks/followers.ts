import type { Check } from "./check.ts";
import { dateColumn, measureColumn, numberAt, rowsBySubject, shown } from "./check.ts";
import { rowCheck } from "./rowCheck.ts";

export const netMismatch = rowCheck({
  code: "netMismatch",
  severity: "error",
  measures: ["netFollowers", "newFollowers", "lostFollowers"],
  wrong: (net, gained, lost) => net !== gained - lost,
});

/** A day's total is that of the day before and the day's net growth. Days after a gap are not compared. */
export const totalMismatch: Check = (table) => {
  const total = measureColumn(table, "followers");
  const net = measureColumn(table, "netFollowers");
  const gained = measureColumn(table, "newFollowers");
  const lost = measureColumn(table, "lostFollowers");
  const date = dateColumn(table);
  if (total === undefined || date === undefined || table.recognition.grain !== "period") return [];
  const changeOf = (row: number): number | null => {
    const [plus, minus] = [numberAt(gained, row), numberAt(lost, row)];
    return numberAt(net, row) ?? (plus === null || minus === null ? null : plus - minus);
  };
  const wrong: { row: number; expected: number }[] = [];
  for (const rows of rowsBySubject(table).values()) {
    const byDay = new Map(rows.map((row) => [Math.floor(numberAt(date, row) ?? -1), row]));
    if (byDay.size !== rows.length) continue;
    for (const [day, row] of byDay) {
      const before = byDay.get(day - 1);
      const [now, change] = [numberAt(total, row), changeOf(row)];
      const earlier = before === undefined ? null : numberAt(total, before);
      if (now !== null && change !== null && earlier !== null && now !== earlier + change)
        wrong.push({ row, expected: earlier + change });
    }
  }
  wrong.sort((a, b) => a.row - b.row);
  const [first] = wrong;
  if (first === undefined) return [];
  const facts = {
    column: total.header,
    cells: wrong.length,
    value: shown(numberAt(total, first.row) ?? 0),
    expected: shown(first.expected),
  };
  return [{ severity: "warning", code: "totalMismatch", column: total, entries: wrong.map(({ row }) => row), facts }];
};
