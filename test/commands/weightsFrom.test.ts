import { expect, test } from "vitest";
import type { CardRequest } from "../../src/commands/api.ts";
import { commandsStage } from "./commandsStage.ts";
import { header } from "./tiktok.ts";

const open = commandsStage("allTests");

function month(number: number): (string | number)[][] {
  const days = new Date(Date.UTC(2025, number, 0)).getUTCDate();
  return Array.from({ length: days }, (_, day) => [
    `2025/${String(number)}/${String(day + 1)}`,
    ...[1000, 900, 50, 40, 0, 0, "--", 2, 10, 12, 2],
  ]);
}

async function put(row: number, cells: (string | number)[][]): Promise<void> {
  const [sheet] = open.addin.workbook.sheets;
  open.addin.workbook.batch("remote", () => sheet?.write({ row, column: 0, rows: cells.length, columns: 12 }, cells));
  await open.addin.settled();
}

const none = { NETGROWTHRATE: 0, ENGRATE: 0, VIEWSPERVIDEO: 0, CONVRATE: 0 };

function request(more: Partial<CardRequest> = {}): CardRequest {
  return {
    sources: [{ kind: "range", address: `'${open.addin.workbook.sheets[0]?.name ?? ""}'!`, subject: "Nordkai" }],
    template: "tiktok-growth",
    by: { kind: "file" },
    targets: "template",
    inputs: { openingFollowers: 1000, videos: 2 },
    language: "en",
    ...more,
  };
}

async function weights(cardId: string): Promise<Readonly<Record<string, number>>> {
  await open.addin.settled();
  const { subjects } = await open.commands.readCard(cardId);
  return Object.fromEntries((subjects[0]?.kpis ?? []).map(({ id, weight }) => [id, weight]));
}

test("weights of a later day wait with the card through refreshes, are said to be due, and an update takes them", async () => {
  const january = month(1);
  await put(0, [header.split(","), ...january]);
  const first = { ...none, NETGROWTHRATE: 60, ENGRATE: 40 };
  const then = { ...none, NETGROWTHRATE: 20, ENGRATE: 80 };
  const { cardId } = await open.commands.build(
    request({ weights: first, weightsFrom: [{ from: "2025-02-10", weights: { NETGROWTHRATE: 20, ENGRATE: 80 } }] }),
  );
  expect(await weights(cardId)).toEqual(first);
  const found = async () => (await open.commands.cards()).find((card) => card.cardId === cardId);
  expect((await found())?.weightsFrom).toEqual([{ from: "2025-02-10", weights: then }]);
  const again = () => open.commands.update(cardId, request({ sources: [], inputs: {} }));
  await again();
  expect(await weights(cardId)).toEqual(first);

  await put(1 + january.length, month(2));
  for (const { due } of [await open.commands.refresh(cardId), await open.commands.refresh(cardId)]) {
    expect(due).toEqual({ weights: { since: "2025-02-10" } });
  }
  expect(await weights(cardId)).toEqual(first);
  await again();
  expect(await weights(cardId)).toEqual(then);
  expect((await found())?.weightsFrom).toBeUndefined();
  expect((await open.commands.refresh(cardId)).due).toBeUndefined();

  const later = [{ from: "2026-01-01", weights: { ENGRATE: 70 } }];
  await open.commands.update(cardId, request({ sources: [], inputs: {}, weightsFrom: later }));
  expect((await found())?.weightsFrom).toEqual([{ from: "2026-01-01", weights: { ...then, ENGRATE: 70 } }]);
  await open.commands.update(cardId, request({ sources: [], inputs: {}, weightsFrom: [] }));
  expect((await found())?.weightsFrom).toBeUndefined();
  expect(await weights(cardId)).toEqual(then);
}, 240_000);

