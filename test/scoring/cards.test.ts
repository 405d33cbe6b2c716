import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { usualMissingPolicy } from "../../src/scoring/missing.ts";
import type { OtherRow, RowEntry } from "../../src/scoring/otherRows.ts";
import type { ScoredSubject } from "../../src/scoring/results.ts";
import type { LineRule, ScoringRules, SubjectValues } from "../../src/scoring/rules.ts";
import { pointsOf, ruleFault } from "../../src/scoring/scales.ts";
import { scoreSubjects } from "../../src/scoring/totals.ts";
import type { Given, MissingPolicy, ScaleRule } from "../../src/scoring/types.ts";
import { anyRule, mirrored, only } from "./rules.ts";

/** A rule under which the score is the value. */
const asIs: ScaleRule = {
  scale: { kind: "progress", base: 0, target: 100 },
  better: "higher",
  floor: -1000,
  cap: 1000,
};

const bands = [
  { from: 80, id: "good" },
  { from: 60, id: "pass" },
  { from: 0, id: "below" },
] as const;

function line(id: string, weight: number, more: Partial<LineRule> = {}): LineRule {
  return { id, weight, rule: asIs, ...more };
}

function score(
  rules: Pick<ScoringRules, "lines"> & Partial<ScoringRules>,
  values: Readonly<Record<string, Given>>,
  more: Partial<SubjectValues> = {},
): ScoredSubject {
  const subject = { name: "A", values: new Map(Object.entries(values)), ...more };
  return only(scoreSubjects({ policy: "assign", minimumCoverage: 0.6, bands, ...rules }, [subject]));
}

describe("groups", () => {
  const rules = {
    lines: [
      line("READ", 50, { group: "content" }),
      line("SHARE", 50, { group: "content" }),
      line("CONV", 100, { group: "sales" }),
      line("CPM", 0, { group: "sales" }),
    ],
    groups: [
      { id: "content", weight: 60 },
      { id: "sales", weight: 40 },
    ],
  };

  test("are scored first and roll up by their weight within the total", () => {
    const { total, groups, lines } = score(rules, { READ: 80, SHARE: 60, CONV: 90, CPM: 12 });
    expect(groups.map(({ id, score: own, contribution }) => [id, own, contribution])).toEqual([
      ["content", 70, 42],
      ["sales", 90, 36],
    ]);
    expect(total).toBe(78);
    expect(lines.map(({ effective }) => effective)).toEqual([0.3, 0.3, 0.4, 0]);
  });

  test("a KPI that is missing leaves its weight to its own group", () => {
    const { total, coverage } = score(rules, { READ: 80, SHARE: null, CONV: 90 });
    expect(total).toBeCloseTo(0.6 * 80 + 0.4 * 90, 12);
    expect(coverage).toBeCloseTo(0.7, 12);
  });

  test("weights within a group have to reach 100 too, and the group is named", () => {
    const lines = rules.lines.map((own) => (own.id === "SHARE" ? { ...own, weight: 40 } : own));
    expect(score({ ...rules, lines }, { READ: 80, SHARE: 60, CONV: 90 }).noTotal).toEqual({
      code: "weightsNot100",
      sum: 90,
      group: "content",
    });
  });

  test("in a group roll up twice", () => {
    const nested = {
      lines: [line("A", 100, { group: "inner" }), line("B", 50, { group: "outer" }), line("C", 20)],
      groups: [
        { id: "outer", weight: 80 },
        { id: "inner", weight: 50, parent: "outer" },
      ],
    };
    const { total, groups } = score(nested, { A: 100, B: 50, C: 10 });
    expect(total).toBeCloseTo(0.8 * 75 + 0.2 * 10, 12);
    expect(groups.map(({ id, parent, effective }) => [id, parent, effective])).toEqual([
      ["outer", null, 0.8],
      ["inner", "outer", 0.4],
    ]);
  });

  test("with one group of all lines the total is that without groups", () => {
    const plain = [line("A", 30), line("B", 70)];
    const grouped = plain.map((own) => ({ ...own, group: "all" }));
    const values = { A: 41, B: 77 };
    expect(score({ lines: grouped, groups: [{ id: "all", weight: 100 }] }, values).total).toBe(
      score({ lines: plain }, values).total,
    );
  });
});

