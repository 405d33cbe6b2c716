import { stateCodes } from "../read/entriesLayout.ts";
import type { SheetDraft } from "./draft.ts";
import { formula, quoted } from "./formulas.ts";
import type { EntryRefs } from "./entriesSheet.ts";
import { rows } from "./scorecardLayout.ts";
import type { RowContext } from "./rowContext.ts";
import type { TemplateRow } from "../../templates/template.ts";
import type { OtherRowRefs } from "./rulesOtherRows.ts";

interface OtherCells {
  readonly row: TemplateRow;
  readonly entry: EntryRefs;
  readonly refs: OtherRowRefs;
}

function cellsOf({ card, entries, refs, index }: RowContext): readonly OtherCells[] {
  return (card.spec.template.rows ?? []).flatMap((row, at): OtherCells[] => {
    const own = refs.rows[at];
    return entries === null || own === undefined ? [] : [{ row, entry: entries.at(index, at), refs: own }];
  });
}

function stateIs({ stateCode }: EntryRefs, state: (typeof stateCodes)[number]): string {
  return `${stateCode}=${String(stateCodes.indexOf(state) + 1)}`;
}

/** What each row that is no KPI adds to the subject's total; in words where it adds nothing. */
export function putOtherRows(draft: SheetDraft, context: RowContext): void {
  const { card, helpers, index } = context;
  const { sheets } = card.words;
  const own = sheets.entries;
  cellsOf(context).forEach(({ row, entry }, at) => {
    const none = `IF(${stateIs(entry, "none")},${quoted(sheets.missing)},${entry.state})`;
    const counted = row.kind === "veto" ? quoted(own.raised) : entry.counted;
    const shown =
      row.kind === "rating" && row.effect === "show"
        ? `IF(${stateIs(entry, "shown")},"("&ROUND(${entry.entered},1)&")",${none})`
        : none;
    draft.put(
      rows.first + index,
      helpers.rows[at] ?? 0,
      formula(`IF(${stateIs(entry, "counted")},${counted},${shown})`),
    );
  });
}

/** The total that `scoreSubjects` makes of the mean and the rows: none below zero by deduction, held down by a veto. */
export function totalWithRows(context: RowContext, mean: string): string {
  const cells = cellsOf(context);
  const counted = cells.map(({ entry }) => entry.counted).join(",");
  const holds = cells.flatMap(({ row, entry, refs }) =>
    row.kind === "veto" ? [`IF(${stateIs(entry, "counted")},${refs.limit},1E+300)`] : [],
  );
  const held = `MAX(MIN(0,${mean}),${mean}+SUM(${counted}))`;
  const total = holds.length === 0 ? held : `MIN(${[held, ...holds].join(",")})`;
  const none = quoted(context.card.words.sheets.missing);
  return `IF(AND(ISNUMBER(${mean}),COUNT(${counted})=${String(cells.length)}),${total},${none})`;
}

/** Whether a veto is raised and counts; null for a card that has no row of that kind. */
export function vetoed(context: RowContext): string | null {
  const raised = cellsOf(context).flatMap(({ row, entry }) => (row.kind === "veto" ? [stateIs(entry, "counted")] : []));
  return raised.length === 0 ? null : `OR(${raised.join(",")})`;
}

/** For the remark: vetoes by name, and entries that do not count with the reason. */
export function otherRowTexts(context: RowContext): string[] {
  const { sheets } = context.card.words;
  const lastShown = String(stateCodes.indexOf("shown") + 1);
  return cellsOf(context).map(({ row, entry, refs }) => {
    const left = `IF(${entry.stateCode}>${lastShown}," "&${refs.title}&" – "&${entry.state}&".","")`;
    return row.kind === "veto"
      ? `IF(${stateIs(entry, "counted")},${quoted(sheets.entries.vetoed)}&${refs.title}&".",${left})`
      : left;
  });
}
