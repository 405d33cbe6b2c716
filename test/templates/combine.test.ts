import { describe, expect, test } from "vitest";
import { roles } from "../../src/kpi/roles.ts";
import { scoreSubjects } from "../../src/scoring/totals.ts";
import { builtinTemplate, builtinTemplates } from "../../src/templates/builtin/index.ts";
import { combineTemplates, type TemplateShare } from "../../src/templates/combine.ts";
import { lineOn, templateInForce } from "../../src/templates/dated.ts";
import { readTemplate } from "../../src/templates/read.ts";
import { suggestRest } from "../../src/templates/suggest.ts";
import type { Template } from "../../src/templates/template.ts";

function builtin(id: string): Template {
  const template = builtinTemplate(id);
  if (!template) throw new Error(`no template ${id}`);
  return template;
}

const brand = builtin("wechat-brand-exposure");
const sales = builtin("wechat-sales-conversion");
const named = { id: "launch", title: { en: "Launch" }, summary: { en: "Seen first, sold then." } };

function combined(...parts: readonly [TemplateShare, ...TemplateShare[]]): Template {
  const { template } = combineTemplates(parts, named);
  if (!template) throw new Error("not combined");
  return template;
}

describe("templates combined by promotion goal", () => {
  const launch = combined({ template: brand, share: 60 }, { template: sales, share: 40 });

  test("make a template that can be saved and read", () => {
    expect(readTemplate(JSON.parse(JSON.stringify(launch))).issues).toEqual([]);
    expect(launch.lines.map(({ id }) => id)).toContain("wechat-brand-exposure.READRATE");
    expect(launch.lines.map(({ id }) => id)).toContain("ROI");
  });

  test("score each goal by itself and roll up by share", () => {
    const values = new Map(launch.lines.map(({ id, group }) => [id, group === brand.id ? 9 : -9]));
    const [subject] = scoreSubjects(launch, [{ name: "A", values }]);
    expect(subject?.groups.map(({ id, score }) => [id, score])).toEqual([
      ["wechat-brand-exposure", 100],
      ["wechat-sales-conversion", 0],
    ]);
    expect(subject?.total).toBeCloseTo(60, 9);
  });

  test("are refused with two currencies, or twice the same", () => {
    const parts = (other: Template): [TemplateShare, TemplateShare] => [
      { template: builtin("role-ads"), share: 50 },
      { template: other, share: 50 },
    ];
    expect(combineTemplates(parts({ ...sales, currency: "USD" }), named).fault).toBe("currencies");
    expect(combineTemplates(parts(builtin("role-ads")), named).fault).toBe("twice");
  });
});

describe("what changes at a date", () => {
  const [line] = brand.lines;
  if (!line) throw new Error("no line");
  const dated = {
    ...line,
    dated: [
      { from: "2026-04-01", weight: 30 },
      { from: "2026-07-01", rule: { ...line.rule, cap: 120 } },
    ],
  };

  test("weight and rule hold from their day on", () => {
    const at = (day: string) => [lineOn(dated, day).weight, lineOn(dated, day).rule.cap];
    expect(at("2026-03-31")).toEqual([20, 100]);
    expect(at("2026-04-01")).toEqual([30, 100]);
    expect(at("2026-12-31")).toEqual([30, 120]);
  });

  test("one template takes over from another", () => {
    const switches = [
      { from: "2026-06-18", template: sales },
      { from: "2026-01-01", template: brand },
    ];
    expect(templateInForce(switches, "2026-06-17")?.id).toBe(brand.id);
    expect(templateInForce(switches, "2026-06-18")?.id).toBe(sales.id);
    expect(templateInForce(switches, "2025-12-31")).toBeNull();
  });
});

describe("suggestions for the weight that is not assigned", () => {
  const literal = { ...brand, lines: brand.lines.slice(0, 3) };

  test("fill the 30 % that the brand profile leaves open with KPIs that it does not have", () => {
    const found = suggestRest(literal, 30, builtinTemplates);
    expect(found.reduce((sum, { weight }) => sum + weight, 0)).toBe(30);
    const taken = literal.lines.map(({ kpi }) => kpi);
    for (const { line } of found) expect(taken).not.toContain(line.kpi);
  });

  test("name what the template's role is appraised by first", () => {
    const userOps = builtin("role-user-operations");
    const found = suggestRest({ ...userOps, lines: userOps.lines.slice(0, 1) }, 66, builtinTemplates, 2);
    expect(found.map(({ line }) => line.kpi).sort()).toEqual(["CHURN", "REPLYRATE"]);
  });

  test("are none when nothing is left", () => {
    expect(suggestRest(brand, 0, builtinTemplates)).toEqual([]);
  });
});

test("each role has the article's KPIs, loyalty on its readable scale", () => {
  for (const [role, { core }] of Object.entries(roles)) {
    const template = builtinTemplates.find((own) => own.for === role);
    const expected = core.map((kpi) => (kpi === "LOYALTY" ? "LOYALTYINDEX" : kpi));
    expect(template?.lines.map(({ kpi }) => kpi)).toEqual(expected);
  }
});
