import { beforeAll, expect, test } from "vitest";
import { ensureAll } from "../../src/workbench/build.mjs";
import { measured } from "../bench/figure.ts";
import { startup } from "../bench/startup.ts";

beforeAll(() => {
  ensureAll();
}, 240_000);

test("loads no more scripts before the first screen than the bench allows", async () => {
  const figures = await startup();
  expect(figures.map(({ name }) => name.slice(0, 3))).toEqual(["(d)", "(d)"]);
  for (const figure of figures) {
    expect(measured(figure), figure.name).toBeGreaterThan(0);
    expect(measured(figure), figure.name).toBeLessThanOrEqual(figure.goal?.atMost ?? 0);
  }
}, 120_000);
