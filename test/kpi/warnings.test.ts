import { expect, test } from "vitest";
import { findKpi, kpis } from "../../src/kpi/kpi.ts";
import { warningsOf } from "../../src/kpi/warnings.ts";
import { languages } from "../../src/locales/language.ts";
import { warningWords } from "../../src/locales/warnings.ts";

function codes(id: string, value: number): readonly string[] {
  const kpi = findKpi(id);
  if (!kpi) throw new Error(id);
  return warningsOf(kpi, value).map(({ code }) => code);
}

test("a legal value that looks odd is told why, an ordinary one is not", () => {
  expect(codes("READRATE", 1.2)).toEqual(["beyondFollowers"]);
  expect(codes("READRATE", 1)).toEqual([]);
  expect(codes("CHURN", 1.01)).toEqual(["joinedAndLeft"]);
  expect(codes("ADFREQUENCY", 0.8)).toEqual(["belowOne"]);
  expect(codes("ADFREQUENCY", 2.6)).toEqual([]);
  expect(codes("ZSCORE", -2.5)).toEqual(["unusual"]);
  expect(codes("MOM", -1.5)).toEqual(["signChange"]);
});

test("every warning can be read and has words in every language", () => {
  for (const kpi of kpis) {
    expect(() => warningsOf(kpi, 0)).not.toThrow();
    for (const { code } of kpi.declaration.warnings ?? []) {
      for (const language of languages) expect(warningWords[language][code]).not.toBe("");
    }
  }
});
