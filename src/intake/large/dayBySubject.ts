import type { Column } from "../table.ts";
import type { Batch, BatchConsumer } from "./batch.ts";
import type { Gatherer } from "./gatherer.ts";
import { gathererOf } from "./gatherer.ts";
import { flat } from "./flat.ts";

/** One row per day and subject, sorted, and what could not come along. */
export interface DaysBySubject {
  readonly columns: readonly Column[];
  readonly rowCount: number;
  readonly sourceRows: number;
  /** Rows without a date; they belong to no day. */
  readonly undated: number;
  /** Headers of people counted once each: they can't be added, so days with several rows stay empty. */
  readonly uniqueLeftEmpty: readonly string[];
  /** Headers of columns that say nothing about a day as a whole. */
  readonly leftOut: readonly string[];
}

/** A subject's groups by day, and the day that it was met on last. */
interface SubjectDays {
  readonly name: string | null;
  readonly groups: Map<number, number>;
  day: number;
  group: number;
}

export interface DayAggregator extends BatchConsumer {
  readonly result: () => DaysBySubject;
}

/**
 * Adds rows up by day and subject in one pass, in memory that depends on days and subjects only: flows are summed, of
 * stocks the last of the day counts, means are weighted by their own weight. People counted once each are never added,
 * except over items (reader-visits) of a content list, whose every row is another item.
 */
export function dayAggregator(): DayAggregator {
  let columns: readonly Column[] = [];
  let gatherers: readonly Gatherer[] = [];
  let [dateAt, subjectAt] = [-1, -1];
  let used: ReadonlySet<number> = new Set();
  let subjects = new Map<string, SubjectDays>();
  let days: number[] = [];
  let names: (string | null)[] = [];
  let [sourceRows, undated, capacity] = [0, 0, 0];

  function subjectOf(name: string | null): SubjectDays {
    const known = subjects.get(name ?? "");
    if (known !== undefined) return known;
    const subject = { name: name === null ? null : flat(name), groups: new Map<number, number>(), day: NaN, group: -1 };
    subjects.set(subject.name ?? "", subject);
    return subject;
  }

  function groupOf(subject: SubjectDays, day: number): number {
    if (day === subject.day) return subject.group;
    const group = subject.groups.get(day) ?? newGroup(subject, day);
    subject.day = day;
    subject.group = group;
    return group;
  }

  function newGroup({ name, groups }: SubjectDays, day: number): number {
    const group = days.push(day) - 1;
    names.push(name);
    groups.set(day, group);
    if (group >= capacity) {
      capacity = Math.max(1024, capacity * 2);
      for (const gatherer of gatherers) gatherer.grow(capacity);
    }
    return group;
  }

  function groupsOf({ rowCount, values }: Batch): Int32Array {
    const dates = values[dateAt];
    const own = values[subjectAt];
    const groups = new Int32Array(rowCount).fill(-1);
    let last: { readonly name: string | null; readonly subject: SubjectDays } | null = null;
    for (let row = 0; row < rowCount; row++) {
      const day = Math.floor(Number(dates?.[row] ?? NaN));
      const said = own?.[row] ?? null;
      const name = typeof said === "string" ? said : null;
      if (Number.isNaN(day)) undated++;
      else {
        if (last === null || name !== last.name) last = { name, subject: subjectOf(name) };
        groups[row] = groupOf(last.subject, day);
      }
    }
    return groups;
  }

  return {
    begin(table) {
      columns = table.columns;
      const itemRows = table.recognition.grain === "item" && !columns.some(({ tag }) => tag === "snapshot");
      dateAt = columns.findIndex(({ role, kind }) => role === "date" && kind === "date");
      subjectAt = columns.findIndex(({ role }) => role === "subject");
      gatherers = columns
        .map((column) => gathererOf(column, columns, itemRows))
        .filter((gatherer) => gatherer !== null);
      subjects = new Map();
      [days, names] = [[], []];
      [sourceRows, undated, capacity] = [0, 0, 0];
      used = new Set([dateAt, subjectAt, ...gatherers.flatMap(({ at, weightAt }) => [at, weightAt])]);
    },
    wants: (column) => used.has(column),
    take(batch) {
      sourceRows += batch.rowCount;
      const groups = groupsOf(batch);
      const dates = batch.values[dateAt];
      for (const gatherer of gatherers) gatherer.take(batch, groups, dates instanceof Float64Array ? dates : undefined);
    },
    result() {
      const order = [...days.keys()].sort(
        (left, right) =>
          (days[left] ?? 0) - (days[right] ?? 0) || (names[left] ?? "").localeCompare(names[right] ?? ""),
      );
      const kept = new Set([dateAt, subjectAt, ...gatherers.map(({ at }) => at)]);
      const valued = (at: number, value: (group: number) => number | string | null): Column[] => {
        const column = columns[at];
        return column === undefined ? [] : [{ ...column, values: order.map(value) }];
      };
      return {
        columns: [
          ...valued(dateAt, (group) => days[group] ?? null),
          ...valued(subjectAt, (group) => names[group] ?? null),
          ...gatherers.flatMap((gatherer) => valued(gatherer.at, gatherer.value)),
        ],
        rowCount: days.length,
        sourceRows,
        undated,
        uniqueLeftEmpty: gatherers.filter(({ refused }) => refused(days.length)).map(({ column }) => column.header),
        leftOut: columns.filter((_, at) => !kept.has(at)).map(({ header }) => header),
      };
    },
  };
}
