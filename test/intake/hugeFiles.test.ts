import { expect, test } from "vitest";
import { openFile } from "../../src/intake/containers/openFile.ts";

const text = (content: string) => new TextEncoder().encode(content);

/** A file of 500 MB that gives its first bytes only: reading it as a whole would fail the test. */
class HugeFile extends Blob {
  constructor(private readonly start: Uint8Array<ArrayBuffer>) {
    super([]);
  }
  override get size(): number {
    return 500_000_000;
  }
  override slice(from = 0, to = 0): Blob {
    const slice = new Uint8Array(to - from);
    if (from < this.start.length) slice.set(this.start.subarray(from, to));
    return new Blob([slice]);
  }
  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(new Error("read as a whole"));
  }
}

const days = text("Date,Likes\n" + "2026-10-01,5\n".repeat(20_000));

test.each<readonly [string, string, Uint8Array<ArrayBuffer>]>([
  ["a workbook", "tooBig", Uint8Array.of(0x50, 0x4b, 3, 4)],
  ["an old workbook", "tooBig", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ["a web page", "tooBig", text(`<html><table>${"<tr><td>1</td></tr>".repeat(5000)}`)],
  ["JSON", "tooBig", text(`{"list":[${'{"ref_date":"2026-10-01"},'.repeat(5000)}`)],
  ["a picture", "unsupported", Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
  ["nothing but zeros", "unsupported", Uint8Array.of(0)],
  ["rows and then zeros", "truncated", days],
])("%s of 500 MB is refused as %s without being read", async (_what, code, start) => {
  const read = async () => (await openFile("big", new HugeFile(start)))({ today: 46348 });
  await expect(read()).rejects.toMatchObject({ name: "IntakeError", code });
});

test("a line that never ends is no table", async () => {
  const endless = new Uint8Array(30_000_000).fill(120);
  const read = async () => (await openFile("big.csv", endless))({ today: 46348 });
  await expect(read()).rejects.toMatchObject({ code: "unsupported" });
});

test("short rows that are more than a worksheet has are added up, although the file is small", async () => {
  const perDay = 105_000;
  const parts = Array.from({ length: 10 }, (_, day) => `2026-09-${String(day + 10)},1\n`.repeat(perDay));
  const found = await (await openFile("long.csv", text(`Date,Likes\n${parts.join("")}`)))({ today: 46348 });
  const [table] = found.tables;
  expect(table?.rowCount).toBe(10);
  expect(table?.columns.find(({ measure }) => measure === "likes")?.values).toEqual(new Array(10).fill(perDay));
  expect(found.health).toContainEqual(
    expect.objectContaining({ code: "largeAddedUp", facts: { rows: 1_050_000, days: 10 } }),
  );
});
