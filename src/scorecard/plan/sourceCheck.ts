import { measureIdHeader } from "../../intake/entry/columns.ts";
import type { DataSheetLayout } from "../../intake/output/dataSheet.ts";
import type { RawSheet, Table } from "../../intake/table.ts";
import { columnLetters, quotedSheet, sheetRef } from "../../plan/plan.ts";
import type { Card } from "../card.ts";
import type { SourceRange, SourceTable } from "../types.ts";
import { area, type SheetDraft } from "./draft.ts";
import { formula, quoted } from "./formulas.ts";
import * as style from "./style.ts";

/** Rows below an open-ended source that are watched for additions; a whole column would cost every calculation too much. */
const watchedBelow = 1000;

/**
 * Compares every column of the sources in the workbook with what was read: how many numbers and texts it holds, and
 * their sum. Returns the cell that counts the columns that differ; null where no source is in the workbook.
 */
export function putSourceCheck(
  draft: SheetDraft,
  card: Card,
  layouts: readonly DataSheetLayout[],
  row: number,
): { row: number; column: number } | null {
  const own = card.words.sheets.measures;
  const checked = card.spec.tables.flatMap((source) =>
    source.range === null ? [] : checkedColumns(source, source.range),
  );
  if (checked.length === 0) return null;
  const moved = movedRows(card, layouts);
  const first = row + 3;
  draft.put(row, 0, own.check);
  draft.format(area(row, 0), style.section);
  const last = first + checked.length + moved.length;
  draft.put(row + 1, 0, own.differences, formula(`SUM(I${String(first + 1)}:I${String(last)})`));
  draft.put(
    row + 2,
    0,
    own.source,
    own.column,
    own.numbersRead,
    own.textsRead,
    own.sumRead,
    own.numbersNow,
    own.textsNow,
    own.sumNow,
    own.differs,
  );
  draft.format(area(row + 2, 0, 1, 9), style.subheader);
  checked.forEach(({ sheet, header, address, read }, index) => {
    const at = String(first + index + 1);
    draft.put(
      first + index,
      0,
      sheet,
      header,
      read.numbers,
      read.texts,
      read.sum,
      formula(`COUNT(${address})`),
      formula(textsIn(address)),
      formula(`SUM(${address})`),
      formula(`IFERROR(IF(AND(F${at}=C${at},G${at}=D${at},ROUND((H${at}-E${at})/MAX(1,ABS(E${at})),9)=0),0,1),1)`),
    );
  });
  moved.forEach(({ sheet, header, count }, index) => {
    const at = first + checked.length + index;
    const differs = formula(`IF(G${String(at + 1)}=0,0,1)`);
    draft.put(at, 0, sheet, header, 0, 0, 0, 0, count, 0, differs);
  });
  draft.format(area(first, 0, checked.length + moved.length, 9), { ...style.helper, numberFormat: "General" });
  return { row: row + 1, column: 1 };
}

/** Texts that are not empty. Not by COUNTIF with a wildcard: LibreOffice finds numbers and errors by it too. */
function textsIn(address: string): string {
  const emptyTexts = `COUNTBLANK(${address})+SUMPRODUCT(--ISBLANK(${address}))`;
  return `SUMPRODUCT(--ISTEXT(${address}))-${emptyTexts}`;
}

interface CheckedColumn {
  readonly sheet: string;
  readonly header: string;
  readonly address: string;
  readonly read: { readonly numbers: number; readonly texts: number; readonly sum: number };
}

function checkedColumns({ table }: SourceTable, range: SourceRange): CheckedColumn[] {
  const name = `${quotedSheet(range.sheet)}!`;
  const firstRow = range.row + table.origin.firstRow + 1;
  const lastRow = range.row + range.raw.cells.length + (range.openEnded ? watchedBelow : 0);
  return watchedColumns(table).map(({ header, at }): CheckedColumn => {
    const letters = columnLetters(range.column + at);
    const address = `${name}$${letters}$${String(firstRow)}:$${letters}$${String(lastRow)}`;
    return { sheet: range.sheet, header, address, read: whatWasRead(range.raw, table.origin.firstRow, at) };
  });
}

/**
 * Figures of entry sheets are followed cell by cell, so that they may change; what may not is the row that each stands in.
 * Cells that found another row say so in words: those are counted.
 */
function movedRows(card: Card, layouts: readonly DataSheetLayout[]) {
  const { period } = card.words.sheets;
  return layouts.flatMap(({ key, name, stated }, group) => {
    const sources = card.joined.groups[group]?.sources ?? [];
    if (!sources.some(({ range, table }) => range !== null && table.entry !== undefined)) return [];
    const columns = [...stated].map((column) => `${sheetRef(key)}$${columnLetters(column)}:$${columnLetters(column)}`);
    const terms = columns.map((column) => `COUNTIF(${column},${quoted(period.states.moved)})`);
    return terms.length === 0 ? [] : [{ sheet: name, header: period.states.moved, count: formula(terms.join("+")) }];
  });
}

/** The columns that may not change unseen: of an entry sheet those that say what a row asks for. */
function watchedColumns({ columns, entry }: Table): readonly { readonly header: string; readonly at: number }[] {
  const own = columns.flatMap(({ header, role, sourceColumn }) =>
    role === "ignored" || sourceColumn === null ? [] : [{ header, at: sourceColumn }],
  );
  if (entry === undefined) return own;
  return [...own.filter(({ at }) => at !== entry.value), { header: measureIdHeader, at: entry.measure }];
}

function whatWasRead({ cells }: RawSheet, firstRow: number, column: number): CheckedColumn["read"] {
  let [numbers, texts, sum] = [0, 0, 0];
  for (const row of cells.slice(firstRow)) {
    const value = row[column];
    if (typeof value === "number") {
      numbers += 1;
      sum += value;
    } else if (typeof value === "string" && value !== "") texts += 1;
  }
  return { numbers, texts, sum };
}
