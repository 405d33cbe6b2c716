import { expect, test } from "vitest";
import type { CardRequest } from "../../../src/commands/api.ts";
import type { FileInput } from "../../../src/commands/sourceInput.ts";
import { builtinTemplate } from "../../../src/templates/builtin/index.ts";
import { commandsStage } from "../commandsStage.ts";
import { header, overviewRows } from "../tiktok.ts";
import { onSheets } from "./onSheets.ts";
import { withOtherRows } from "./otherRows.ts";

const open = commandsStage("eachTest");
const { type, find } = onSheets(() => open);

function month(name: "09" | "10"): FileInput {
  const rows = overviewRows().filter(([date]) => String(date).startsWith(`2025/${name}`));
  const text = [header, ...rows.map((row) => row.join(","))].join("\n");
  return { kind: "file", name: "Overview.csv", bytes: new TextEncoder().encode(text), subject: "Nordkai" };
}

async function update(cardId: string, request: CardRequest): Promise<void> {
  await open.commands.update(cardId, request);
  await open.addin.settled();
}

const request: CardRequest = {
  sources: [month("09")],
  template: withOtherRows("tiktok-growth"),
  by: { kind: "file" },
  inputs: { openingFollowers: 1000, videos: 20 },
  language: "en",
};

test("ratings, points and vetoes wait for their template while another one is in force", async () => {
  const switches = [{ template: "cross-platform", from: "2025-10-01" }];
  const { cardId } = await open.commands.build({ ...request, switches });
  await open.addin.settled();
  const points = find("Entries", "Points, or veto").column;
  const cell = (title: string) => find("Entries", title).row;
  await type("Entries", cell("Late"), points, 3);
  await type("Entries", cell("Breach"), points, "yes");
  await type("Entries", cell("Idea"), find("Entries", "Evidence").column, "letter of 2025-09-09");
  await type("Entries", find("Entries", "Rater 1").row, points + 1, "Zhao");
  await type("Entries", cell("Attitude"), points + 1, 2);
  await type("Entries", cell("Late"), 30, "talked over with her");
  const before = await open.commands.readCard(cardId);
  expect(before.subjects[0]?.rows.map(({ entered }) => entered)).toEqual([2, null, -3, null]);

  const october = { ...request, sources: [month("10")], inputs: {}, template: request.template };
  await update(cardId, { ...october, template: "tiktok-growth" });
  expect((await open.commands.readCard(cardId)).template.id).toBe("cross-platform");
  const left = open.cells("Entries", 12, 31);
  expect(left[1]?.[0]).toMatch(/^No longer part of the scorecard since \d{4}-\d{2}-\d{2}/);
  expect(left.flat()).toEqual(expect.arrayContaining(["talked over with her", "letter of 2025-09-09", "Zhao"]));
  const formulas = open.addin.workbook.sheetNamed("Entries")?.formulas({ row: 0, column: 0, rows: 12, columns: 31 });
  expect(formulas?.flat().filter((text) => String(text).startsWith("="))).toEqual([]);
  expect((await open.commands.cards())[0]?.sheets.map(({ key }) => key)).not.toContain("Entries");

  await open.commands.refresh(cardId);
  await open.addin.settled();
  await update(cardId, { ...october, sources: [month("09")], template: "tiktok-growth" });
  const again = await open.commands.readCard(cardId);
  expect(again.subjects[0]?.rows).toEqual(before.subjects[0]?.rows);
  expect(again.subjects[0]?.total).toBe(before.subjects[0]?.total);
  const sheet = (await open.commands.cards())[0]?.sheets.find(({ key }) => key === "Entries")?.name ?? "";
  expect(sheet).not.toBe("Entries");
  expect(open.cells(sheet, 12, 12).flat()).toEqual(expect.arrayContaining(["Zhao", "letter of 2025-09-09", "yes"]));
  expect(open.cells("Entries", 12, 31).flat()).toContain("talked over with her");
}, 240_000);