describe("missing, not entered, not applicable and zero are four things", () => {
  const lines = (missing: MissingPolicy) => [line("A", 70), line("B", 30, { missing })];

  test("zero is a value", () => {
    expect(score({ lines: lines({ kind: "exclude" }) }, { A: 100, B: 0 })).toMatchObject({ total: 70, coverage: 1 });
  });

  test("missing is left out where the policy says so, and the coverage shows it", () => {
    expect(score({ lines: lines({ kind: "exclude" }) }, { A: 100, B: null })).toMatchObject({
      total: 100,
      coverage: 0.7,
      lines: [{ state: "scored" }, { state: "missing", score: null }],
    });
  });

  test("as zero it costs its weight, but is never called coverage", () => {
    const floored = lines({ kind: "zero" }).map((own) => ({ ...own, rule: { ...asIs, floor: 0 } }));
    expect(score({ lines: floored }, { A: 100, B: null })).toMatchObject({
      total: 70,
      coverage: 0.7,
      counted: 1,
      lines: [{}, { state: "zero", score: 0, value: null }],
    });
  });

  test("as zero it is worth no more than the worst value, where the floor lies below zero", () => {
    expect(score({ lines: lines({ kind: "zero" }) }, { A: 100, B: null }).lines[1]?.score).toBe(-1000);
  });

  test("not yet entered blocks the total where people enter it", () => {
    expect(score({ lines: lines(usualMissingPolicy(true)) }, { A: 100, B: "notEntered" })).toMatchObject({
      total: null,
      noTotal: { code: "blocked", lines: ["B"] },
      lines: [{}, { state: "notEntered" }],
    });
    expect(usualMissingPolicy(false)).toEqual({ kind: "exclude" });
  });

  test("carried values have an age, and a limit to it", () => {
    const carry = { lines: lines({ kind: "carry", maxAge: 2 }) };
    const at = (age: number) => score(carry, { A: 100, B: null }, { earlier: new Map([["B", { value: 50, age }]]) });
    expect(at(2)).toMatchObject({ total: 85, coverage: 0.7, lines: [{}, { state: "carried", age: 2, value: 50 }] });
    expect(at(3)).toMatchObject({ total: 100, lines: [{}, { state: "missing", value: null }] });
  });

  test("not applicable leaves the line out of coverage", () => {
    expect(score({ lines: lines({ kind: "block" }) }, { A: 80, B: "notApplicable" })).toMatchObject({
      total: 80,
      coverage: 1,
    });
    expect(score({ lines: lines({ kind: "block" }) }, { A: "notApplicable", B: "notApplicable" }).noTotal).toEqual({
      code: "nothingApplies",
    });
  });

  test("below the minimum coverage there is a reason instead of a total", () => {
    const result = score({ lines: lines({ kind: "exclude" }) }, { A: null, B: 100 });
    expect(result).toMatchObject({ total: null, noTotal: { code: "coverage", coverage: 0.3, minimum: 0.6 } });
  });
});

