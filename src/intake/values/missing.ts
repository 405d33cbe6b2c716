import type { Cell } from "../../formula/cell.ts";
import { isError } from "../../formula/cell.ts";

const missingTokens = new Set([
  "",
  "-",
  "--",
  "---",
  "–",
  "—",
  "−",
  "/",
  "\\",
  ".",
  "…",
  "...",
  "undefined",
  "nan",
  "n/a",
  "na",
  "n.a.",
  "#n/a",
  "#div/0!",
  "#value!",
  "null",
  "none",
  "nil",
  "无",
  "暂无",
  "暂无数据",
  "无数据",
  "н/д",
  "нд",
  "нет данных",
  "нет",
  "н/п",
  "-%",
  "--%",
  "<na>",
  "(not set)",
  "no data",
  "not available",
  "lifetime",
  "未统计",
  "不适用",
  "統計中",
  "统计中",
  "sin datos",
  "sem dados",
  "keine daten",
]);

/** Whether a cell says that nothing was measured; no word for that begins with a digit. Missing is never zero. Error values count as missing. */
export function isMissing(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined || isError(cell)) return true;
  if (typeof cell === "number") return !Number.isFinite(cell);
  if (typeof cell !== "string" || /^\d/.test(cell)) return false;
  return missingTokens.has(cell.normalize("NFKC").trim().toLowerCase());
}

/** Whether a cell is empty to the eye. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** A cell as the text that a person sees in it. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (isError(cell)) return cell.error;
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
}
