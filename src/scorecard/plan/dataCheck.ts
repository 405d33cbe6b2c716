import type { DataSheetLayout } from "../../intake/output/dataSheet.ts";
import { columnLetters, sheetRef } from "../../plan/plan.ts";
import type { Card } from "../card.ts";
import { area, type SheetDraft } from "./draft.ts";
import { formula } from "./formulas.ts";
import * as style from "./style.ts";

/**
 * Compares every measure column of the Data sheets with what the values on Measures were computed from: how many numbers
 * it holds, and their sum. Returns the cell that counts the columns that differ.
 */
export function putDataCheck(
  draft: SheetDraft,
  card: Card,
  layouts: readonly DataSheetLayout[],
  row: number,
): { readonly row: number; readonly column: number; readonly end: number } {
  const own = card.words.sheets.measures;
  const first = row + 3;
  const checked = layouts.flatMap((layout, group) =>
    layout.columns.flatMap(({ column, header, measure }) => {
      const values = card.joined.groups[group]?.table.columns[column]?.values;
      if (measure === null || values === undefined) return [];
      const numbers = values.filter((value) => typeof value === "number");
      const letters = columnLetters(column);
      return [
        {
          sheet: layout.name,
          header,
          address: `${sheetRef(layout.key)}$${letters}:$${letters}`,
          count: numbers.length,
          sum: numbers.reduce((all, value) => all + value, 0),
        },
      ];
    }),
  );
  draft.put(row, 0, own.check);
  draft.format(area(row, 0), style.section);
  const last = first + checked.length;
  draft.put(
    row + 1,
    0,
    own.differences,
    formula(checked.length === 0 ? "0" : `SUM(G${String(first + 1)}:G${String(last)})`),
  );
  draft.put(row + 2, 0, own.source, own.column, own.numbersRead, own.sumRead, own.numbersNow, own.sumNow, own.differs);
  draft.format(area(row + 2, 0, 1, 7), style.subheader);
  checked.forEach(({ sheet, header, address, count, sum }, index) => {
    const at = String(first + index + 1);
    draft.put(
      first + index,
      0,
      sheet,
      header,
      count,
      sum,
      formula(`COUNT(${address})`),
      formula(`SUM(${address})`),
      formula(`IF(AND(E${at}=C${at},ROUND((F${at}-D${at})/MAX(1,ABS(D${at})),9)=0),0,1)`),
    );
  });
  draft.format(area(first, 0, checked.length, 7), { ...style.helper, numberFormat: "General" });
  return { row: row + 1, column: 1, end: last };
}
