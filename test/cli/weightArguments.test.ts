import { expect, test } from "vitest";
import { readWeights } from "../../src/cli/weightArguments.ts";

test("--weight gives a weight now, and with a day one that takes over on it, in whatever order they stand", () => {
  expect(
    readWeights(["READRATE=40@2026-10-01", "READRATE=60", "SHARERATE=60@2026-10-01", "READRATE=20@2026-08-01"]),
  ).toEqual({
    weights: { READRATE: 60 },
    weightsFrom: [
      { from: "2026-08-01", weights: { READRATE: 20 } },
      { from: "2026-10-01", weights: { READRATE: 40, SHARERATE: 60 } },
    ],
  });
  expect(readWeights(["READRATE=60"])).toEqual({ weights: { READRATE: 60 } });
});

test.each([
  ["READRATE=40@1.10.2026", "--weight needs LINE=PERCENT@YYYY-MM-DD"],
  ["READRATE=half@2026-10-01", "--weight READRATE needs a number: half"],
  ["READRATE@2026-10-01", "--weight needs NAME=VALUE: READRATE"],
])("--weight %s is refused with what to do about it", (given, message) => {
  expect(() => readWeights([given])).toThrow(message);
});

test("a line that is weighed twice for one day is refused, with the day", () => {
  const twice = ["READRATE=40@2026-10-01", "READRATE=30@2026-11-01", "READRATE=35@2026-10-01"];
  expect(() => readWeights(twice)).toThrow("--weight READRATE is given twice from 2026-10-01: leave one out");
});