test("entries and numbers of somebody who leaves the card count again when they are back", async () => {
  const months: CardRequest = { ...request, by: { kind: "month" }, inputs: {} };
  const both = { ...months, sources: [month("09"), month("10")] };
  const { cardId } = await open.commands.build(both);
  await open.addin.settled();
  const opening = find("Measures", "Opening followers").column;
  await type("Measures", find("Measures", "2025-09").row, opening, 1000);
  await type("Measures", find("Measures", "2025-10").row, opening, 2000);
  const late = open.cells("Entries", 40, 2).findIndex(([who, row]) => who === "2025-09" && row === "Late");
  await type("Entries", late, find("Entries", "Points, or veto").column, 4);
  const shown = async () => (await open.commands.readCard(cardId)).subjects;
  const before = await shown();
  expect(before.map(({ kpis }) => kpis.find(({ id }) => id === "NETGROWTHRATE")?.value)).toEqual([
    expect.any(Number),
    expect.any(Number),
  ]);

  await update(cardId, { ...both, period: { from: "2025-10-01", to: "2025-10-31" } });
  expect((await shown()).map(({ name }) => name)).toEqual(["2025-10"]);
  await open.commands.refresh(cardId);
  await open.addin.settled();
  await update(cardId, { ...both, period: { from: "2025-09-01", to: "2025-10-31" } });
  const after = await shown();
  const facts = (subjects: typeof before) =>
    subjects.map(({ name, kpis, rows }) => [name, kpis.map(({ value }) => value), rows.map(({ entered }) => entered)]);
  expect(facts(after)).toEqual(facts(before));
}, 240_000);

test("rules that were changed for a template wait for it while another one is in force", async () => {
  const plain = { ...request, template: "tiktok-growth" };
  const { cardId } = await open.commands.build({
    ...plain,
    switches: [{ template: "cross-platform", from: "2025-10-01" }],
  });
  await open.addin.settled();
  const weight = find("Rules", "Weight, %").column;
  const rowOf = (id: string) => open.cells("Rules", 60, 60).findIndex((cells) => cells.includes(id));
  await type("Rules", rowOf("VIEWSPERVIDEO"), weight, 40);
  await type("Rules", rowOf("NETGROWTHRATE"), weight, 10);
  await type("Rules", rowOf("NETGROWTHRATE"), find("Rules", "Target (100)").column, 0.5);
  const rules = async () => {
    const { template, subjects } = await open.commands.readCard(cardId);
    return { template, kpis: subjects[0]?.kpis.map(({ id, weight: own, score }) => [id, own, score]) };
  };
  const before = await rules();
  expect(before.kpis).toEqual(expect.arrayContaining([["VIEWSPERVIDEO", 40, expect.anything()]]));

  const october = { ...plain, sources: [month("10")], inputs: {} };
  await update(cardId, october);
  await type("Rules", rowOf("CHURN"), weight, 1);
  expect((await rules()).template.id).toBe("cross-platform");
  expect(open.cells("Rules", 3, 1)[2]?.[0]).toMatch(
    /Rules of templates that are not in force are kept .* TikTok: growth, version 1\.$/,
  );
  await open.commands.refresh(cardId);
  await open.addin.settled();
  const [found] = await open.commands.cards();
  const weights = found?.rules?.map(({ id, lines }) => [
    id,
    Object.fromEntries(lines.map((own) => [own.id, own.weight])),
  ]);
  expect(weights).toEqual([
    ["cross-platform", expect.objectContaining({ CHURN: 1 })],
    ["tiktok-growth", expect.objectContaining({ VIEWSPERVIDEO: 40, NETGROWTHRATE: 10 })],
  ]);

  await update(cardId, { ...plain, inputs: {} });
  expect(await rules()).toEqual(before);
  expect(open.cells("Rules", 3, 1)[2]?.[0]).toMatch(/kept .* count again with their template: .*version \d+\.$/);
  expect(open.cells("Rules", 3, 1)[2]?.[0]).not.toMatch(/kept .* TikTok: growth/);
  await update(cardId, october);
  expect((await rules()).kpis?.find(([id]) => id === "CHURN")?.[1]).toBe(1);

  // A document of the card's own template leaves its rules and what follows it as they are; another version takes over.
  const own = builtinTemplate("cross-platform");
  if (own === undefined) throw new Error("no template");
  await update(cardId, { ...october, template: own });
  expect((await rules()).kpis?.find(([id]) => id === "CHURN")?.[1]).toBe(1);
  expect((await open.commands.cards())[0]?.switched?.first).toBe("tiktok-growth");
  await update(cardId, { ...october, template: { ...own, version: 9 }, switches: [] });
  expect((await rules()).template).toEqual({ id: "cross-platform", version: 9 });
  expect((await rules()).kpis?.find(([id]) => id === "CHURN")?.[1]).toBe(
    own.lines.find(({ id }) => id === "CHURN")?.weight,
  );

  // Another template by choice, without dates: what was changed waits in the same way.
  await update(cardId, { ...plain, template: "role-ads", inputs: {}, switches: [] });
  expect((await rules()).template.id).toBe("role-ads");
  await update(cardId, { ...plain, inputs: {}, switches: [] });
  expect((await rules()).kpis?.map(([id, own]) => [id, own])).toEqual(before.kpis?.map(([id, own]) => [id, own]));
}, 240_000);
