import { expect, test } from "vitest";
import { targetTexts } from "../../src/cli/targetText.ts";
import type { CardPreview } from "../../src/commands/api.ts";
import type { ScaleRule } from "../../src/scoring/types.ts";

test("a converted target is printed as the sheets write it, in the language asked for", () => {
  const rule: ScaleRule = { scale: { kind: "ratio", target: 0.0357508123456 }, better: "higher", floor: 0, cap: 120 };
  const target = { value: 0.0357508123456, rule, meant: rule, plan: null, periods: [], average: null };
  const line = { id: "ENGRATE", weight: 100, computable: true, missing: [], open: [], standIn: null };
  const preview: CardPreview = {
    template: { id: "own", version: 1 },
    period: null,
    policy: "assign",
    weightSum: 100,
    subjects: [],
    issues: [],
    lines: [
      { ...line, kpi: "ENGRATE", target },
      { ...line, id: "CPM", kpi: "CPM", target: { ...target, value: 1234.5678 } },
    ],
  };
  const said = (language: "en" | "ru") => targetTexts(preview, language).map((text) => text.split(":")[0]);
  expect(said("en")).toEqual(["ENGRATE target 3.575%", "CPM target 1,234.57"]);
  expect(said("ru")).toEqual(["ENGRATE план 3,575 %", "CPM план 1\u00a0234,57"]);
});
