import type { MeasureId } from "../../kpi/measures.ts";
import type { HealthCode } from "../../locales/en/sourceIssues.ts";
import type { Health } from "../table.ts";
import type { Check } from "./check.ts";
import { measureColumn, numberAt, shown } from "./check.ts";

interface RowRule {
  readonly code: HealthCode;
  readonly severity: Health["severity"];
  /** The first is the one whose cells are pointed at; the second is named beside it. */
  readonly measures: readonly [MeasureId, MeasureId, MeasureId?];
  /** True where the values of one row cannot all be right; `third` is 0 for a rule about two measures. */
  readonly wrong: (first: number, second: number, third: number) => boolean;
}

/**
 * A check of every row on its own. Its words get `column` and `other` (headers), `cells` (how many rows), `value` and
 * `otherValue` (of the first of them).
 */
export function rowCheck({ code, severity, measures, wrong }: RowRule): Check {
  const [about, compared, beside] = measures;
  return (table) => {
    const column = measureColumn(table, about);
    const other = measureColumn(table, compared);
    const third = beside === undefined ? undefined : measureColumn(table, beside);
    if (column === undefined || other === undefined || (beside !== undefined && third === undefined)) return [];
    const entries = [...table.rows.keys()].filter((row) => {
      const [one, two] = [numberAt(column, row), numberAt(other, row)];
      const three = third === undefined ? 0 : numberAt(third, row);
      return one !== null && two !== null && three !== null && wrong(one, two, three);
    });
    const [first] = entries;
    if (first === undefined) return [];
    const facts = {
      column: column.header,
      other: other.header,
      cells: entries.length,
      value: shown(numberAt(column, first) ?? 0),
      otherValue: shown(numberAt(other, first) ?? 0),
    };
    return [{ severity, code, column, entries, facts }];
  };
}
