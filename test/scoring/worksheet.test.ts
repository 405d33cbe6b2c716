import { describe, expect, test } from "vitest";
import { scoringFunctions } from "../../src/scoring/worksheet/index.ts";
import { scoringWorksheetFunction } from "../../src/functions/scoringCall.ts";
import { createWorkbookModel } from "../../src/workbench/model/node.ts";
import { pointsOf } from "../../src/scoring/scales.ts";
import { findScoringFunction } from "../../src/scoring/worksheet/index.ts";

/** A call with arguments as the host passes them; an error comes back as its code. */
function call(id: string, ...args: readonly unknown[]): unknown {
  const declared = findScoringFunction(id);
  if (!declared) throw new Error(`no ${id}`);
  return scoringWorksheetFunction(declared, (code) => ({ code }))(...args);
}

/** A formula's argument as the host passes it: a number, a text or rows of an array constant. */
function passed(text: string): unknown {
  if (text === "") return undefined;
  const array = /^\{(.*)\}$/.exec(text);
  const cell = (part: string): unknown => {
    if (part.startsWith('"')) return part.slice(1, -1);
    return part.startsWith("#") ? { code: part } : Number(part);
  };
  if (!array) return [[cell(text)]];
  return (array[1] ?? "").split(";").map((row) => row.split(",").map(cell));
}

describe.each(scoringFunctions.map((declared) => [declared.id, declared] as const))("%s", (id, declared) => {
  test.each(declared.examples.map(({ args, gives }) => [args.join(","), args, gives] as const))(
    "gives what its example says: %s",
    (_text, args, gives) => {
      const result = call(id, ...args.map(passed));
      const shown = typeof result === "object" && result !== null && "code" in result ? result.code : result;
      if (typeof gives === "number") expect(shown).toBeCloseTo(gives, 12);
      else expect(shown).toBe(gives);
    },
  );

  test("has an example of an error", () => {
    expect(
      declared.examples.some(({ gives }) => typeof gives === "string" && gives.startsWith("#")) || id === "KPITOTAL",
    ).toBe(true);
  });
});

test("a built-in formula gives the same in cells, for every scale that has one", async () => {
  const workbook = createWorkbookModel();
  try {
    const [sheet] = workbook.sheets;
    const anchors = {
      progress: [0.02, 0.05],
      range: [0.02, 0.05],
      goalredflag: [0.02, 0.05],
      ratio: [0.05],
      binary: [0.05],
      closeness: [0.05, 0.02],
      curve: [0.01, 0.03, 0.05, 0.08],
    };
    for (const [kind, numbers] of Object.entries(anchors)) {
      sheet?.write({ row: 0, column: 1, rows: 1, columns: 4 }, [[0, 1, 2, 3].map((at) => numbers[at] ?? null)]);
      const range = `B1:${"BCDE"[numbers.length - 1] ?? "B"}1`;
      for (const value of [-0.01, 0, 0.02, 0.034, 0.05, 0.06, 0.2]) {
        sheet?.write({ row: 0, column: 0, rows: 1, columns: 1 }, [[value]]);
        const refs = new Map([
          ["value", "A1"],
          ["scale", `"${kind}"`],
          ["anchors", range],
        ]);
        const text = findScoringFunction("KPISCORE")?.builtIn(refs) ?? "";
        sheet?.write({ row: 0, column: 6, rows: 1, columns: 1 }, [[`=${text}`]]);
        await workbook.calculate();
        const shown = sheet?.values({ row: 0, column: 6, rows: 1, columns: 1 })[0]?.[0];
        expect(shown, `${kind} ${value}`).toBeCloseTo(Number(call("KPISCORE", [[value]], [[kind]], [numbers])), 9);
      }
    }
  } finally {
    workbook.dispose();
  }
});

test("a range of values gives a range of scores, rows below the last value stay empty, and a bad one spoils only its own", () => {
  const result = call("KPISCORE", [[0.3], ["x"], [null], [0.4], [null]], [["curve"]], [[0, 0.3, 0.4, 0.5]]);
  expect(result).toEqual([[60], [{ code: "#VALUE!" }], [{ code: "#N/A" }], [100], [""]]);
});

test("the score of a table of points is that of the same rule in a scorecard", () => {
  const points = [
    [1, 0],
    [2, 50],
    [4, 100],
  ];
  const rule = {
    scale: { kind: "curve" as const, points: points.map(([value = 0, worth = 0]) => ({ value, points: worth })) },
    better: "higher" as const,
    floor: 0,
    cap: 100,
  };
  for (const value of [0, 1, 1.5, 3, 4, 9]) {
    expect(call("KPISCORE", [[value]], [["curve"]], points)).toBe(pointsOf(value, rule));
  }
});

test("peers are compared from eight on", () => {
  const peers = [1, 2, 3, 4, 5, 6, 7].map((value) => [value]);
  expect(call("KPISCORE", [[7]], [["peer"]], peers)).toEqual({ code: "#N/A" });
  expect(call("KPISCORE", [[8]], [["peer"]], [...peers, [8]])).toBe(100);
});

test("a total leaves out what is missing, and too little coverage gives none", () => {
  expect(call("KPITOTAL", [[80], [null], [60]], [[0.5], [0.3], [0.2]])).toBeCloseTo(74.2857142857, 9);
  expect(call("KPITOTAL", [[80], [null], [60]], [[30], [50], [20]])).toEqual({ code: "#N/A" });
  expect(call("KPITOTAL", [[80], [60]], [[50]])).toEqual({ code: "#VALUE!" });
  expect(call("KPITOTAL", [[80], [60]], [[50], [-50]])).toEqual({ code: "#NUM!" });
});