describe("rows that are not KPIs", () => {
  const needs = { evidence: true, approver: true };
  const proof = { evidence: "minutes of 12 May", approver: "Lin" };
  const rows: readonly OtherRow[] = [
    { kind: "bonus", id: "idea", cap: 5, needs },
    { kind: "deduction", id: "late", cap: 10, needs },
    { kind: "veto", id: "breach", totalAtMost: 59, needs },
    {
      kind: "rating",
      id: "quality",
      levels: [{ points: -2 }, { points: 0 }, { points: 3 }],
      effect: "add",
      needs: { evidence: false, approver: false },
    },
  ];
  const rated = (...entries: readonly RowEntry[]) => score({ lines: [line("A", 100)], rows }, { A: 85 }, { entries });

  test("add and take points outside the mean, up to their caps", () => {
    const result = rated({ row: "idea", points: 8, ...proof }, { row: "late", points: 2, ...proof });
    expect(result).toMatchObject({ mean: 85, total: 88, grade: "good" });
    expect(result.rows[0]).toMatchObject({ state: "counted", entered: 8, points: 5 });
    expect(result.rows[1]).toMatchObject({ entered: -2, points: -2 });
  });

  test("do not count before evidence and approver are there", () => {
    const result = rated({ row: "idea", points: 3 }, { row: "breach", raised: true, evidence: "report" });
    expect(result.total).toBe(85);
    expect(result.rows.map(({ state }) => state)).toEqual(["noEvidence", "none", "noApprover", "none"]);
  });

  test("one veto holds the total down and gives the lowest grade", () => {
    const result = rated({ row: "breach", raised: true, ...proof });
    expect(result).toMatchObject({ mean: 85, total: 59, correction: -26, grade: "below" });
  });

  test("several raters: mean and spread", () => {
    const ratings = [1, 3, 3].map((level, index) => ({ rater: String(index), level }));
    const result = rated({ row: "quality", ratings });
    expect(result.rows[3]).toMatchObject({ raters: 3, points: 4 / 3 });
    expect(result.rows[3]?.spread).toBeCloseTo(2.88675, 5);
    expect(result.total).toBeCloseTo(85 + 4 / 3, 12);
  });

  test("a level that does not exist, or points below zero, do not count", () => {
    const result = rated(
      { row: "quality", ratings: [{ rater: "a", level: 4 }] },
      { row: "idea", points: -3, ...proof },
    );
    expect(result.rows.map(({ state }) => state)).toEqual(["invalid", "none", "none", "invalid"]);
    expect(result.total).toBe(85);
  });

  test("deductions never take a total below zero", () => {
    const result = score(
      { lines: [line("A", 100)], rows },
      { A: 4 },
      { entries: [{ row: "late", points: 9, ...proof }] },
    );
    expect(result).toMatchObject({ total: 0, correction: 5 });
  });
});

describe("reference results", () => {
  const spider: ScaleRule = {
    scale: { kind: "goalredflag", redFlag: 500, goal: 700 },
    better: "higher",
    floor: 0,
    cap: 100,
  };

  test.each([
    [300, 0],
    [500, 3.333],
    [600, 5],
    [700, 6.667],
    [900, 10],
  ])("Spider's goal of 700 and red flag of 500 give %d → %d of 10", (value, points) => {
    expect(pointsOf(value, spider) / 10).toBeCloseTo(points, 3);
  });

  test("Spider's option to exceed goes on beyond 10", () => {
    expect(pointsOf(960, { ...spider, cap: 120 }) / 10).toBeCloseTo(11, 9);
  });

  test("KPI-Drive's errors: none is 100, three 0, six −100", () => {
    const points = [
      { value: 6, points: -100 },
      { value: 3, points: 0 },
      { value: 0, points: 100 },
    ];
    const rule: ScaleRule = { scale: { kind: "curve", points }, better: "lower", floor: -100, cap: 100 };
    expect([0, 3, 6, 9].map((value) => pointsOf(value, rule))).toEqual([100, 0, -100, -100]);
  });

  test("a status says where a score stands against threshold and target", () => {
    const rules = { lines: [line("A", 50, { rule: spider }), line("B", 50)] };
    const at = (a: number, b: number) => score(rules, { A: a, B: b }).lines.map(({ attainment }) => attainment);
    expect(at(499, 59.9)).toEqual(["below", "below"]);
    expect(at(500, 60)).toEqual(["threshold", "threshold"]);
    expect(at(700, 100)).toEqual(["target", "target"]);
    expect(at(900, 120)).toEqual(["stretch", "stretch"]);
  });
});

