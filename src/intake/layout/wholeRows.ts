import type { Cell } from "../../formula/cell.ts";
import type { TableArea } from "./tableArea.ts";

/** How platforms name the whole among its parts; WeChat's data cube says 99999999. */
const wholeWord = /^(全部|全部渠道|所有渠道|全渠道|整体|all|all channels|all sources|все|все каналы|99999999)$/iu;
const mostParts = 60;

/**
 * WeChat gives readers per channel and, as one more channel, 全部: the unique total, which is less than the channels'
 * sum. Such a table becomes two, the whole and the parts. Any other table comes back as it is.
 */
export function splitWhole(cells: readonly (readonly Cell[])[], area: TableArea): readonly TableArea[] {
  for (const { column, text } of area.headers) {
    const whole = area.rows.filter((row) => isWhole(cells[row]?.[column]));
    if (whole.length === 0 || whole.length === area.rows.length) continue;
    const parts = area.rows.filter((row) => !isWhole(cells[row]?.[column]));
    const names = new Set(parts.map((row) => nameIn(cells[row]?.[column])));
    if (names.has("") || names.size > mostParts || parts.length < whole.length) continue;
    return [
      { ...area, rows: whole },
      { ...area, rows: parts, removed: [], partsOf: text },
    ];
  }
  return [area];
}

/** Whether a cell names the whole: 全部, All, Все. */
export function isWhole(cell: Cell | undefined): boolean {
  return wholeWord.test(nameIn(cell));
}

function nameIn(cell: Cell | undefined): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell).normalize("NFKC").trim() : "";
}
