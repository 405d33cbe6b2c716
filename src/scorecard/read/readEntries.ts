import type { RowEntry } from "../../scoring/otherRows.ts";
import { entryColumns, entryRows } from "./entriesLayout.ts";
import type { CardStore, SheetCells } from "../types.ts";
import { cardWords } from "../words.ts";
import type { CardEntries } from "../typedByPeople.ts";

/**
 * What people typed into the Entries sheet, by subject name, to be passed as `CardSpec.entries`. `values` are the sheet's
 * cells from A1. Something that is no number where one belongs is NaN, which scoring calls invalid.
 */
export function readEntries(values: SheetCells, { places, subjects, template, language }: CardStore): CardEntries {
  const found = places.entries;
  if (found === undefined) return {};
  const columns = entryColumns(found.raters);
  const { yes } = cardWords(language).sheets.entries;
  const kinds = new Map((template.rows ?? []).map(({ id, kind }) => [id, kind]));
  const raters = readRaters(values, { places });
  const entries = subjects.map((subject, index): [string, readonly RowEntry[]] => {
    const own = found.rows.flatMap((row, at): RowEntry[] => {
      const cells = values[entryRows.first + index * found.rows.length + at] ?? [];
      const kind = kinds.get(row);
      const evidence = textAt(cells[columns.evidence]);
      const approver = textAt(cells[columns.approver]);
      const value = cells[columns.value];
      const ratings = raters.flatMap((rater, number) => {
        const cell = cells[columns.firstRater + number];
        return isBlank(cell) ? [] : [{ rater, level: typeof cell === "number" ? cell : NaN }];
      });
      const raised = kind === "veto" && textAt(value).toLowerCase() === yes.toLowerCase();
      const points = (kind === "bonus" || kind === "deduction") && !isBlank(value);
      const entry: RowEntry = {
        row,
        ...(points ? { points: typeof value === "number" ? value : NaN } : {}),
        ...(kind === "rating" && ratings.length > 0 ? { ratings } : {}),
        ...(raised ? { raised } : {}),
        ...(evidence === "" ? {} : { evidence }),
        ...(approver === "" ? {} : { approver }),
      };
      return Object.keys(entry).length === 1 ? [] : [entry];
    });
    return [subject, own];
  });
  return Object.fromEntries(entries.filter(([, own]) => own.length > 0));
}

/** Names over the raters' columns as they stand, to be passed as `CardSpec.raters`. */
export function readRaters(values: SheetCells, { places }: Pick<CardStore, "places">): readonly string[] {
  const { raters = 0 } = places.entries ?? {};
  const { firstRater } = entryColumns(raters);
  return Array.from({ length: raters }, (_, at) => textAt(values[entryRows.header]?.[firstRater + at]));
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === "";
}

function textAt(cell: unknown): string {
  return typeof cell === "string" ? cell.trim() : typeof cell === "number" ? String(cell) : "";
}
