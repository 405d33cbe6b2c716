import { describe, expect, test } from "vitest";
import { readCompare, readWhole } from "../../src/cli/periodArguments.ts";

describe("--whole", () => {
  test.each([
    ["data", { kind: "data" }],
    ["mean:month", { kind: "mean", of: "month" }],
    ["weighted:week", { kind: "weighted", of: "week", weights: "days" }],
    ["weighted:month:20,30,50", { kind: "weighted", of: "month", weights: [20, 30, 50] }],
  ])("%s", (text, choice) => {
    expect(readWhole(text)).toEqual(choice);
  });

  test.each(["mean", "mean:year", "mean:month:1,2,3", "median:month", "weighted:month:1,,3", "weighted:month:1:2"])(
    "%s is refused with what there is",
    (text) => {
      expect(() => readWhole(text)).toThrow(/--whole/);
    },
  );
});

describe("--compare", () => {
  test.each([
    ["year", { kind: "year" }],
    ["none", { kind: "none" }],
    ["2025-11-01..2025-11-11", { kind: "days", from: "2025-11-01", to: "2025-11-11" }],
  ])("%s", (text, choice) => {
    expect(readCompare(text)).toEqual(choice);
  });

  test("anything else is refused", () => {
    expect(() => readCompare("last")).toThrow(/--compare is previous, year, none or FROM\.\.TO: last/);
  });
});
