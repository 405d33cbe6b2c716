import { expect, test } from "vitest";
import { planCard } from "../../src/scorecard/plan/plan.ts";
import { columns, rows } from "../../src/scorecard/read/rulesLayout.ts";
import { withTargets } from "../../src/scorecard/targets/decide.ts";
import { builtin, specOf } from "./specs.ts";
import { day, tableOf } from "./tables.ts";

test("Rules names who published the figure that a target is made from, factors or not", () => {
  const growth = builtin("tiktok-growth");
  const line = growth.lines.find(({ id }) => id === "ENGRATE");
  if (line === undefined) throw new Error("no ENGRATE");
  const source = { kind: "benchmark", set: "published", level: "average" } as const;
  const factors = [{ reason: "niche", factor: 1.2 }] as const;
  const table = tableOf(
    "daily.csv",
    { source: "tiktok.suite.overview", grain: "period", platform: "tiktok" },
    { date: [day("2025-10-01")], views: [100], likes: [3], comments: [1], shares: [1] },
  );
  const spec = specOf({
    template: { ...growth, lines: [{ ...line, weight: 100, target: { source, factors } }] },
    tables: [table],
    by: { kind: "month" },
  });
  const [rules] = planCard(withTargets(spec)).plan.sheets.filter(({ key }) => key === "Rules");
  const text = rules?.blocks
    .flatMap(({ row, column, cells }) => [cells[rows.firstLine - row]?.[columns.targetSource - column]])
    .find((cell) => cell != null);
  expect(JSON.stringify(text)).toMatch(/benchmark published, average; × 1\.2 niche; Rival IQ/);
});
