import { lastAndFirstFlags } from "../../intake/dates/periodFlags.ts";
import { subjectId, type JoinedGroup, type Subject } from "./join.ts";
import { dateColumn } from "./rowNames.ts";
import type { PeriodProgress } from "../types.ts";

/**
 * The groups with every subject's rows replaced by those of the days that it is compared with, so that the previous value
 * is aggregated like the present one.
 */
export function comparedGroups(
  groups: readonly JoinedGroup[],
  subjects: readonly Subject[],
  progress: readonly (PeriodProgress | null)[],
): readonly JoinedGroup[] {
  const windows = new Map<number, { readonly from: number; readonly to: number; readonly subject: Subject }[]>();
  subjects.forEach((subject, index) => {
    const previous = progress[index]?.previous;
    if (!previous) return;
    windows.set(subject.key, [...(windows.get(subject.key) ?? []), { ...previous, subject }]);
  });
  for (const own of windows.values()) own.sort((a, b) => a.from - b.from);
  return groups.map((group): JoinedGroup => {
    const dates = dateColumn(group.table.columns)?.values;
    const rowsOf = new Map<string, number[]>();
    const subjectKeys = new Array<number | null>(group.table.rowCount).fill(null);
    const periodStarts = new Array<number | null>(group.table.rowCount).fill(null);
    group.nameKeys.forEach((key, row) => {
      const date = dates?.[row];
      if (key === null || typeof date !== "number") return;
      const subject = windowAt(windows.get(key) ?? [], Math.floor(date))?.subject;
      if (!subject) return;
      subjectKeys[row] = subject.key;
      periodStarts[row] = subject.start;
      const id = subjectId(subject);
      const rows = rowsOf.get(id);
      if (rows) rows.push(row);
      else rowsOf.set(id, [row]);
    });
    return {
      ...group,
      subjectKeys,
      periodStarts,
      rowsOf,
      ...lastAndFirstFlags(group.table, { subjectKeys, periodStarts }),
    };
  });
}

/** The one of stretches of days, sorted and apart from each other, that holds the day. */
function windowAt<W extends { readonly from: number; readonly to: number }>(
  windows: readonly W[],
  day: number,
): W | undefined {
  let [low, high] = [0, windows.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = windows[middle];
    if (!found) return undefined;
    if (day < found.from) high = middle - 1;
    else if (day > found.to) low = middle + 1;
    else return found;
  }
  return undefined;
}