test("later weights without a total are a caution where the policy needs 100, and wrong ones are refused by name", async () => {
  const first = { ...none, ENGRATE: 100 };
  const ask = (more: Partial<CardRequest>) => open.commands.preview(request({ weights: first, ...more }));
  const weightsFrom = [{ from: "2030-01-01", weights: { ENGRATE: 70 } }];
  const codes = ({ issues }: Awaited<ReturnType<typeof ask>>) =>
    issues.flatMap(({ code, facts }) => (code === "card.laterWeights" ? [facts] : []));
  expect(codes(await ask({ weightsFrom }))).toEqual([{ from: "2030-01-01", sum: 70 }]);
  expect(codes(await ask({ weightsFrom, policy: "normalise" }))).toEqual([]);
  expect(codes(await ask({ weightsFrom: [{ from: "2030-01-01", weights: { ENGRATE: 70, CONVRATE: 30 } }] }))).toEqual(
    [],
  );
  for (const [set, issue] of [
    [{ from: "2030-02-30", weights: {} }, { code: "badDate" }],
    [
      { from: "2030-01-01", weights: { NOBODY: 1 } },
      { code: "unknownLine", facts: { id: "NOBODY" } },
    ],
    [
      { from: "2030-01-01", weights: { ENGRATE: 101 } },
      { code: "weightOutOfRange", facts: { weight: 101 } },
    ],
  ] as const) {
    await expect(ask({ weightsFrom: [set] })).rejects.toMatchObject({ issue });
  }
  const sameDay = [
    ...weightsFrom,
    { from: "2030-02-01", weights: {} },
    { from: "2030-01-01", weights: { CHURN: 100 } },
  ];
  await expect(ask({ weightsFrom: sameDay })).rejects.toMatchObject({
    issue: { code: "weightsTwice", facts: { from: "2030-01-01" } },
  });
}, 240_000);

test("a month that a refresh brings is weighed anew by an update, the months before it as they were; notes stay where they belong", async () => {
  const likes = (number: number) =>
    month(number).map((row) => row.map((cell, at) => (at === 4 ? 30 + 7 * number : cell)));
  const months = [1, 2, 3, 4, 5].flatMap(likes);
  await put(0, [header.split(","), ...months]);
  const first = { ...none, NETGROWTHRATE: 60, ENGRATE: 40 };
  const then = { ...none, NETGROWTHRATE: 20, ENGRATE: 80 };
  const { cardId, sheets } = await open.commands.build(
    request({
      by: { kind: "month" },
      targets: "history",
      weights: first,
      weightsFrom: [{ from: "2025-06-10", weights: then }],
    }),
  );
  await open.addin.settled();
  const name = sheets.find((sheet) => sheet.startsWith("Rules")) ?? "";
  const rules = () => open.addin.workbook.sheetNamed(name);
  const rowOf = (text: string, beside: string) => {
    const cells = open.cells(name, 90, 24);
    return cells.findIndex((row) => row.includes(text) && row.includes(beside));
  };
  const place = () => rowOf("Engagement rate", "2025-02");
  expect(place()).toBeGreaterThan(0);
  open.addin.workbook.batch("local", () =>
    rules()?.write({ row: place(), column: 21, rows: 1, columns: 1 }, [["agreed with Li"]]),
  );
  await open.addin.settled();

  const all = async () => {
    await open.addin.settled();
    const { subjects } = await open.commands.readCard(cardId);
    return Object.fromEntries(
      subjects.map((own) => [own.name, Object.fromEntries(own.kpis.map(({ id, weight }) => [id, weight]))]),
    );
  };
  const before = { "2025-01": first, "2025-02": first, "2025-03": first, "2025-04": first, "2025-05": first };
  expect(await all()).toEqual(before);
  await put(1 + months.length, likes(6));
  expect((await open.commands.refresh(cardId)).due?.weights).toEqual({ since: "2025-06-10" });
  expect(await all()).toEqual({ ...before, "2025-06": first });

  await open.commands.update(cardId, request({ sources: [], inputs: {}, by: { kind: "month" }, targets: "history" }));
  expect(await all()).toEqual({ ...before, "2025-06": then });
  expect(place()).toBeGreaterThan(0);
  expect((await open.commands.refresh(cardId)).due).toBeUndefined();
  expect(await all()).toEqual({ ...before, "2025-06": then });
  expect(rowOf("Engagement rate", "agreed with Li")).toBe(place());
  const block = rowOf("Earlier weights", "Earlier weights");
  expect(block).toBeGreaterThan(0);
  expect(block).toBeLessThan(place());
}, 240_000);
