import { expect, test } from "vitest";
import type { CardRequest } from "../../src/commands/api.ts";
import { commandsStage } from "./commandsStage.ts";

const open = commandsStage("eachTest");

const rows = ["Date,Account,Cost,Impressions,Clicks", "2026-08-01,Nordkai,60,1000,20", "2026-08-02,Nordkai,40,1000,30"];

const inEuro: CardRequest = {
  sources: [{ kind: "file", name: "ads.csv", bytes: new TextEncoder().encode(rows.join("\n")) }],
  template: "role-ads",
  by: { kind: "column", header: "Account" },
  weights: { ROI: 0, CPM: 50, CPC: 50, SALESLEADS: 0 },
  targets: "template",
  currency: "EUR",
  language: "en",
};

test("values of a template are never taken for another currency; with targets of one's own the card is in it", async () => {
  await expect(open.commands.build(inEuro)).rejects.toMatchObject({
    issue: { code: "currencyOfTargets", facts: { currency: "EUR", found: "CNY", lines: "CPM, CPC" } },
  });
  const target = (value: number) => ({ target: { kind: "fixed", value } as const });
  const { cardId } = await open.commands.build({ ...inEuro, lines: { CPM: target(50), CPC: target(4) } });
  await open.addin.settled();
  expect(open.cells("Scorecard", 60, 3).flat().join(" ")).toContain("Amounts are in EUR.");
  const { subjects } = await open.commands.readCard(cardId);
  const scores = new Map(subjects[0]?.kpis.map(({ id, score }) => [id, score]));
  // 100 for 2,000 impressions is 50 a thousand, just the target; 100 for 50 clicks is 2, half the target of 4: the stretch.
  expect(scores.get("CPM")).toBeCloseTo(100, 9);
  expect(scores.get("CPC")).toBeCloseTo(120, 9);
});

test("a currency without a code is refused", async () => {
  await expect(open.commands.build({ ...inEuro, currency: "euro" })).rejects.toMatchObject({
    issue: { code: "badCurrency", facts: { currency: "euro" } },
  });
});
