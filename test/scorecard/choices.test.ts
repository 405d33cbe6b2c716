import { afterEach, expect, test } from "vitest";
import { changesBetween } from "../../src/scorecard/lifecycle/changes.ts";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { previewCard } from "../../src/scorecard/preview.ts";
import { readResults } from "../../src/scorecard/read/readResults.ts";
import { readRules } from "../../src/scorecard/read/readRules.ts";
import { columns, rows } from "../../src/scorecard/read/rulesLayout.ts";
import type { Template, TemplateLine } from "../../src/templates/template.ts";
import { readTemplate } from "../../src/templates/read.ts";
import { expectSame } from "./expectSame.ts";
import { openPlan, type OpenPlan } from "./openPlan.ts";
import { builtin, specOf } from "./specs.ts";
import { day, tableOf } from "./tables.ts";

let open: OpenPlan | undefined;

afterEach(() => {
  open?.dispose();
  open = undefined;
});

function line(id: string, kpi: string, more: Partial<TemplateLine> = {}): TemplateLine {
  return {
    id,
    kpi,
    weight: 20,
    rule: { scale: { kind: "ratio", target: 0.5 }, better: "higher", floor: 0, cap: 100 },
    per: null,
    source: { weight: "ours", values: "ours" },
    ...more,
  };
}

const template: Template = {
  ...builtin("wechat-brand-exposure"),
  id: "choices",
  lines: [
    line("usual", "CHURN"),
    line("mean", "CHURN", { choices: { basis: "average" } }),
    line("joined", "CHURN", { choices: { basis: "Opening+New" } }),
    line("reach", "ENGRATE", { choices: { basis: "reach" } }),
    line("all", "INTERACTIONRATE", { measures: { wows: "wows", shares: "shares" } }),
  ],
};

/** Opening followers 100; 40 join and 20 leave in two days. */
const tables = [
  tableOf(
    "account.csv",
    { source: "wechat.users", grain: "period", platform: "wechat" },
    {
      date: [day("2025-10-01"), day("2025-10-02")],
      newFollowers: [30, 10],
      lostFollowers: [5, 15],
      netFollowers: [25, -5],
      followers: [125, 120],
      engagements: [30, 30],
      reach: [null, 240],
      comments: [1, 2],
      likes: [3, 4],
      messages: [5, 9],
      wows: [6, 6],
      saves: [50, 50],
      shares: [12, 12],
    },
  ),
];

const spec = specOf({ template, tables, by: { kind: "month" } });

test("a line takes the option that it names, and the figures that it counts too", async () => {
  expect(readTemplate(template).issues).toEqual([]);
  const [subject] = previewCard(spec).subjects;
  const values = new Map(subject?.kpis.map(({ id, value }) => [id, value]));
  expect(values.get("usual")).toBeCloseTo(20 / 100, 12);
  expect(values.get("mean")).toBeCloseTo(20 / 110, 12);
  expect(values.get("joined")).toBeCloseTo(20 / 140, 12);
  expect(values.get("reach")).toBeCloseTo(60 / 240, 12);
  // 3 comments, 7 likes, 14 messages, 12 wows and 24 shares; saves are not counted.
  expect(values.get("all")).toBeCloseTo(60 / 120, 12);
  const planned = planCard(spec);
  open = await openPlan(planned.plan);
  const shown = readResults(open.values("Scorecard"), open.values("Rules"), planned.store, open.values("Measures"));
  expectSame(shown.subjects, previewCard(spec).subjects);
});

test("Rules says in words what is counted, Measures how, and reading Rules keeps it", async () => {
  const planned = planCard(spec);
  open = await openPlan(planned.plan);
  const rules = open.values("Rules");
  const sentences = template.lines.map((_, index) => rules[rows.firstLine + index]?.[columns.sentence]);
  expect(sentences[0]).not.toMatch(/Counted as/);
  expect(sentences[1]).toMatch(/^Counted as: mean of followers at its start and end\. /);
  expect(sentences[4]).toMatch(/^Counts also: .+; .+\. /);
  expect(sentences[2]).toMatch(/^Counted as: followers at its start and all who joined in it\. /);
  await open.type("Rules", rows.firstLine + 1, columns.target, 0.3);
  expect(open.values("Rules")[rows.firstLine + 1]?.[columns.sentence]).toMatch(/^Counted as: mean of followers/);
  const how = open.values("Measures")[5] ?? [];
  expect(how).toContain("lost followers ÷ (opening followers + new followers)");
  const read = readRules(open.values("Rules"), planned.store).template;
  expect(read.lines.map(({ choices, measures }) => [choices, measures])).toEqual(
    template.lines.map(({ choices, measures }) => [choices, measures]),
  );
  const counted = {
    ...template,
    lines: template.lines.map(({ id, kpi, measures }) => line(id, kpi, measures ? { measures } : {})),
  };
  expect(changesBetween(template, counted).map(({ field, of, before, now }) => [field, of, before, now])).toEqual([
    ["counted", "mean", "basis: average", null],
    ["counted", "joined", "basis: Opening+New", null],
    ["counted", "reach", "basis: reach", null],
  ]);
});

test("a choice that the KPI does not offer is a fault of the template, by its place", () => {
  const wrong = {
    ...template,
    lines: [line("x", "CHURN", { choices: { basis: "closing" } }), line("y", "READRATE", { choices: { basis: "a" } })],
  };
  expect(readTemplate(wrong).issues.map(({ path, code }) => [path, code])).toEqual([
    ["lines[0].choices.basis", "template.noSuchOption"],
    ["lines[1].choices.basis", "template.noSuchChoice"],
  ]);
});
