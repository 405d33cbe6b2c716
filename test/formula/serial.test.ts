import { expect, test } from "vitest";
import { isoDate, isoDateTime, serialOf, serialOfIso, serialOfLocal } from "../../src/formula/serial.ts";

test("days are Excel's serial numbers", () => {
  expect(serialOf(1900, 3, 1)).toBe(61);
  expect(serialOf(2026, 1, 1)).toBe(46023);
  expect(serialOfIso("2026-01-01")).toBe(46023);
  expect(isoDate(46023.7)).toBe("2026-01-01");
  expect(serialOfLocal(new Date(2026, 0, 1, 12))).toBe(46023.5);
});

test("a serial number with a time shows it to the second", () => {
  expect(isoDateTime(46023)).toBe("2026-01-01");
  expect(isoDateTime(46023.5)).toBe("2026-01-01 12:00:00");
  expect(isoDateTime(46023 + (17 * 3600 + 33 * 60 + 5) / 86_400)).toBe("2026-01-01 17:33:05");
});

test.each(["2026-02-30", "2026-1-1", "1.2.2026", "1899-12-31", ""])("%j is no date", (text) => {
  expect(serialOfIso(text)).toBeNull();
});
