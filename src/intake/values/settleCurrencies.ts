import { measureFacts } from "../../kpi/measures.ts";
import { currencyOf } from "./currency.ts";
import { normaliseHeader } from "../dictionary/headers.ts";
import type { SheetLog } from "../log.ts";
import type { Column } from "../table.ts";

/**
 * Gives money columns the currency that a column beside them says. Amounts in several currencies are never added up or
 * set against each other: such a column is left out, with an error.
 */
export function settleCurrencies(
  columns: readonly Column[],
  rows: readonly number[],
  log: SheetLog,
): readonly Column[] {
  const beside = columns.find(
    ({ header, kind }) =>
      kind === "text" &&
      /^(币种|货币|currency|currency code|валюта|moneda|moeda|währung)$/.test(normaliseHeader(header)),
  );
  const codes = (beside?.values ?? []).map((value) =>
    typeof value === "string" ? (currencyOf(value) ?? value) : null,
  );
  const [code, ...others] = new Set(codes.filter((each) => each !== null));
  let known: string | null = null;
  return columns.map((column) => {
    if (column.measure === null || measureFacts(column.measure)?.unit !== "money") return column;
    const refuse = (currencies: readonly string[], entries: readonly number[]): Column => {
      const place = { column: column.sourceColumn ?? 0, rows: entries.map((row) => rows[row] ?? 0) };
      log.found("error", "mixedCurrencies", place, { column: column.header, currencies: currencies.join(", ") });
      return { ...column, role: "ignored", measure: null };
    };
    const all = [...column.values.keys()];
    if (code !== undefined && others.length > 0) {
      return refuse(
        [code, ...others],
        all.filter((row) => codes[row] !== null && codes[row] !== code),
      );
    }
    const own = column.currency ?? code;
    if (own === undefined) return column;
    if (known !== null && known !== own) return refuse([known, own], all);
    known = own;
    return { ...column, currency: own };
  });
}
