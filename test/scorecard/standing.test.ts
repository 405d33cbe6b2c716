import { afterEach, expect, test } from "vitest";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import type { Scale } from "../../src/scoring/types.ts";
import { attainmentOf } from "../../src/scoring/attainment.ts";
import type { Template } from "../../src/templates/template.ts";
import { openPlan, type OpenPlan } from "./openPlan.ts";
import { builtin, specOf } from "./specs.ts";
import { tableOf } from "./tables.ts";

let open: OpenPlan | undefined;

afterEach(() => {
  open?.dispose();
  open = undefined;
});

/** Accounts with these views, scored by one scale. */
async function scored(views: readonly number[], scale: Scale, more: Partial<Parameters<typeof specOf>[0]> = {}) {
  const growth = builtin("tiktok-growth");
  const [line] = growth.lines;
  if (!line) throw new Error("no line");
  const template: Template = {
    ...growth,
    lines: [
      {
        ...line,
        id: "VIEWTOTAL",
        kpi: "VIEWTOTAL",
        weight: 100,
        per: null,
        target: { source: { kind: "fixed" } },
        rule: { scale, better: "higher", floor: 0, cap: 120 },
      },
    ],
  };
  const table = tableOf(
    "views.csv",
    { source: "tiktok.suite.overview", grain: "period", platform: "tiktok" },
    { account: views.map((_, index) => `Account ${String(index)}`), views },
  );
  const planned = planCard(specOf({ template, tables: [table], by: { kind: "column", header: "account" }, ...more }));
  open = await openPlan(planned.plan);
  const { firstRow, lines } = planned.store.places.scorecard;
  const [place] = lines;
  if (!place) throw new Error("no place");
  const sheet = open;
  return {
    sheet,
    status: () =>
      sheet
        .values("Scorecard")
        .slice(firstRow, firstRow + views.length)
        .map((row) => row[place.score + 1]),
    target: () => sheet.values("Scorecard")[firstRow - 2]?.[place.value],
    onForm: () => sheet.values("Form1").find((row) => row[0] === "Views in total"),
  };
}

const goal: Scale = { kind: "goalredflag", redFlag: 100, goal: 500 };

test("on a scale of goal and red flag the goal itself is reached at two thirds of the points, and the red flag is the pass", async () => {
  const { status } = await scored([98, 100, 499, 500, 899, 900], goal);
  expect(status()).toEqual(["below pass", "pass", "pass", "target reached", "target reached", "stretch reached"]);
});

test("a status follows the scale that is chosen on Rules", async () => {
  const { sheet, status } = await scored([300, 500], goal);
  expect(status()).toEqual(["pass", "target reached"]);
  await sheet.type("Rules", 8, 2, "ratio");
  expect(status()).toEqual(["pass", "target reached"]);
  await sheet.type("Rules", 8, 6, 1000);
  expect(status()).toEqual(["below pass", "below pass"]);
});

test("points that are shown as 60.0 are a pass in words too", async () => {
  expect(attainmentOf(59.96, "ratio")).toBe("threshold");
  expect(attainmentOf(59.94, "ratio")).toBe("below");
  const { status } = await scored([5994, 5996], { kind: "ratio", target: 10_000 });
  expect(status()).toEqual(["below pass", "pass"]);
});

test("steps and points of a curve show their target: the first that is worth 100", async () => {
  const steps = [
    { value: 100, points: 60 },
    { value: 500, points: 100 },
    { value: 900, points: 120 },
  ];
  for (const scale of [{ kind: "bands", steps } as const, { kind: "curve", points: steps } as const]) {
    const { sheet, target, onForm } = await scored([400], scale, { forms: true });
    expect(target()).toBe(500);
    expect(onForm()?.slice(3, 7)).toEqual([500, expect.any(String), 400, 0.8]);
    await sheet.type("Rules", 8, 35, 800);
    expect(target()).toBe(800);
    open?.dispose();
    open = undefined;
  }
});
