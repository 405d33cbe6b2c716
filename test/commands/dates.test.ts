import { expect, test } from "vitest";
import { isoOf, serialOf, serialOfIso } from "../../src/commands/dates.ts";

test("dates are Excel's serial numbers", () => {
  expect(serialOfIso("2026-01-01")).toBe(46023);
  expect(isoOf(46023.7)).toBe("2026-01-01");
  expect(serialOf(new Date(2026, 0, 1, 12))).toBe(46023.5);
});

test.each(["2026-02-30", "2026-1-1", "1.2.2026", ""])("%j is no date", (text) => {
  expect(serialOfIso(text)).toBeNull();
});
