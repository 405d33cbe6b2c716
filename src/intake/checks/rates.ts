import { agrees, hundredfold, printedRates } from "../values/derivedRates.ts";
import type { Check, Doubt } from "./check.ts";
import { shown } from "./check.ts";

/** Rates and unit costs that do not follow from the columns beside them; a factor of 100 is yuan taken for fen. */
export const rateMismatch: Check = (table) =>
  printedRates(table.columns).flatMap(({ column, over, under, expected }): Doubt[] => {
    const wrong = column.values.flatMap((printed, row) => {
      const value = expected[row] ?? null;
      if (typeof printed !== "number" || value === null || agrees(printed, value)) return [];
      return [{ row, printed, value, hundred: hundredfold(printed, value) !== null }];
    });
    return [true, false].flatMap((hundred): Doubt[] => {
      const alike = wrong.filter((each) => each.hundred === hundred);
      const [first] = alike;
      if (first === undefined) return [];
      const facts = {
        column: column.header,
        over: over.header,
        under: under.header,
        cells: alike.length,
        value: shown(first.printed),
        expected: shown(first.value),
      };
      const entries = alike.map(({ row }) => row);
      return [
        {
          severity: hundred ? "error" : "warning",
          code: hundred ? "rateHundredfold" : "rateMismatch",
          column,
          entries,
          facts,
        },
      ];
    });
  });
