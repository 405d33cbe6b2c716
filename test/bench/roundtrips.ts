import { resolve } from "node:path";
import type { ScorelineGlobal } from "../../src/commands/api.ts";
import type { FileInput } from "../../src/commands/sourceInput.ts";
import { openAddin } from "../../src/workbench/headless.ts";
import { createWorkbookModel } from "../../src/workbench/model/node.ts";
import type { Figure } from "./figure.ts";

const dist = process.env["SCORELINE_DIST"] ?? resolve(import.meta.dirname, "../../dist");

/**
 * Bench (c): what building a scorecard sends to Excel on the web, calculation off: round trips besides those that carry
 * cells, the largest request, and all bytes against the cells that are in the sheets afterwards as minimal JSON.
 */
export async function roundtrips(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const rows of [1_000, 10_000, 100_000]) {
    const label = `(c) scorecard on ${rows.toLocaleString("en")} rows`;
    const { besidesCells, largest, bytes, cellBytes } = await measure(rows);
    figures.push(
      { name: `${label}: round trips besides data`, value: besidesCells, unit: "", goal: { of: "value", atMost: 10 } },
      {
        name: `${label}: largest request`,
        value: largest / 1e6,
        unit: "MB",
        goal: { of: "value", atMost: 5 },
      },
      {
        name: `${label}: bytes sent`,
        value: bytes / 1e6,
        unit: "MB",
        peer: { name: "its cells as minimal JSON", value: cellBytes / 1e6 },
        goal: { of: "ratio", atMost: 1.2 },
      },
    );
  }
  return figures;
}

async function measure(rows: number) {
  const workbook = createWorkbookModel();
  const addin = await openAddin({
    dist,
    flavour: "web",
    workbook,
    waitFor: "scoreline",
    switches: { calculation: "off" },
  });
  try {
    const { commands } = addin.global as ScorelineGlobal;
    const before = addin.batches.length;
    let steps = 0;
    await commands.build(
      { sources: [posts(rows)], template: "tiktok-growth", by: { kind: "column", header: "Account" }, language: "en" },
      { onProgress: (_done, total) => (steps = total) },
    );
    const sent = addin.batches.slice(before).filter(({ internal }) => !internal);
    const cells = workbook.sheets.map((sheet) => {
      const used = sheet.usedArea(true);
      return used ? sheet.formulas(used) : [];
    });
    return {
      // Three steps of a build carry no cells: creating sheets, dressing them, showing them.
      besidesCells: sent.length - (steps - 3),
      largest: Math.max(...sent.map(({ requestBytes }) => requestBytes)),
      bytes: sent.reduce((sum, { requestBytes }) => sum + requestBytes, 0),
      cellBytes: new TextEncoder().encode(JSON.stringify(cells)).length,
    };
  } finally {
    await addin.close();
    workbook.dispose();
  }
}

/** A list of posts of three accounts, true to the columns of TikTok's content list. */
function posts(rows: number): FileInput {
  const lines = ["Account,Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views"];
  for (let row = 0; row < rows; row++) {
    const date = new Date(Date.UTC(2025, row % 12, 1 + (row % 28))).toISOString().slice(0, 10);
    const id = 7_530_000_000_000_000_000n + BigInt(row);
    const counts = [300 + (row % 97), 20 + (row % 13), 30 + (row % 17), 4_000 + ((row * 7) % 6_000)].join(",");
    lines.push(`account ${row % 3},Post number ${row} about coffee,https://example.com/video/${id},${date},${counts}`);
  }
  return { kind: "file", name: "Content.csv", bytes: new TextEncoder().encode(lines.join("\n")) };
}
