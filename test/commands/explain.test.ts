import { beforeAll, expect, test } from "vitest";
import { areaOf, splitReference } from "../../src/excel/address.ts";
import type { CardExplanation } from "../../src/commands/explainCard.ts";
import { commandsStage } from "./commandsStage.ts";
import { withOtherRows } from "./lifecycle/otherRows.ts";
import { overviewFile } from "./tiktok.ts";

const open = commandsStage("allTests");
let cardId: string;

beforeAll(async () => {
  const built = await open.commands.build({
    sources: [overviewFile()],
    template: "tiktok-growth",
    by: { kind: "month" },
    inputs: { openingFollowers: { "2025-09": 20_000, "2025-10": 20_300 }, videos: 30 },
    language: "en",
  });
  ({ cardId } = built);
  await open.addin.settled();
}, 240_000);

function cellAt(address: string) {
  const place = splitReference(address);
  const sheet = open.addin.workbook.sheetNamed(place?.sheet ?? "");
  const area = areaOf(place?.address ?? "");
  if (!sheet || !area) throw new Error(`no cell ${address}`);
  return { sheet, area };
}

function write(address: string, value: number): void {
  const { sheet, area } = cellAt(address);
  open.addin.workbook.batch("local", () => sheet.write(area, [[value]]));
}

function select(address: string): void {
  const { sheet, area } = cellAt(address);
  open.addin.workbook.select(sheet.id, [area]);
}

function place(explained: CardExplanation, id: string) {
  const found = explained.places.find((own) => own.id === id);
  if (!found) throw new Error(`no line ${id}`);
  return found;
}

test("a score is taken apart into figures, rule, weight and share, each with its cell", async () => {
  const explained = await open.commands.explain(cardId, { subject: "2025-10", line: "NETGROWTHRATE" });
  const card = await open.commands.readCard(cardId);
  const subject = card.subjects.find(({ name }) => name === "2025-10");
  expect(explained).toMatchObject({ subject: "2025-10", line: "NETGROWTHRATE", overwritten: false });
  expect(explained.total.value).toBeCloseTo(subject?.total ?? NaN, 9);
  expect(explained.explanation.subject.total).toBeCloseTo(subject?.total ?? NaN, 9);
  const shares = explained.explanation.lines.map(({ contribution }) => contribution ?? 0);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(subject?.total ?? NaN, 9);
  const { inputs, value, score, weight, overwritten } = place(explained, "NETGROWTHRATE");
  expect(inputs).toMatchObject([
    { measure: "newFollowers", value: 372, from: "data", sheets: ["Data"], files: ["Overview.csv"] },
    { measure: "lostFollowers", value: 62, from: "data" },
    { measure: "openingFollowers", value: 20_300, from: "typed" },
  ]);
  expect(value.value).toBeCloseTo((372 - 62) / 20_300, 12);
  expect({ ...score, overwritten }).toMatchObject({ overwritten: false });
  for (const { at, value: number } of [value, score, weight, ...inputs]) {
    const { sheet, area } = cellAt(at);
    expect([at, sheet.values(area)[0]?.[0]]).toEqual([at, number]);
  }
});

test("the selected cell says which score is meant, on every sheet of the card", async () => {
  const { places } = await open.commands.explain(cardId, { subject: "2025-10" });
  const [first] = places;
  if (!first) throw new Error("no line");
  for (const at of [first.score.at, first.value.at, first.inputs[0]?.at ?? ""]) {
    select(at);
    const explained = await open.commands.explain(cardId, { fromSelection: true });
    expect([at, explained.subject, explained.line]).toEqual([at, "2025-10", first.id]);
  }
  select(places.at(-1)?.weight.at ?? "");
  expect(await open.commands.explain(cardId, { fromSelection: true, subject: "2025-10" })).toMatchObject({
    subject: "2025-10",
    line: places.at(-1)?.id,
  });
  select("Data!A1");
  await expect(open.commands.explain(cardId, { fromSelection: true })).rejects.toMatchObject({
    issue: { code: "explain.notOnCard" },
  });
});

test("an edited weight is followed, and a score that somebody typed over is named", async () => {
  const before = await open.commands.explain(cardId, { subject: "2025-09" });
  const [first, second] = before.places;
  if (!first || !second) throw new Error("too few lines");
  write(first.weight.at, (first.weight.value ?? 0) + 5);
  write(second.weight.at, (second.weight.value ?? 0) - 5);
  await open.addin.settled();
  const after = await open.commands.explain(cardId, { subject: "2025-09" });
  expect(after.total.value).not.toBeCloseTo(before.total.value ?? NaN, 6);
  expect(after.explanation.subject.total).toBeCloseTo(after.total.value ?? NaN, 9);
  write(first.score.at, 99);
  await open.addin.settled();
  const typed = await open.commands.explain(cardId, { subject: "2025-09" });
  expect(typed.places.map(({ overwritten }) => overwritten)).toEqual([true, false, false, false]);
  expect(typed.places[0]?.score.value).toBe(99);
});

