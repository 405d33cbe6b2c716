import { expect, test } from "vitest";
import type { CardRequest } from "../../../src/commands/api.ts";
import type { FileInput } from "../../../src/commands/sourceInput.ts";
import { builtinTemplate } from "../../../src/templates/builtin/index.ts";
import type { Template } from "../../../src/templates/template.ts";
import { commandsStage } from "../commandsStage.ts";
import { header, overviewRows } from "../tiktok.ts";

const open = commandsStage("allTests");

function twoMonths(): FileInput {
  return fileOf(overviewRows());
}

/** The rows of one month of the overview. */
function month(name: "09" | "10"): FileInput {
  return fileOf(overviewRows().filter(([date]) => String(date).startsWith(`2025/${name}`)));
}

function fileOf(rows: readonly (readonly (string | number)[])[]): FileInput {
  const text = [header, ...rows.map((row) => row.join(","))].join("\n");
  return { kind: "file", name: "Overview.csv", bytes: new TextEncoder().encode(text), subject: "Nordkai" };
}

/** The second version of a template: without views per video. */
function secondVersion(): Template {
  const template = builtinTemplate("tiktok-growth");
  if (!template) throw new Error("no template");
  const lines = template.lines.filter(({ id }) => id !== "VIEWSPERVIDEO");
  return { ...template, version: 2, lines: lines.map((line, at) => ({ ...line, weight: at === 0 ? 50 : 25 })) };
}

const september: CardRequest = {
  sources: [month("09")],
  template: "tiktok-growth",
  switches: [{ template: "cross-platform", from: "2025-10-01" }],
  by: { kind: "file" },
  inputs: { openingFollowers: 1000, videos: 20 },
  language: "en",
};
const october: CardRequest = {
  sources: [month("10")],
  template: "tiktok-growth",
  by: { kind: "file" },
  language: "en",
};

function text(sheet: string): string {
  return open
    .cells(sheet, 60, 40)
    .map((row) => row.join("\t"))
    .join("\n");
}

async function type(sheet: string, row: number, column: number, value: number | string): Promise<void> {
  const found = open.addin.workbook.sheetNamed(sheet);
  open.addin.workbook.batch("local", () => found?.write({ row, column, rows: 1, columns: 1 }, [[value]]));
  await open.addin.settled();
}

test("a card takes the template of its period, and what people entered, noted and published stays", async () => {
  const { cardId } = await open.commands.build(september);
  await open.addin.settled();
  const before = await open.commands.readCard(cardId);
  expect(before.template).toEqual({ id: "tiktok-growth", version: 1 });
  expect(text("Scorecard")).toContain("in force until another follows on 2025-10-01");
  expect(text("Rules")).toContain("Template in force: TikTok: growth, version 1");
  expect(text("Rules")).toContain("From 2025-10-01, once the data reach that day");
  await type("Scorecard", 40, 0, "seen by the board");
  const { sheet } = await open.commands.publish(cardId);
  await open.addin.settled();
  const published = open.cells(sheet, 60, 40);

  await open.commands.update(cardId, { ...october, recordedBy: "Li" });
  await open.addin.settled();
  const after = await open.commands.readCard(cardId);
  expect(after).toMatchObject({
    template: { id: "cross-platform", version: 1 },
    inForce: {
      since: "2025-10-01",
      day: "2025-10-31",
      before: { id: "tiktok-growth", version: 1 },
      next: null,
    },
  });
  expect(after.subjects[0]?.kpis.map(({ id }) => id)).toEqual(["NETGROWTHRATE", "ENGRATE", "CONVRATE", "CHURN"]);
  // 310 net followers of October over the 1000 that were typed in September.
  expect(after.subjects[0]?.kpis[0]?.value).toBeCloseTo(0.31, 9);
  expect(text("Scorecard")).toContain("in force since 2025-10-01");
  expect(text("Scorecard")).toContain("seen by the board");
  expect(text("Rules")).toContain("The last day of the scorecard, 2025-10-31, decides");
  expect(text("Rules")).toContain("Before it: TikTok: growth, version 1.");
  expect(open.cells(sheet, 60, 40)).toEqual(published);
  expect(await open.commands.published(cardId)).toMatchObject([{ intact: true }]);
  const changes = await open.commands.changes(cardId);
  expect(changes.length).toBeGreaterThan(0);
  for (const change of changes) {
    expect(change).toMatchObject({ by: "Li", reason: "Another template is in force since 2025-10-01" });
  }

  await open.commands.update(cardId, { ...october, sources: [month("09")] });
  await open.addin.settled();
  const again = await open.commands.readCard(cardId);
  expect(again.template.id).toBe("tiktok-growth");
  const views = ({ subjects }: typeof again) => subjects[0]?.kpis.find(({ id }) => id === "VIEWSPERVIDEO")?.value;
  expect(views(again)).toBe(views(before));
}, 240_000);

