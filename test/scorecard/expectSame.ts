import { expect } from "vitest";
import type { SubjectResult } from "../../src/scorecard/types.ts";

/** Every number of the sheet equals the preview's to 1e-9, and so do texts and reasons. */
export function expectSame(sheet: readonly SubjectResult[], preview: readonly SubjectResult[]): void {
  const flat = (value: unknown, path: string, into: Map<string, unknown>): Map<string, unknown> => {
    if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) flat(inner, `${path}.${key}`, into);
    } else into.set(path, value);
    return into;
  };
  const [found, wanted] = [flat(sheet, "", new Map()), flat(preview, "", new Map())];
  expect([...found.keys()]).toEqual(expect.arrayContaining([...wanted.keys()]));
  for (const [path, value] of wanted) {
    const own = found.get(path);
    if (typeof value === "number" && typeof own === "number") {
      expect(Math.abs(own - value), `${path}: ${String(own)} ≠ ${String(value)}`).toBeLessThanOrEqual(
        1e-9 * Math.max(1, Math.abs(value)),
      );
    } else expect(own, path).toEqual(value);
  }
}
