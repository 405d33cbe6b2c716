import type { Sheet, Workbook } from "../../model/workbook.ts";
import { itemNotFound } from "../errors.ts";

/** The sheet with an id; it may have been deleted since. */
export function sheetOf(workbook: Workbook, id: string): Sheet {
  const sheet = workbook.sheet(id);
  if (!sheet) throw itemNotFound();
  return sheet;
}
