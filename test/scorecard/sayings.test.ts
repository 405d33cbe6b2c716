import { describe, expect, test } from "vitest";
import { definitionsInWords, findKpi } from "../../src/kpi/kpi.ts";
import { languages, type Language } from "../../src/locales/language.ts";
import type { WorkbookPlan } from "../../src/plan/plan.ts";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { columns, rows } from "../../src/scorecard/read/rulesLayout.ts";
import type { Template } from "../../src/templates/template.ts";
import { builtin, specOf } from "./specs.ts";
import { posts, users } from "./tables.ts";

const growth = builtin("wechat-user-growth");
const tables = [posts("Alpha", 20), users("Alpha"), posts("Beta", 8, { readers: 500 }), users("Beta", 60)];
const churn = growth.lines.findIndex(({ kpi }) => kpi === "CHURN");

function withChoices(choices: Readonly<Record<string, string>>): Template {
  return { ...growth, lines: growth.lines.map((line, at) => (at === churn ? { ...line, choices } : line)) };
}

function textAt({ sheets }: WorkbookPlan, key: string, row: number, column: number): string {
  const block = sheets.find((sheet) => sheet.key === key)?.blocks[0];
  const cell = block?.cells[row - block.row]?.[column - block.column];
  return typeof cell === "object" ? JSON.stringify(cell) : String(cell);
}

function planned(template: Template, language: Language): WorkbookPlan {
  return planCard(specOf({ template, tables, forms: ["Alpha"], language })).plan;
}

describe("the definition of a KPI with a choice", () => {
  const expected: Readonly<Record<Language, readonly [string, string]>> = {
    en: [
      "lost followers ÷ opening followers",
      "lost followers ÷ (opening followers + (new followers − lost followers) ÷ 2)",
    ],
    "zh-CN": ["取关人数 ÷ 期初粉丝数", "取关人数 ÷ (期初粉丝数 + (新增粉丝数 − 取关人数) ÷ 2)"],
    ru: [
      "отписавшиеся ÷ подписчики на начало",
      "отписавшиеся ÷ (подписчики на начало + (новые подписчики − отписавшиеся) ÷ 2)",
    ],
  };

  test.each(languages)("is said on the form and on Measures as it was chosen: %s", (language) => {
    const [usual, average] = expected[language];
    const form = (choices: Readonly<Record<string, string>>) =>
      textAt(planned(withChoices(choices), language), "Form1", 7 + churn, 1);
    expect(form({})).toBe(usual);
    expect(form({ basis: "average" })).toBe(average);
    const measures = planned(growth, language).sheets.find(({ key }) => key === "Measures");
    expect(measures?.blocks.flatMap(({ cells }) => cells[5] ?? [])).toContain(usual);
  });

  test("is listed with all its options where the function is described", () => {
    const kpi = findKpi("CHURN");
    expect(kpi && definitionsInWords(kpi, (param) => param)).toEqual([
      "basis = “opening”: lost ÷ opening",
      "basis = “average”: lost ÷ (opening + (new − lost) ÷ 2)",
      "basis = “opening+new”: lost ÷ (opening + new)",
    ]);
  });
});

describe("a rule in words", () => {
  function sentence(target: number, language: Language): string {
    const template: Template = {
      ...growth,
      lines: growth.lines.map((line, at) =>
        at !== churn || !("target" in line.rule.scale)
          ? line
          : { ...line, rule: { ...line.rule, scale: { kind: "binary", target } } },
      ),
    };
    return textAt(planned(template, language), "Rules", rows.firstLine + churn, columns.builtSentence);
  }

  test.each([
    [0.357508, "en", "35.75%"],
    [0.357508, "ru", "35,75 %"],
    [0.357508, "zh-CN", "35.75%"],
    [0.03125, "en", "3.125%"],
    [0.00123456, "en", "0.1235%"],
    [0.3, "en", "30%"],
  ] as const)("shows %d in %s as %s", (target, language, shown) => {
    expect(sentence(target, language)).toContain(shown);
  });

  test("is computed with the value that was given", () => {
    const template = withChoices({});
    const exact = 0.03750812;
    const lines = template.lines.map((line, at): Template["lines"][number] =>
      at === churn ? { ...line, rule: { ...line.rule, scale: { kind: "binary", target: exact } } } : line,
    );
    const { plan } = planCard(specOf({ template: { ...template, lines }, tables }));
    expect(textAt(plan, "Rules", rows.firstLine + churn, columns.target)).toBe(String(exact));
  });
});
