import { cellError, isError, type Cell, type CellError } from "./cell.ts";

const numeric = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(%?)\s*$/i;

/**
 * A cell as a number. Missing (`null` or "") is #N/A, never 0; TRUE and FALSE are 1 and 0; an error stays itself. Text
 * counts as the number that it spells with a decimal point, with or without "%" ("0.3", "30%", "1e3"); any other text
 * is #VALUE!, also "1,234", which is another number in another language.
 */
export function toNumber(cell: Cell): number | CellError {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : cellError("#NUM!");
  if (cell === null || cell === "") return cellError("#N/A");
  if (typeof cell === "boolean") return Number(cell);
  if (isError(cell)) return cell;
  return textToNumber(cell);
}

function textToNumber(text: string): number | CellError {
  const match = numeric.exec(text);
  if (!match) return cellError("#VALUE!");
  const value = Number(match[1]) / (match[2] === "%" ? 100 : 1);
  return Number.isFinite(value) ? value : cellError("#VALUE!");
}
