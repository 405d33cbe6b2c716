import type { UniverWorkbook } from "../univer/univerWorkbook.ts";
import { readWorkbookFile } from "./xlsxOpen.ts";
import { writeWorkbookFile } from "./xlsxSave.ts";

/**
 * Replaces the workbook by an .xlsx file. Cells show the results that the file holds; nothing is calculated until
 * something changes or `calculate` is called, but formulas for which the file holds no result are. Not read: pictures,
 * comments, pivot tables, filters, rich text (its text is), theme effects, chart formats beyond titles, legend and colours.
 */
export async function openXlsx(workbook: UniverWorkbook, bytes: Uint8Array): Promise<void> {
  await readWorkbookFile(workbook, bytes);
}

/**
 * The workbook as an .xlsx file with the results as they are now (await `settled` first). Kept: values, formulas, results of
 * every type, styles, widths, heights, hidden rows and columns, merges, visibility, tab colours, gridlines, freeze panes,
 * protection, names with their scope and visibility, tables, conditional formats, validations, charts (type, title, series,
 * colours, place, name, legend), page set-up, custom XML, and the add-in's settings (in a custom XML part of the
 * workbench's own, which Excel ignores). Not kept: a column's own style where it has no cells, thresholds of data bars and
 * colour scales that are formulas, conditional formats of kind `other`, other chart properties, the passwords themselves.
 */
export async function saveXlsx(workbook: UniverWorkbook): Promise<Uint8Array> {
  return writeWorkbookFile(workbook);
}
