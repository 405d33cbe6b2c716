import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestValueOf, targetOf, worstValueOf } from "../../src/scoring/anchorValues.ts";
import { explain } from "../../src/scoring/explain.ts";
import type { ScoringRules, SubjectValues } from "../../src/scoring/rules.ts";
import { pointsOf } from "../../src/scoring/scales.ts";
import { scoreSubjects } from "../../src/scoring/totals.ts";
import type { ScaleRule } from "../../src/scoring/types.ts";
import { sensitivity, whatIf, whatWouldReach, type Question } from "../../src/scoring/whatIf.ts";
import { anyRule, only } from "./rules.ts";

const needs = { evidence: false, approver: false };

const readRate: ScaleRule = {
  scale: { kind: "curve", base: 0, threshold: 0.3, target: 0.4, stretch: 0.5 },
  better: "higher",
  floor: 0,
  cap: 100,
};
const churn: ScaleRule = { scale: { kind: "progress", base: 0.1, target: 0.02 }, better: "lower", floor: 0, cap: 120 };
const reply: ScaleRule = { scale: { kind: "ratio", target: 0.9 }, better: "higher", floor: 0, cap: 100 };

const rules: ScoringRules = {
  lines: [
    { id: "READ", weight: 50, rule: readRate, group: "content" },
    { id: "CHURN", weight: 50, rule: churn, group: "content" },
    { id: "REPLY", weight: 30, rule: reply },
  ],
  groups: [{ id: "content", weight: 70 }],
  policy: "assign",
  minimumCoverage: 0.6,
  rows: [{ kind: "bonus", id: "idea", cap: 5, needs }],
};

function ask(read: number | null, lost: number | null, replied: number | null, points?: number): Question {
  const subject: SubjectValues = {
    name: "A",
    values: new Map([
      ["READ", read],
      ["CHURN", lost],
      ["REPLY", replied],
    ]),
    entries: points === undefined ? [] : [{ row: "idea", points }],
  };
  return { rules, subjects: [subject], index: 0 };
}

describe("what would reach a total", () => {
  test("one KPI: the least value with which the total is there", () => {
    const { outcome, lines, total } = whatWouldReach(ask(0.3, 0.06, 0.9), 80, [{ line: "READ" }]);
    // 0.35 × read score + 0.35 × 50 + 0.3 × 100 = 80: a read score of 92.857, which the curve gives at 38.214 %
    expect(outcome).toBe("reached");
    expect(total).toBeCloseTo(80, 8);
    expect(lines).toEqual([
      {
        id: "READ",
        from: 0.3,
        to: expect.closeTo(0.382142857, 8) as number,
        score: expect.closeTo(92.857, 3) as number,
      },
    ]);
  });

  test("spread over two KPIs with bounds, each goes the same part of its way", () => {
    const { outcome, lines } = whatWouldReach(ask(0.3, 0.06, 0.9), 80, [
      { line: "READ", to: 0.36 },
      { line: "CHURN", to: 0.04 },
    ]);
    expect(outcome).toBe("reached");
    const parts = lines.map(({ id, to }) => (id === "READ" ? (to - 0.3) / 0.06 : (to - 0.06) / -0.02));
    expect(parts[0]).toBeCloseTo(parts[1] ?? 0, 8);
    expect(whatIf(ask(0.3, 0.06, 0.9), new Map(lines.map(({ id, to }) => [id, to])))?.total).toBeCloseTo(80, 8);
  });

  test("bounds that are too narrow show how far they lead", () => {
    const answer = whatWouldReach(ask(0.3, 0.06, 0.9), 95, [{ line: "READ", to: 0.35 }]);
    expect(answer).toMatchObject({ outcome: "outOfReach", total: expect.closeTo(75.5, 8) as number });
  });

  test("a KPI without a value today may be what is missing", () => {
    const answer = whatWouldReach(ask(null, 0.06, 0.9), 80, [{ line: "READ" }]);
    expect(answer).toMatchObject({ outcome: "reached", lines: [{ id: "READ", from: null }] });
  });

  test("what is there already, and what nothing can move", () => {
    expect(whatWouldReach(ask(0.5, 0.02, 0.9), 80, [{ line: "READ" }]).outcome).toBe("already");
    expect(whatWouldReach(ask(0.3, 0.06, 0.9), 80, [{ line: "OTHER" }]).outcome).toBe("noLever");
  });

  test("a cost comes down, never up, and a bonus counts on the way", () => {
    const answer = whatWouldReach(ask(0.3, 0.06, 0.9, 5), 75, [{ line: "CHURN" }]);
    expect(answer.lines[0]?.to).toBeLessThan(0.06);
    expect(answer.total).toBeCloseTo(75, 8);
  });
});

