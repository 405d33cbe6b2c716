import type { CardRequest } from "../commands/api.ts";
import { UsageError } from "./usage.ts";

const units = ["day", "week", "month", "quarter"] as const;

const wholeUsage =
  "--whole is data, mean:UNIT, weighted:UNIT or weighted:UNIT:W,W,W with UNIT day, week, month or quarter";

/**
 * How the value of a period comes about: `data`, `mean:month`, `weighted:month` (by days), `weighted:month:20,30,50`.
 */
export function readWhole(text: string | undefined): CardRequest["wholeFrom"] {
  if (text === undefined) return undefined;
  if (text === "data") return { kind: "data" };
  const [kind, unit, stated, ...more] = text.split(":");
  const of = units.find((one) => one === unit);
  if (of === undefined || more.length > 0) throw new UsageError(`${wholeUsage}: ${text}`);
  if (kind === "mean" && stated === undefined) return { kind, of };
  if (kind !== "weighted") throw new UsageError(`${wholeUsage}: ${text}`);
  if (stated === undefined) return { kind, of, weights: "days" };
  const weights = stated.split(",").map((weight) => (weight.trim() === "" ? NaN : Number(weight)));
  if (!weights.every(Number.isFinite)) throw new UsageError(`--whole needs numbers as weights: ${stated}`);
  return { kind, of, weights };
}

/** What the period is compared with: `previous`, `year`, `none`, or the days `FROM..TO` of an earlier campaign. */
export function readCompare(text: string | undefined): CardRequest["compareWith"] {
  if (text === undefined) return undefined;
  if (text === "previous" || text === "year" || text === "none") return { kind: text };
  const [, from, to] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return { kind: "days", from, to };
  throw new UsageError(`--compare is previous, year, none or FROM..TO: ${text}`);
}
