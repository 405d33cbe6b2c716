import { addressOf, quotedSheet } from "../../plan/plan.ts";
import type { TemplateRow } from "../../templates/template.ts";
import type { CardStore } from "../types.ts";
import { entryColumns, entryRows, limitOf } from "./entriesLayout.ts";
import { columns } from "./rulesLayout.ts";
import type { CellsOfCard } from "./explainedInputs.ts";
import type { RowEntry } from "../../scoring/otherRows.ts";

/** What people entered for a row that is no KPI, and the cells that it stands in. */
export interface ExplainedEntry {
  readonly id: string;
  readonly kind: TemplateRow["kind"];
  /** Cap of a bonus or deduction, or what a veto holds the total at; null for a rating. */
  readonly limit: number | null;
  readonly ratings: readonly { readonly rater: string; readonly level: number }[];
  readonly evidence: string;
  readonly approver: string;
  /** Cells of Entries that hold points, veto or levels. */
  readonly enteredAt: string;
  /** Cell of Entries that says what counts. */
  readonly countedAt: string;
  /** Cells of Rules that say how it counts; null where the row is gone. */
  readonly ruleAt: string | null;
}

/** The rows that are not KPIs, for the subject at a place of the card. */
export function entriesRead(
  rows: readonly TemplateRow[],
  entered: readonly RowEntry[],
  { rules, nameOf }: CellsOfCard,
  { places }: CardStore,
  index: number,
): readonly ExplainedEntry[] {
  const own = places.entries;
  if (own === undefined) return [];
  const at = entryColumns(own.raters);
  const sheet = quotedSheet(nameOf("Entries"));
  return rows.flatMap((row): ExplainedEntry[] => {
    const place = own.rows.indexOf(row.id);
    if (place < 0) return [];
    const line = entryRows.first + index * own.rows.length + place;
    const on = (column: number, wide = 1) => `${sheet}!${addressOf({ row: line, column, rows: 1, columns: wide })}`;
    const entry = entered.findLast((one) => one.row === row.id);
    const rule = rules.findIndex((cells) => cells[columns.id] === `row:${row.id}`);
    return [
      {
        id: row.id,
        kind: row.kind,
        limit: limitOf(row),
        ratings: entry?.ratings ?? [],
        evidence: entry?.evidence ?? "",
        approver: entry?.approver ?? "",
        enteredAt: row.kind === "rating" ? on(at.firstRater, own.raters) : on(at.value),
        countedAt: on(at.counted),
        ruleAt:
          rule < 0
            ? null
            : `${quotedSheet(nameOf("Rules"))}!${addressOf({ row: rule, column: 1, rows: 1, columns: 5 })}`,
      },
    ];
  });
}
