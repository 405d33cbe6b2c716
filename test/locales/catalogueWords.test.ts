import { describe, expect, test } from "vitest";
import { catalogue } from "../../src/kpi/catalogue/index.ts";
import type { KpiHelp } from "../../src/kpi/define.ts";
import { measureIds } from "../../src/kpi/measures.ts";
import * as enFormula from "../../src/locales/en/formula.ts";
import * as enKpi from "../../src/locales/en/kpi.ts";
import * as enMeasures from "../../src/locales/en/measures.ts";
import * as ruFormula from "../../src/locales/ru/formula.ts";
import * as ruKpi from "../../src/locales/ru/kpi.ts";
import * as ruMeasures from "../../src/locales/ru/measures.ts";
import * as zhFormula from "../../src/locales/zh-CN/formula.ts";
import * as zhKpi from "../../src/locales/zh-CN/kpi.ts";
import * as zhMeasures from "../../src/locales/zh-CN/measures.ts";
import type { KpiWords } from "../../src/locales/catalogueWords.ts";
import { kpiWords } from "../../src/locales/kpiWords.ts";

const languages = [
  { language: "en", script: /[A-Za-z]{3}/, kpi: enKpi, measures: enMeasures, formula: enFormula },
  { language: "zh-CN", script: /\p{Script=Han}{2}/u, kpi: zhKpi, measures: zhMeasures, formula: zhFormula },
  { language: "ru", script: /[а-яё]{3}/i, kpi: ruKpi, measures: ruMeasures, formula: ruFormula },
];

describe.each(languages)("$language", ({ script, kpi, measures, formula }) => {
  test("every KPI has help in the language's own script", () => {
    for (const { id, params } of catalogue) {
      const help: KpiHelp = kpi.kpiWords[id];
      expect(Object.keys(help.params)).toEqual(Object.keys(params));
      for (const text of [help.title, help.summary, ...Object.values(help.params)]) expect(text, id).toMatch(script);
    }
  });

  test("no two KPIs and no two measures have the same title", () => {
    for (const words of [kpi.kpiWords, measures.measureWords]) {
      const titles = Object.values<{ readonly title: string }>(words).map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  test("every measure has a title that fits a column header and a sentence", () => {
    expect(Object.keys(measures.measureWords)).toEqual(measureIds);
    for (const { title, summary } of Object.values(measures.measureWords)) {
      expect(title).toMatch(script);
      expect(title.length).toBeLessThanOrEqual(40);
      expect(summary).toMatch(/[.。]$/);
    }
  });

  test("a formula's faults have the same gaps as in English", () => {
    const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const [code, text] of Object.entries<string>(formula.formulaFaultWords)) {
      const english = Object.entries(enFormula.formulaFaultWords).find(([key]) => key === code)?.[1] ?? "";
      expect(gaps(text), code).toEqual(gaps(english));
    }
  });
});

test("a KPI or a parameter without words does not compile", () => {
  const { READRATE, ...others } = zhKpi.kpiWords;
  // @ts-expect-error -- READRATE is missing
  const withoutKpi: KpiWords = others;
  // @ts-expect-error -- the parameter followers is missing
  const withoutParam: KpiWords = { ...zhKpi.kpiWords, READRATE: { ...READRATE, params: { readers: "" } } };
  expect(Object.keys(withoutKpi)).not.toContain("READRATE");
  expect(withoutParam.READRATE.params).toEqual({ readers: "" });
});

test("help is found by id and language, and an unknown id is only named", () => {
  expect(kpiWords("READRATE", "zh-CN").title).toBe("阅读率");
  expect(kpiWords("READRATE", "ru").title).toBe("Доля прочитавших");
  expect(kpiWords("constructor", "en")).toEqual({ title: "constructor", summary: "", params: {} });
});
