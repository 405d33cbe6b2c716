import { expect, test } from "vitest";
import type { CardRequest } from "../../src/commands/api.ts";
import { commandsStage } from "./commandsStage.ts";
import { header, overviewFile } from "./tiktok.ts";

const open = commandsStage("allTests");

const request: CardRequest = {
  sources: [overviewFile()],
  template: "tiktok-growth",
  by: { kind: "quarter" },
  wholeFrom: { kind: "mean", of: "month" },
  compareWith: { kind: "year" },
  language: "en",
};

test("a quarter of months in the workbook is what the preview says, and an update keeps the choice", async () => {
  const preview = await open.commands.preview(request);
  const { cardId } = await open.commands.build(request);
  await open.addin.settled();
  const values = async () => (await open.commands.readCard(cardId)).subjects.map(({ name, kpis }) => [name, kpis]);
  const shown = (await open.commands.readCard(cardId)).subjects;
  for (const [index, subject] of preview.subjects.entries()) {
    expect(shown[index]?.name).toBe(subject.name);
    for (const [line, { value }] of subject.kpis.entries()) {
      const own = shown[index]?.kpis[line]?.value ?? null;
      if (value === null) expect(own).toBeNull();
      else expect(own).toBeCloseTo(value, 9);
    }
  }
  const before = await values();
  const facts = () => String(open.cells("Scorecard", 2, 1)[1]?.[0]);
  expect(facts()).toContain("Compared with: the same days a year before");
  expect(facts()).toContain("Values of a period: mean of its months");
  await open.commands.update(cardId, { sources: [], template: "tiktok-growth", by: request.by, language: "en" });
  await open.addin.settled();
  expect(facts()).toContain("Values of a period: mean of its months");
  expect(await values()).toEqual(before);
}, 240_000);

test("parts that a period cannot be made of, and weights that do not fit, are refused", async () => {
  const refusal = (wholeFrom: CardRequest["wholeFrom"], by: CardRequest["by"] = { kind: "quarter" }) =>
    open.commands.preview({ ...request, by, ...(wholeFrom === undefined ? {} : { wholeFrom }) });
  await expect(refusal({ kind: "mean", of: "quarter" })).rejects.toMatchObject({ issue: { code: "wholeOfParts" } });
  await expect(refusal({ kind: "mean", of: "month" }, { kind: "item" })).rejects.toMatchObject({
    issue: { code: "wholeOfParts" },
  });
  await expect(refusal({ kind: "weighted", of: "month", weights: [1, 2] })).rejects.toMatchObject({
    issue: { code: "wholeWeights", facts: { needed: 3 } },
  });
});

test("a period of more parts than a formula takes is refused before anything is chosen further", async () => {
  const days = Array.from({ length: 300 }, (_, day) => new Date(Date.UTC(2025, 0, day + 1)).toISOString().slice(0, 10));
  const text = [header, ...days.map((day) => `${day.replaceAll("-", "/")},1000,900,50,60,5,4,--,2,10,12,2`)].join("\n");
  const year = {
    kind: "file",
    name: "Overview.csv",
    bytes: new TextEncoder().encode(text),
    subject: "Nordkai",
  } as const;
  const wanted: CardRequest = {
    ...request,
    sources: [year],
    by: { kind: "file" },
    wholeFrom: { kind: "mean", of: "week" },
  };
  await expect(open.commands.preview(wanted)).rejects.toMatchObject({
    issue: { code: "tooManyParts", facts: { parts: 44, most: 40 } },
  });
});