test("a template's next version takes over for all months of a card once its latest month asks for it", async () => {
  const request: CardRequest = {
    ...september,
    by: { kind: "month" },
    switches: [{ template: secondVersion(), from: "2025-10-15" }],
    language: "ru",
  };
  const { cardId } = await open.commands.build(request);
  const both = { ...october, by: request.by, language: request.language };
  const whole = { ...both, sources: [], period: { from: "2025-09-01", to: "2025-10-14" } };
  const shown = async () => {
    const { template, inForce, subjects } = await open.commands.readCard(cardId);
    return [template.version, inForce?.since, subjects.map(({ kpis }) => kpis.map(({ weight }) => weight))];
  };
  await open.addin.settled();
  await open.commands.update(cardId, { ...both, sources: [twoMonths()] });
  await open.addin.settled();
  const latest = [50, 25, 25];
  expect(await shown()).toEqual([2, "2025-10-15", [latest, latest]]);
  // The latest month ends before the switch, so the first version holds for both.
  await open.commands.update(cardId, whole);
  await open.addin.settled();
  const former = [25, 25, 25, 25];
  expect(await shown()).toEqual([1, null, [former, former]]);
  await open.commands.update(cardId, { ...both, sources: [], switches: [] });
  await open.addin.settled();
  expect(await shown()).toEqual([1, undefined, [former, former]]);
}, 240_000);

test("rules that were changed stay while the same template is in force", async () => {
  const preview = await open.commands.preview({ ...september, sources: [month("10")], weights: { CHURN: 12 } });
  expect(preview.template.id).toBe("cross-platform");
  expect(preview.lines.find(({ id }) => id === "CHURN")?.weight).toBe(12);
  const { cardId } = await open.commands.build({
    ...september,
    sources: [month("10")],
    weights: { CHURN: 12 },
    inputs: {},
  });
  await open.addin.settled();
  await open.commands.update(cardId, october);
  await open.addin.settled();
  const { subjects } = await open.commands.readCard(cardId);
  expect(subjects[0]?.kpis.find(({ id }) => id === "CHURN")?.weight).toBe(12);
}, 240_000);

test("what cannot follow is refused by name, before anything is written", async () => {
  const sheets = open.addin.workbook.sheets.length;
  const refusal = (...switches: NonNullable<CardRequest["switches"]>) =>
    open.commands.build({ ...september, switches });
  await expect(refusal({ template: "nobody", from: "2025-10-01" })).rejects.toMatchObject({
    issue: { code: "switchTemplate", facts: { id: "nobody", from: "2025-10-01" } },
  });
  await expect(refusal({ template: "cross-platform", from: "2025-02-30" })).rejects.toMatchObject({
    issue: { code: "switchDate", facts: { date: "2025-02-30" } },
  });
  await expect(
    refusal({ template: "cross-platform", from: "2025-10-01" }, { template: "role-ads", from: "2025-09-30" }),
  ).rejects.toMatchObject({ issue: { code: "switchOrder", facts: { id: "role-ads", before: "2025-10-01" } } });
  expect(open.addin.workbook.sheets.length).toBe(sheets);
});
