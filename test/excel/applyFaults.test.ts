import { afterAll, beforeAll, expect, test } from "vitest";
import { applyPlan } from "../../src/excel/apply.ts";
import { leftoversIn, removeLeftovers } from "../../src/excel/leftovers.ts";
import { survey } from "../../src/excel/survey.ts";
import type { Fault, Injection } from "./faults.ts";
import { inject } from "./faults.ts";
import type { OpenExcel } from "./openExcel.ts";
import { openExcel } from "./openExcel.ts";
import { samplePlan } from "./samplePlan.ts";
import { someWorkbook, usersPart } from "./someWorkbook.ts";

let excel: OpenExcel;
let injection: Injection;
let before: unknown;
let active: string;
/** Actions of each batch of a build to which nothing happens. */
let actions: readonly number[] = [];

async function snapshot(): Promise<unknown> {
  await excel.workbook.settled();
  return excel.workbook.snapshot();
}

/** Builds on the workbook with a fault; whether it was refused. */
async function attempt(fault: Fault | null): Promise<boolean> {
  injection.begin(fault);
  try {
    await applyPlan("card1", samplePlan());
    return false;
  } catch {
    return true;
  }
}

/** What the next start does when the user agrees. */
async function cleanUp(): Promise<void> {
  injection.begin(null);
  await removeLeftovers();
  expect(leftoversIn(await survey())).toEqual([]);
}

/** All prefixes of the first batch that writes and of the last, and a few of the others. */
function prefixes(batch: number): number[] {
  const count = actions[batch - 1] ?? 0;
  const all = batch === 2 || batch === actions.length;
  const step = all ? 1 : Math.max(1, Math.floor(count / 6));
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step);
}

beforeAll(async () => {
  excel = await openExcel("desktop", someWorkbook());
  injection = inject(excel.host);
  await attempt(null);
  actions = [...injection.actions];
  excel.close();
  excel.workbook.dispose();
  excel = await openExcel("desktop", someWorkbook());
  injection = inject(excel.host);
  before = await snapshot();
  active = excel.workbook.activeSheet.name;
});

afterAll(() => {
  excel.close();
  excel.workbook.dispose();
});

test("a build takes few round trips", () => {
  expect(actions).toHaveLength(5);
});

test.each([1, 2, 3, 4, 5])(
  "when only batch %i fails, wherever it stops, the workbook is as before",
  async (batch) => {
    for (const prefix of prefixes(batch)) {
      expect(await attempt({ batch, prefix, andLater: false })).toBe(true);
      expect(await snapshot(), `batch ${batch} after ${prefix} actions`).toEqual(before);
      expect(excel.workbook.activeSheet.name).toBe(active);
    }
  },
  120_000,
);

test.each([1, 2, 3, 4, 5])(
  "when batch %i and all later ones fail, the user's content is as before and the next start cleans up",
  async (batch) => {
    for (const prefix of prefixes(batch)) {
      expect(await attempt({ batch, prefix, andLater: true })).toBe(true);
      expect(usersPart(await snapshot()), `batch ${batch} after ${prefix} actions`).toEqual(usersPart(before));
      await cleanUp();
      expect(await snapshot(), `batch ${batch} after ${prefix} actions, cleaned up`).toEqual(before);
    }
  },
  120_000,
);

test("another page refuses to build while leftovers are there, and builds after they are cleaned up", async () => {
  await attempt({ batch: 4, prefix: 10, andLater: true });
  excel.close();
  excel = await openExcel("desktop", excel.workbook);
  injection = inject(excel.host);
  await expect(applyPlan("card2", samplePlan())).rejects.toMatchObject({ code: "unfinishedBuild" });
  await cleanUp();
  expect(await snapshot()).toEqual(before);
  expect(await attempt(null)).toBe(false);
});