describe("properties", () => {
  const card = fc.array(
    fc.record({
      weight: fc.integer({ min: 1, max: 60 }),
      rule: anyRule,
      value: fc.option(fc.double({ min: -200, max: 200, noNaN: true }), { nil: null }),
      group: fc.constantFrom("g", "h", null),
    }),
    { minLength: 1, maxLength: 7 },
  );
  type Drawn = typeof card extends fc.Arbitrary<infer T> ? T : never;

  function rulesOf(drawn: Drawn): ScoringRules {
    const lines = drawn.map(({ weight, rule, group }, index): LineRule => {
      return { id: `K${String(index)}`, weight, rule, ...(group !== null && { group }) };
    });
    const groups = [
      { id: "g", weight: 30 },
      { id: "h", weight: 20 },
    ].filter(({ id }) => lines.some(({ group }) => group === id));
    return { lines, groups, policy: "normalise", minimumCoverage: 0 };
  }

  function subjectOf(drawn: Drawn): SubjectValues {
    return { name: "A", values: new Map(drawn.map(({ value }, index) => [`K${String(index)}`, value])) };
  }

  const near = (one: number | null, other: number | null) => {
    if (one === null || other === null) expect(one).toBe(other);
    else expect(Math.abs(one - other)).toBeLessThan(1e-8 * Math.max(1, Math.abs(one)));
  };

  test("lower is better mirrors, for every scale", () => {
    fc.assert(
      fc.property(anyRule, fc.double({ min: -200, max: 200, noNaN: true }), (rule, value) => {
        if (rule.scale.kind === "ratio") return;
        const turned = mirrored(rule);
        expect(ruleFault(turned)).toBeNull();
        near(pointsOf(-value, turned), pointsOf(value, rule));
      }),
    );
  });

  test("contributions and the shares of lines and rows add up to the total", () => {
    const needs = { evidence: false, approver: false };
    const rows: readonly OtherRow[] = [
      { kind: "bonus", id: "up", cap: 5, needs },
      { kind: "deduction", id: "down", cap: 20, needs },
      { kind: "veto", id: "stop", totalAtMost: 30, needs },
    ];
    const entry = fc.record({ up: fc.nat(9), down: fc.nat(30), stop: fc.boolean() });
    fc.assert(
      fc.property(card, entry, (drawn, { up, down, stop }) => {
        const entries = [
          { row: "up", points: up },
          { row: "down", points: down },
          { row: "stop", raised: stop },
        ];
        const {
          total,
          lines,
          rows: scored,
          correction,
        } = only(scoreSubjects({ ...rulesOf(drawn), rows }, [{ ...subjectOf(drawn), entries }]));
        if (total === null) return;
        const parts = [...lines.map(({ contribution }) => contribution ?? 0), ...scored.map(({ points }) => points)];
        near(
          parts.reduce((sum, points) => sum + points, correction),
          total,
        );
        if (Math.abs(total) < 1e-3) return;
        const shares = [...lines, ...scored].reduce((sum, { share }) => sum + (share ?? 0), correction / total);
        near(shares, 1);
      }),
    );
  });

  test("the order of the lines changes nothing", () => {
    fc.assert(
      fc.property(card, (drawn) => {
        const rules = rulesOf(drawn);
        const one = only(scoreSubjects(rules, [subjectOf(drawn)]));
        const other = only(scoreSubjects({ ...rules, lines: [...rules.lines].reverse() }, [subjectOf(drawn)]));
        near(one.total, other.total);
        near(one.coverage, other.coverage);
      }),
    );
  });

  test("a KPI of weight zero changes nothing, in a group either", () => {
    fc.assert(
      fc.property(card, (drawn) => {
        const rules = rulesOf(drawn);
        const lines = [...rules.lines, line("EXTRA", 0, { group: "g" })];
        const subject = subjectOf(drawn);
        const extra = { ...subject, values: new Map([...subject.values, ["EXTRA", 7]]) };
        near(only(scoreSubjects({ ...rules, lines }, [extra])).total, only(scoreSubjects(rules, [subject])).total);
      }),
    );
  });

  test("scaling the weights of a group, or of all, changes nothing when they are normalised", () => {
    fc.assert(
      fc.property(card, fc.integer({ min: 2, max: 9 }), (drawn, factor) => {
        const rules = rulesOf(drawn);
        const lines = rules.lines.map((own) => (own.group === "g" ? { ...own, weight: own.weight * factor } : own));
        near(
          only(scoreSubjects({ ...rules, lines }, [subjectOf(drawn)])).total,
          only(scoreSubjects(rules, [subjectOf(drawn)])).total,
        );
      }),
    );
  });

  test("coverage is 1 exactly when nothing is missing", () => {
    fc.assert(
      fc.property(card, (drawn) => {
        const { coverage, lines } = only(scoreSubjects(rulesOf(drawn), [subjectOf(drawn)]));
        expect(coverage > 1 - 1e-12).toBe(lines.every(({ state }) => state === "scored"));
      }),
    );
  });
});
