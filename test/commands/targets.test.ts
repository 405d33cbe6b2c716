import { expect, test } from "vitest";
import type { CardRequest } from "../../src/commands/api.ts";
import type { FileInput } from "../../src/commands/sourceInput.ts";
import { commandsStage } from "./commandsStage.ts";
import { header } from "./tiktok.ts";

const open = commandsStage("eachTest");

/** Whole months from January 2025 on, with so many likes a day for every 1,000 views. */
function overview(likes: readonly number[]): FileInput {
  const rows = likes.flatMap((own, month) =>
    Array.from({ length: new Date(Date.UTC(2025, month + 1, 0)).getUTCDate() }, (_, day) =>
      ["2025", String(month + 1), String(day + 1)].join("/").concat(`,1000,900,50,${String(own)},0,0,--,2,10,12,2`),
    ),
  );
  const bytes = new TextEncoder().encode([header, ...rows].join("\n"));
  return { kind: "file", name: "Overview.csv", bytes, subject: "Nordkai" };
}

const request = (likes: readonly number[], more: Partial<CardRequest> = {}): CardRequest => ({
  sources: [overview(likes)],
  template: "tiktok-growth",
  by: { kind: "month" },
  inputs: { openingFollowers: 1000, videos: 2 },
  weights: { NETGROWTHRATE: 0, ENGRATE: 100, VIEWSPERVIDEO: 0, CONVRATE: 0 },
  language: "en",
  ...more,
});

async function scores(cardId: string): Promise<readonly (number | null)[]> {
  await open.addin.settled();
  const { subjects } = await open.commands.readCard(cardId);
  return subjects.map(({ kpis }) => kpis.find(({ id }) => id === "ENGRATE")?.score ?? null);
}

test("history is the target of a built-in template, month by month; new data and a publication leave what was decided", async () => {
  const { cardId } = await open.commands.build(request([40, 60, 50, 70, 25]));
  const before = await scores(cardId);
  // April is held to the median of January to March, 5 %: 7 % lies at its stretch of 7.14 %, 100 + 20 × (7 − 5) ÷ 2.142857.
  expect(before[3]).toBeCloseTo(100 + (20 * 2) / (5 * (3 / 7)), 6);
  // May is held to 6 %: 2.5 % of the way to its threshold of 4/7 of that.
  expect(before[4]).toBeCloseTo((60 * 2.5) / (6 * (4 / 7)), 6);
  const { explanation } = await open.commands.explain(cardId, { subject: "2025-05", line: "ENGRATE" });
  const line = explanation.lines.find(({ id }) => id === "ENGRATE");
  expect(line?.rule?.scale).toMatchObject({ target: expect.closeTo(0.06, 9) as number });
  expect(line?.score).toBeCloseTo(before[4] ?? NaN, 9);

  await open.commands.update(cardId, request([40, 60, 50, 70, 25, 99]));
  expect((await scores(cardId)).slice(0, 5)).toEqual(before.map((score) => expect.closeTo(score ?? NaN, 9) as number));
  await open.commands.publish(cardId);
  const lines = { ENGRATE: { target: { kind: "fixed", value: 0.02 } } } as const;
  await open.commands.update(cardId, request([40, 60, 50, 70, 25, 99, 20], { lines }));
  const after = await scores(cardId);
  expect(after.slice(0, 5)).toEqual(before.map((score) => expect.closeTo(score ?? NaN, 6) as number));
  expect(after[6]).toBeCloseTo(100, 6);
}, 240_000);

test("the template's own values are one word away, and a plan that says nothing useful is refused by name", async () => {
  const likes = [40, 60, 50, 70];
  const preview = await open.commands.preview(request(likes));
  const engagement = preview.lines.find(({ id }) => id === "ENGRATE")?.target;
  expect(engagement).toMatchObject({ value: 0.05, periods: [{}, {}, {}, { how: "plan", value: 0.05 }] });
  const written = await open.commands.preview(request(likes, { targets: "template" }));
  expect(written.lines.find(({ id }) => id === "ENGRATE")?.target).toMatchObject({ value: 0.07, periods: [] });
  const season = [1, 2, 3];
  await expect(open.commands.preview(request(likes, { lines: { ENGRATE: { season } } }))).rejects.toMatchObject({
    issue: { code: "template.season" },
  });
  const target = { kind: "history", uplift: 0, since: "May" } as const;
  await expect(open.commands.preview(request(likes, { lines: { ENGRATE: { target } } }))).rejects.toMatchObject({
    issue: { code: "badDate", facts: { date: "May" } },
  });
}, 240_000);

test("a target is raised from one day on, period by period, and multiplied for each of its reasons", async () => {
  const target = { kind: "history", uplift: 0.1, since: "2025-04-01" } as const;
  const factors = [
    { reason: "size", factor: 0.5 },
    { reason: "competition", factor: 1.2 },
  ] as const;
  const { lines } = await open.commands.preview(
    request([40, 60, 50, 90, 90], { lines: { ENGRATE: { target, factors } } }),
  );
  const periods = lines.find(({ id }) => id === "ENGRATE")?.target.periods;
  // The median of January to March is 5 %; April is the first period raised, May the second. Later months do not count.
  expect(periods?.[3]?.value).toBeCloseTo(0.05 * 1.1 * 0.5 * 1.2, 9);
  expect(periods?.[4]?.value).toBeCloseTo(0.05 * 1.1 ** 2 * 0.5 * 1.2, 9);
}, 240_000);
