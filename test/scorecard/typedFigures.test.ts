import { expect, test } from "vitest";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { previewCard } from "../../src/scorecard/preview.ts";
import type { CardSpec } from "../../src/scorecard/types.ts";
import type { TemplateLine } from "../../src/templates/template.ts";
import { builtin, specOf } from "./specs.ts";
import { posts } from "./tables.ts";

function line(kpi: string): TemplateLine {
  return {
    id: kpi,
    kpi,
    weight: 50,
    rule: { scale: { kind: "ratio", target: 5 }, better: "higher", floor: 0, cap: 120 },
    per: null,
    source: { weight: "ours", values: "ours" },
  };
}

function card(more: Partial<CardSpec> = {}): CardSpec {
  const template = { ...builtin("wechat-brand-exposure"), lines: [line("MEDIANPOST"), line("POSTFREQ")] };
  return specOf({ template, tables: [posts("Alpha", 20)], ...more });
}

/** Texts of a sheet, those of its formulas joined. */
function texts(spec: CardSpec, key: string): readonly string[] {
  return planCard(spec)
    .plan.sheets.filter((sheet) => sheet.key === key)
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ cells }) => cells.flat())
    .map((cell) => (typeof cell === "object" && cell !== null ? cell.formula.replaceAll('"&"', "") : cell))
    .filter((cell) => typeof cell === "string");
}

test("posts are counted from a list of posts", () => {
  const [alpha] = previewCard(card({ inputs: { "POSTFREQ.weeks": 4 } })).subjects;
  expect(alpha?.kpis[1]).toMatchObject({ id: "POSTFREQ", value: 5, status: "ok" });
});

test("a KPI over single rows says by which function it is computed and where its value goes", () => {
  const { issues } = previewCard(card());
  expect(issues).toContainEqual({
    code: "card.figureFromRange",
    facts: { kpi: "MEDIANPOST", function: "MEDIANPOST" },
  });
  expect(texts(card(), "Scorecard")).toContainEqual(
    expect.stringMatching(/"Median per post is computed from single rows.*function MEDIANPOST.*on Measures\."/),
  );
  const typed = card({ inputs: { "MEDIANPOST.value": 4 } });
  expect(previewCard(typed).issues).toEqual([]);
  expect(previewCard(typed).subjects[0]?.kpis[0]).toMatchObject({ value: 4, score: 80 });
});

test.each([
  ["en", "Median per post", "Posts per week: Weeks of the period"],
  ["zh-CN", "单篇中位数", "每周发文数："],
  ["ru", "Медиана на публикацию", "Публикаций в неделю: "],
] as const)("figures that only people can type have names in %s", (language, median, weeks) => {
  const heads = texts(card({ language }), "Measures");
  expect(heads).toContain(median);
  expect(heads.some((text) => text.startsWith(weeks.trim().replace("：", "")))).toBe(true);
  expect(heads.filter((text) => /^[A-Z]+\.[a-z]+$/.test(text))).toEqual([]);
});
