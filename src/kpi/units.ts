import type { Unit } from "./define.ts";

/** Excel number format (en-US) in which a unit is shown. */
export const numberFormats: Readonly<Record<Unit, string>> = {
  ratio: "0.0%",
  count: "#,##0",
  money: "#,##0.00",
  seconds: "#,##0.0",
  multiple: "0.00",
  index: "0.000",
};
