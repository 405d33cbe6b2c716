import { expect, test } from "vitest";
import type { CardRequest } from "../../src/commands/api.ts";
import { commandsStage } from "./commandsStage.ts";
import { header } from "./tiktok.ts";

const open = commandsStage("allTests");

/** The days of a month of 2025, with so many likes for every 1,000 views. */
function month(number: number, likes: number): (string | number)[][] {
  const days = new Date(Date.UTC(2025, number, 0)).getUTCDate();
  return Array.from({ length: days }, (_, day) => [
    `2025/${String(number)}/${String(day + 1)}`,
    ...[1000, 900, 50, likes, 0, 0, "--", 2, 10, 12, 2],
  ]);
}

/** Writes rows of the user's sheet, as somebody else who has the file open: nothing follows by itself. */
async function put(row: number, cells: (string | number)[][]): Promise<void> {
  const [sheet] = open.addin.workbook.sheets;
  open.addin.workbook.batch("remote", () => sheet?.write({ row, column: 0, rows: cells.length, columns: 12 }, cells));
  await open.addin.settled();
}

test("a refresh says what only an update does: targets of a new month, then the template that follows", async () => {
  const known = [month(1, 40), month(2, 60), month(3, 50), month(4, 70)].flat();
  await put(0, [header.split(","), ...known]);
  const request: CardRequest = {
    sources: [{ kind: "range", address: `'${open.addin.workbook.sheets[0]?.name ?? ""}'!`, subject: "Nordkai" }],
    template: "tiktok-growth",
    by: { kind: "month" },
    inputs: { openingFollowers: 1000, videos: 2 },
    language: "en",
  };
  const { cardId } = await open.commands.build({
    ...request,
    switches: [{ template: "cross-platform", from: "2025-06-01" }],
  });
  await open.addin.settled();
  const due = async () => (await open.commands.cards())[0]?.due;
  const refreshed = async () => {
    const { due: said } = await open.commands.refresh(cardId);
    await open.addin.settled();
    expect(await due()).toEqual(said);
    return said;
  };
  const again = async () => {
    await open.commands.update(cardId, { ...request, sources: [], inputs: {} });
    await open.addin.settled();
  };
  expect(await refreshed()).toBeUndefined();

  // May is held to the median of February to April, which is not what April was held to.
  await put(1 + known.length, month(5, 30));
  expect((await refreshed())?.targets).toContainEqual({ kpi: "ENGRATE", period: "2025-05" });
  await again();
  expect(await due()).toBeUndefined();
  expect(await refreshed()).toBeUndefined();

  await put(1 + known.length + 31, month(6, 30));
  expect(await refreshed()).toEqual({
    template: { id: "cross-platform", version: 1, title: expect.anything() as unknown, since: "2025-06-01" },
  });
  expect((await open.commands.readCard(cardId)).template.id).toBe("tiktok-growth");
  await again();
  expect((await open.commands.readCard(cardId)).template.id).toBe("cross-platform");
  expect(await refreshed()).toBeUndefined();
}, 240_000);
