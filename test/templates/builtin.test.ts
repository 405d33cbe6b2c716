import { describe, expect, test } from "vitest";
import { catalogue } from "../../src/kpi/catalogue/index.ts";
import { isMeasureId } from "../../src/kpi/measures.ts";
import type { KpiDeclaration } from "../../src/kpi/define.ts";
import { pointsOf } from "../../src/scoring/scales.ts";
import { weightSum } from "../../src/scoring/rollUp.ts";
import { builtinTemplates } from "../../src/templates/builtin/index.ts";
import { compound, compoundRule } from "../../src/templates/perUnit.ts";
import { readTemplate } from "../../src/templates/read.ts";

const kpis: readonly KpiDeclaration[] = catalogue;

function lineOf(template: string, line: string) {
  const found = builtinTemplates.find(({ id }) => id === template)?.lines.find(({ id }) => id === line);
  if (!found) throw new Error(`no line ${line} in ${template}`);
  return found;
}

describe.each(builtinTemplates.map((template) => [template.id, template] as const))("%s", (_id, template) => {
  test("is a valid document whose weights reach 100", () => {
    expect(readTemplate(JSON.parse(JSON.stringify(template))).issues).toEqual([]);
    expect(weightSum(template.lines)).toBe(100);
  });

  test("speaks three languages in every text", () => {
    const texts = [template.title, template.summary, ...template.lines.map(({ note }) => note)];
    for (const text of texts) {
      expect(Object.keys(text ?? {}).sort()).toEqual(["en", "ru", "zh-CN"]);
    }
  });

  test("uses KPIs, parameters and measures that exist, in the direction that the KPI has", () => {
    for (const line of template.lines) {
      const kpi = kpis.find(({ id }) => id === line.kpi);
      expect(kpi?.better).toBe(line.rule.better);
      for (const [param, measure] of Object.entries(line.measures ?? {})) {
        expect(Object.keys(kpi?.params ?? {})).toContain(param);
        expect(isMeasureId(measure)).toBe(true);
      }
    }
  });

  test("compares over a period unit only what can be converted to another", () => {
    for (const line of template.lines) {
      if (line.per === null) continue;
      expect(kpis.find(({ id }) => id === line.kpi)?.compounds).toBe(true);
    }
  });

  test("a weight or a value without a source is marked as ours, and the summary or the note says so", () => {
    for (const { source, note } of template.lines) {
      if (source.values === "ours") expect(note?.en).toMatch(/names no value/);
      if (source.weight === "ours")
        expect(`${note?.en ?? ""} ${template.summary.en}`).toMatch(/Weight ours|no weights/);
    }
  });
});

test("the article’s pass line is worth 60 points, not 100", () => {
  expect(pointsOf(0.3, lineOf("wechat-brand-exposure", "READRATE").rule)).toBe(60);
});

test("TikTok’s market average begins at 60 points and its optimum at 100", () => {
  const { rule } = lineOf("tiktok-growth", "ENGRATE");
  expect([0.04, 0.07, 0.1].map((value) => pointsOf(value, rule))).toEqual([60, 100, 120]);
});

describe("another period unit", () => {
  test("5 % a week is 23.63 % a month, 10 % a month is 2.216 % a week", () => {
    expect(compound(0.05, 7, 30.4375)).toBeCloseTo(0.236333, 6);
    expect(compound(0.1, 30.4375, 7)).toBeCloseTo(0.0221614, 7);
  });

  test("a rule converted there and back is the same", () => {
    const { rule } = lineOf("tiktok-growth", "NETGROWTHRATE");
    const back = compoundRule(compoundRule(rule, 7, 91.3125), 91.3125, 7);
    for (const value of [0.03, 0.06, 0.1]) expect(pointsOf(value, back)).toBeCloseTo(pointsOf(value, rule), 9);
  });
});
