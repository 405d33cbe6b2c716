import { expect, test } from "vitest";
import { argumentOf } from "../../src/commands/argument.ts";

test.each([
  ["B2", "B2"],
  [" $B$2:C10 ", "$B$2:C10"],
  ["'My data'!A:A", "'My data'!A:A"],
  ["数据!B2", "数据!B2"],
  ["=Sheet1!B2", "Sheet1!B2"],
  ["0.5", "0.5"],
  ["30%", "30%"],
  ["0,5", "0.5"],
  ["", ""],
])("%j is taken as %j", (typed, taken) => {
  expect(argumentOf(typed)).toBe(taken);
});

test.each(['HYPERLINK("http://x")', "B2)+NOW(", "1,200", '"text"', "A1;B1", "'[other.xlsx]S'!A1", "B2,C2"])(
  "%j is refused: it would become another formula",
  (typed) => {
    expect(() => argumentOf(typed)).toThrow(
      expect.objectContaining({ issue: { code: "badArgument", facts: { text: typed } } }),
    );
  },
);
