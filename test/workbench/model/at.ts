import type { Area } from "../../../src/workbench/model/cell.ts";
import { columnNumber } from "../../../src/workbench/model/formula/formulaTokens.ts";

/** `B2:C5` or `B2` as an area. */
export function at(address: string): Area {
  const parts = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address);
  const [, c1 = "", r1 = "", c2 = c1, r2 = r1] = parts ?? [];
  const row = Number(r1) - 1;
  const column = columnNumber(c1) ?? 0;
  return { row, column, rows: Number(r2) - row, columns: (columnNumber(c2) ?? 0) - column + 1 };
}
