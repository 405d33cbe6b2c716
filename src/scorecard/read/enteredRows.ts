import { entryColumns, entryRows, stateCodes } from "./entriesLayout.ts";
import type { CardStore, EnteredRow, SheetCells } from "../types.ts";

/** What a row says of which nothing was entered. */
export const notEntered = {
  state: stateCodes.indexOf("none") + 1,
  entered: null,
  counted: 0,
  evidence: "",
  approver: "",
} as const satisfies Omit<EnteredRow, "subject" | "row">;

/** All rows of Entries of which something was entered, from the values of its cells. */
export function enteredRows(values: SheetCells, { places, subjects }: CardStore): readonly EnteredRow[] {
  const found = places.entries;
  if (found === undefined) return [];
  const columns = entryColumns(found.raters);
  return subjects.flatMap((subject, index) =>
    found.rows.flatMap((row, at): EnteredRow[] => {
      const cells = values[entryRows.first + index * found.rows.length + at] ?? [];
      const own: EnteredRow = {
        subject,
        row,
        state: numberOf(cells[columns.stateCode]) ?? notEntered.state,
        entered: numberOf(cells[columns.entered]),
        counted: numberOf(cells[columns.counted]) ?? 0,
        evidence: textOf(cells[columns.evidence]),
        approver: textOf(cells[columns.approver]),
      };
      return sameEntry(own, notEntered) ? [] : [own];
    }),
  );
}

/** How many entries of two states of a card differ, whoever they are about. */
export function entriesThatDiffer(before: readonly EnteredRow[], now: readonly EnteredRow[]): number {
  const keyOf = ({ subject, row }: EnteredRow) => JSON.stringify([subject, row]);
  const known = new Map(before.map((own) => [keyOf(own), own]));
  const later = new Set(now.map(keyOf));
  const changed = now.filter((own) => !sameEntry(own, known.get(keyOf(own)) ?? notEntered));
  return changed.length + before.filter((own) => !later.has(keyOf(own))).length;
}

type Entry = Omit<EnteredRow, "subject" | "row">;

function sameEntry(left: Entry, right: Entry): boolean {
  return (
    left.state === right.state &&
    sameNumber(left.entered, right.entered) &&
    sameNumber(left.counted, right.counted) &&
    left.evidence === right.evidence &&
    left.approver === right.approver
  );
}

function sameNumber(left: number | null, right: number | null): boolean {
  return left === null || right === null ? left === right : Math.abs(left - right) < 5e-10;
}

function numberOf(cell: unknown): number | null {
  return typeof cell === "number" ? cell : null;
}

function textOf(cell: unknown): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
}
