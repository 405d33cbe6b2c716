import { addressOf, quotedSheet } from "../../plan/plan.ts";
import type { OpenFigure } from "../types.ts";
import { neededColumns } from "./aggregate.ts";
import type { Input } from "./inputs.ts";
import { subjectId, type JoinedGroup, type Subject } from "./join.ts";

/** Cells of entry sheets that a subject's input waits for, in the order of their rows. */
export function openFigures(
  { pieces }: Input,
  groups: readonly JoinedGroup[],
  subject: Subject,
): readonly OpenFigure[] {
  const found = new Map<string, OpenFigure>();
  for (const part of pieces.flatMap((piece) => [...piece.parts.values()])) {
    const group = groups[part.group];
    if (!group) continue;
    for (const column of neededColumns(part)) {
      for (const row of group.rowsOf.get(subjectId(subject)) ?? []) {
        const figure = openFigure(group, column, row, subject);
        if (figure !== null) found.set(`${figure.file ?? ""} ${figure.at}`, figure);
      }
    }
  }
  return [...found.values()];
}

function openFigure(group: JoinedGroup, column: number, row: number, subject: Subject): OpenFigure | null {
  const own = group.table.columns[column];
  const source = group.sources[group.sourceOf[row] ?? -1];
  const sourceRow = own?.sourceRows?.[row] ?? null;
  if (own?.states?.[row] !== "notEntered" || !source?.table.entry || sourceRow === null) return null;
  const { range, table, file } = source;
  const place = {
    row: (range?.row ?? 0) + sourceRow,
    column: (range?.column ?? 0) + source.table.entry.value,
    rows: 1,
    columns: 1,
  };
  return {
    measure: own.measure ?? own.header,
    subject: subject.name,
    at: `${quotedSheet(range?.sheet ?? table.origin.sheet)}!${addressOf(place)}`,
    file: range === null ? file : null,
  };
}
