import { expect, test } from "vitest";
import type { CardRequest } from "../../../src/commands/api.ts";
import { cardStage, twoMonths } from "./cardStage.ts";
import { withAugust } from "./onSheets.ts";

const september = { NETGROWTHRATE: 60, ENGRATE: 40, VIEWSPERVIDEO: 0, CONVRATE: 0 };
const october = { NETGROWTHRATE: 20, ENGRATE: 80, VIEWSPERVIDEO: 0, CONVRATE: 0 };

const request: CardRequest = {
  ...twoMonths,
  targets: "template",
  weights: september,
  weightsFrom: [{ from: "2025-10-01", weights: october }],
  forms: true,
};

const stage = cardStage(request);
const kept: CardRequest = { ...twoMonths, sources: [], inputs: {}, targets: "template" };

async function weights(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>> {
  await stage.open.addin.settled();
  const { subjects } = await stage.open.commands.readCard(stage.card.id);
  return Object.fromEntries(
    subjects.map(({ name, kpis }) => [name, Object.fromEntries(kpis.map(({ id, weight }) => [id, weight]))]),
  );
}

async function totals(): Promise<readonly (number | null)[]> {
  await stage.open.addin.settled();
  return (await stage.open.commands.readCard(stage.card.id)).subjects.map(({ total }) => total);
}

/** Types into the column of earlier weights: the first two KPIs of the template. */
async function typeEarlier(...typed: readonly number[]): Promise<void> {
  const { row, column } = stage.find("Rules", "until 2025-09-30");
  for (const [at, weight] of typed.entries()) await stage.type("Rules", row + 1 + at, column, weight);
}

test("weights of an earlier month stand on Rules; what is changed there counts for it, is noticed and outlives updates", async () => {
  const { commands } = stage.open;
  const { id } = stage.card;
  expect(await weights()).toEqual({ "2025-09": september, "2025-10": october });
  const asked = (await commands.preview(request)).subjects.map(({ total }) => total);
  const before = await totals();
  before.forEach((total, at) => {
    expect(total).toBeCloseTo(asked[at] ?? NaN, 9);
  });

  await typeEarlier(50, 50);
  const edited = await totals();
  expect(edited[0]).not.toBeCloseTo(before[0] ?? NaN, 3);
  expect(edited[1]).toBe(before[1]);
  const changes = await commands.changes(id);
  expect(changes.map(({ field, before: was, now }) => [field, was, now])).toEqual([
    ["Weight, % · until 2025-09-30", 60, 50],
    ["Weight, % · until 2025-09-30", 40, 50],
  ]);

  const own = { ...september, NETGROWTHRATE: 50, ENGRATE: 50 };
  await commands.update(id, kept);
  expect(await weights()).toEqual({ "2025-09": own, "2025-10": october });
  expect(await totals()).toEqual(edited);
  expect((await commands.refresh(id)).due).toBeUndefined();
  expect(await totals()).toEqual(edited);
  const explained = await commands.explain(id, { subject: "2025-09", line: "ENGRATE" });
  const place = explained.places.find(({ id: line }) => line === "ENGRATE");
  const { row, column } = stage.find("Rules", "until 2025-09-30");
  expect(place?.weight).toEqual({ value: 50, at: `'Rules'!${"ABCD"[column] ?? ""}${String(row + 3)}` });
  expect(explained.overwritten).toBe(false);

  await commands.update(id, withAugust({ ...kept, sources: request.sources, inputs: request.inputs ?? {} }));
  expect(await weights()).toEqual({ "2025-08": own, "2025-09": own, "2025-10": october });
  expect((await totals()).slice(1)).toEqual(edited);

  await commands.update(id, { ...kept, weights: september, weightsFrom: request.weightsFrom ?? [] });
  expect(await weights()).toEqual({ "2025-08": september, "2025-09": september, "2025-10": october });
}, 240_000);

test("each set of weights has to reach 100 % to be published, and is compared with what was published", async () => {
  const { commands } = stage.open;
  const { id } = stage.card;
  await typeEarlier(50, 40);
  await expect(commands.publish(id)).rejects.toMatchObject({
    issue: { code: "publishEarlierWeights", facts: { until: "2025-10-01", sum: 90 } },
  });
  await typeEarlier(50, 50);
  await commands.publish(id);
  const published = async () => (await commands.cards()).find(({ cardId }) => cardId === id)?.published;
  expect(await published()).toMatchObject({ totalsThatDiffer: 0, rulesThatDiffer: 0 });
  await typeEarlier(45, 55);
  expect(await published()).toMatchObject({ totalsThatDiffer: 1, rulesThatDiffer: 2 });
  const said = stage.open.cells("Scorecard", 12, 2).flat().map(String);
  expect(said.some((text) => text.includes("1 of the totals differ") && text.endsWith("rules that differ: 2"))).toBe(
    true,
  );
}, 240_000);