describe("what would move it most", () => {
  test("lines come by what reaching their targets would add", () => {
    const found = sensitivity(ask(0.3, 0.06, 0.8));
    expect(found.map(({ id }) => id)).toEqual(["CHURN", "READ", "REPLY"]);
    expect(found[0]).toMatchObject({
      perPoint: 0.35,
      toTarget: { value: 0.02, gain: expect.closeTo(17.5, 8) as number },
    });
    expect(found[0]?.toBest?.gain).toBeCloseTo(24.5, 8);
  });

  test("a line at its best has nothing to gain", () => {
    const found = sensitivity(ask(0.4, 0.06, 0.9)).find(({ id }) => id === "READ");
    expect(found).toMatchObject({ toTarget: null, toBest: null });
  });
});

describe("an explanation", () => {
  test("leads from the inputs to the share of the total, and its steps end at the total", () => {
    const question = ask(0.55, 0.06, 0.8, 9);
    const subject = only(scoreSubjects(rules, question.subjects));
    const inputs = new Map([["READ", [{ measure: "readers", value: 55, source: "Content.csv" }]]]);
    const { lines, waterfall, shown } = explain(rules, subject, inputs);
    expect(lines[0]).toMatchObject({
      id: "READ",
      inputs: [{ measure: "readers", value: 55 }],
      value: 0.55,
      raw: 120,
      bound: "cap",
      score: 100,
      levels: [{ group: "content", weight: 70 }],
      effective: 0.35,
      contribution: 35,
    });
    expect(waterfall.map(({ kind, id }) => [kind, id])).toEqual([
      ["line", "READ"],
      ["line", "CHURN"],
      ["line", "REPLY"],
      ["row", "idea"],
    ]);
    expect(waterfall.at(-1)?.to).toBeCloseTo(subject.total ?? 0, 9);
    expect(shown).toBe(84.2);
  });

  test("without a total there is no waterfall, and the reason stays with the subject", () => {
    const question = ask(null, null, 0.8);
    const { waterfall, subject } = explain(rules, only(scoreSubjects(rules, question.subjects)));
    expect(waterfall).toEqual([]);
    expect(subject.noTotal?.code).toBe("coverage");
  });
});

describe("the values that a rule is about", () => {
  test("no better value outscores the best, and a slightly worse one earns less", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const best = bestValueOf(rule);
        if (best === null || rule.scale.kind === "closeness") return;
        const sign = rule.better === "higher" ? 1 : -1;
        const far = Math.abs(best) + 1000;
        const most = pointsOf(best, rule);
        expect(pointsOf(best + sign * 1e-6, rule)).toBeCloseTo(most, 4);
        if (rule.scale.kind !== "ratio" || rule.better === "higher") {
          expect(pointsOf(best + sign * far, rule)).toBeCloseTo(most, 9);
        }
        if (most > rule.floor) expect(pointsOf(best - sign * 1e-3, rule)).toBeLessThan(most);
      }),
    );
  });

  test("the worst earns the least and the target lies between", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const [worst, target, best] = [worstValueOf(rule), targetOf(rule.scale), bestValueOf(rule)];
        if (worst === null || target === null || best === null) return;
        expect(pointsOf(worst, rule)).toBeLessThanOrEqual(pointsOf(target, rule) + 1e-9);
        expect(pointsOf(target, rule)).toBeLessThanOrEqual(pointsOf(best, rule) + 1e-9);
      }),
    );
  });
});