test("a subject that the card does not have is refused by name", async () => {
  await expect(open.commands.explain(cardId, { subject: "nobody" })).rejects.toMatchObject({
    issue: { code: "explain.noSubject", facts: { subject: "nobody" } },
  });
});

test("ratings, points, vetoes and groups are explained from every sheet on which they stand", async () => {
  const base = withOtherRows("tiktok-growth");
  const [first = ""] = base.lines.map(({ id }) => id);
  const built = await open.commands.build({
    sources: [overviewFile()],
    template: {
      ...base,
      groups: [
        { id: "growth", title: { en: "Growth" }, weight: 40 },
        { id: "rest", title: { en: "Rest" }, weight: 60 },
      ],
      lines: base.lines.map((own) => {
        const inGrowth = own.id === first;
        return { ...own, group: inGrowth ? "growth" : "rest", weight: inGrowth ? 100 : 100 / (base.lines.length - 1) };
      }),
    },
    policy: "normalise",
    by: { kind: "month" },
    inputs: { openingFollowers: 20_000, videos: 30 },
    entries: {
      "2025-10": [
        { row: "idea", points: 9, evidence: "letter", approver: "Ms Li" },
        { row: "attitude", ratings: [2, 3].map((level, at) => ({ rater: `R${String(at)}`, level })) },
      ],
    },
    forms: true,
    language: "en",
  });
  await open.addin.settled();
  const own = {
    cardId: built.cardId,
    name: (key: string) => built.sheets.find((sheet) => sheet.startsWith(key)) ?? "",
  };
  const explain = () => open.commands.explain(own.cardId, { fromSelection: true });
  const byName = await open.commands.explain(own.cardId, { subject: "2025-10", row: "idea" });
  expect(byName).toMatchObject({ subject: "2025-10", line: null, group: null, row: "idea" });
  const idea = byName.entered.find(({ id }) => id === "idea");
  expect(idea).toMatchObject({ kind: "bonus", limit: 5, evidence: "letter", approver: "Ms Li" });
  const scored = byName.explanation.subject.rows.find(({ id }) => id === "idea");
  expect(scored).toMatchObject({ state: "counted", entered: 9, points: 5 });
  for (const [at, value] of [
    [idea?.enteredAt, 9],
    [idea?.countedAt, 5],
  ] as const) {
    const { sheet, area } = cellAt(at ?? "");
    expect([at, sheet.values(area)[0]?.[0]]).toEqual([at, value]);
    select(at ?? "");
    expect(await explain()).toMatchObject({ subject: "2025-10", row: "idea" });
  }
  expect(byName.entered.find(({ id }) => id === "attitude")?.ratings).toEqual([
    { rater: "R0", level: 2 },
    { rater: "R1", level: 3 },
  ]);
  select(idea?.ruleAt ?? "");
  expect(await explain()).toMatchObject({ line: null, row: "idea" });

  const onSheet = (sheet: string, subject: string, text: string) => {
    const cells = open.cells(sheet, 60, 60);
    const row = cells.findIndex((values) => values[0] === subject);
    const column = cells.map((values) => values.indexOf(text)).find((index) => index >= 0) ?? -1;
    const letter = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;
    return `'${sheet}'!${letter}${String(row + 1)}`;
  };
  const card = own.name("Scorecard");
  select(onSheet(card, "2025-10", "Idea"));
  expect(await explain()).toMatchObject({ subject: "2025-10", line: null, row: "idea" });
  select(onSheet(card, "2025-10", "Growth"));
  const group = await explain();
  expect(group).toMatchObject({ subject: "2025-10", line: null, row: null, group: "growth" });
  expect(group.explanation.lines.filter(({ levels }) => levels.some((level) => level.group === "growth"))).toHaveLength(
    1,
  );

  const form = own.name("Form 2025-10");
  const formRow = (text: string) => open.cells(form, 40, 1).findIndex(([name]) => name === text) + 1;
  select(`'${form}'!H${String(formRow("Idea"))}`);
  expect(await explain()).toMatchObject({ subject: "2025-10", row: "idea" });
  select(`'${form}'!H8`);
  expect(await explain()).toMatchObject({ subject: "2025-10", line: first, row: null });
});
