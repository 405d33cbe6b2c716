import { isShareHeader } from "../values/shares.ts";
import type { Check, Doubt } from "./check.ts";
import { sum } from "../statistics.ts";
import { shown } from "./check.ts";

/** Shares of a whole distribution add up to 100 %. Lists that end at the top places and overlapping channels do not. */
export const sharesNot100: Check = (table) => {
  const labels = table.columns.filter(({ kind, role }) => kind === "text" && role !== "ignored");
  const dated = table.columns.some(({ kind }) => kind === "date");
  if (dated || table.rows.length < 2 || labels.length === 0) return [];
  const overlapping = labels.some(({ header }) => /渠道|来源|channel|канал/iu.test(header));
  const isTop = labels.some(({ header }) =>
    /top|地域|省|城市|city|territor|country|location|город|стран/iu.test(header),
  );
  if (overlapping) return [];
  return table.columns.flatMap((column): Doubt[] => {
    if (column.kind !== "number" || !isShareHeader(column.header)) return [];
    const entries = [...table.rows.keys()].filter((row) => typeof column.values[row] === "number");
    const total = sum(entries.map((row) => Number(column.values[row])));
    const whole = total > 5 ? 100 : 1;
    const rounding = Math.max(0.015, 0.001 * entries.length) * whole;
    const wrong = total > whole + rounding || (!isTop && total < whole - rounding);
    if (!wrong) return [];
    const facts = { column: column.header, total: shown((total / whole) * 100) };
    return [{ severity: "warning", code: "sharesNot100", column, entries, facts }];
  });
};
