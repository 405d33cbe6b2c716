import { expect, test } from "vitest";
import { isError } from "../../src/formula/cell.ts";
import { evaluate } from "../../src/formula/evaluate.ts";
import { findKpi } from "../../src/kpi/kpi.ts";

function value(id: string, ...args: readonly number[]): number {
  const kpi = findKpi(id);
  if (!kpi) throw new Error(id);
  const result = evaluate(kpi.expression, new Map(kpi.params.map((param, index) => [param, args[index] ?? NaN])));
  if (isError(result)) throw new Error(`${id}: ${result.error}`);
  return result;
}

const month = 30.4375;
const totals = [70000, 350, 700, 1400];
const headlines = [49000, 280, 490, 980];
const highest = [15000, 90, 160, 320];
const nothing = [0, 0, 0, 0];

test("WCI of a published worked example, with and without shares, and of an account without reads", () => {
  expect(value("WCI", ...totals, 14, 7, ...headlines, ...highest, 2)).toBeCloseTo(853.196, 3);
  expect(value("WCI", ...nothing, 14, 7, ...nothing, ...nothing, 2)).toBe(0);
  const [reads, wows, likes] = [Math.log(101), Math.log(1001), Math.log(1001)];
  const old = (0.85 * reads + 0.09 * wows + 0.06 * likes) ** 2 * 12;
  const hundreds = [100, 100, 100, 100];
  expect(value("WCI", ...hundreds, 1, 1, ...hundreds, ...hundreds, 1)).toBeCloseTo(old, 9);
});

test("growth compounds: 10,000 to 14,400 in two months is 20% a month", () => {
  expect(value("CMGR", 10000, 14400, 2)).toBeCloseTo(0.2, 12);
});

test("growth of a week and of a month convert into each other", () => {
  expect(value("CONVERTGROWTH", 0.05, 7, month)).toBeCloseTo(0.236333, 6);
  expect(value("CONVERTGROWTH", 0.1, month, 7)).toBeCloseTo(0.0221614, 7);
  expect(value("CONVERTGROWTH", value("CONVERTGROWTH", 0.1, month, 7), 7, month)).toBeCloseTo(0.1, 12);
});

test("loyalty as the literal product and as an index", () => {
  expect(value("LOYALTY", 0.8, 0.1, 0.2)).toBeCloseTo(0.016, 12);
  expect(value("LOYALTYINDEX", 0.8, 0.1, 0.2)).toBeCloseTo(25.1984, 4);
});

test("frequency of a real advertising export, and ROAS as ROI + 1", () => {
  expect(value("ADFREQUENCY", 3159843, 1211188)).toBeCloseTo(2.6089, 4);
  expect(value("ROAS", 150, 100)).toBeCloseTo(value("ROI", 150, 100) + 1, 12);
});

test("opens and deliveries bound the read rate from below", () => {
  expect(value("OPENRATE", 4000, 9800) * value("DELIVERYRATE", 9800, 10000)).toBeCloseTo(
    value("READRATE", 4000, 10000),
    12,
  );
});
