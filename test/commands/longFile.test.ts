import { expect, test } from "vitest";
import { openCommands } from "./openCommands.ts";

const days = 30;
const accounts = ["Acorn", "Birch", "Cedar"];
const perCell = 11_700;
const rows = days * accounts.length * perCell;

/** More rows than a worksheet has, each with one like and two shares. */
function longFile(): Blob {
  const parts = Array.from({ length: days }, (_, day) => {
    const date = `2026-09-${String(day + 1).padStart(2, "0")}`;
    return accounts.map((account) => `${date},${account},1,2\n`.repeat(perCell)).join("");
  });
  return new Blob(["Date,Account,Likes,Shares\n", ...parts]);
}

test("a file with more rows than a worksheet becomes one row per day and account, and the notes say so", async () => {
  const open = await openCommands();
  try {
    expect(rows).toBeGreaterThan(1_048_575);
    const added = await open.commands.addToWorkbook({
      sources: [{ kind: "file", name: "long.csv", bytes: longFile() }],
      language: "en",
    });
    expect(added.tables[0]).toMatchObject({ added: days * accounts.length });
    const [sheet = ""] = added.sheets;
    const [header, ...cells] = open.cells(sheet, days * accounts.length + 2, 4);
    expect(header).toEqual(["Date", "Account", "Likes", "Shares"]);
    expect(cells.slice(0, -1).every(([, , likes, shares]) => likes === perCell && shares === 2 * perCell)).toBe(true);
    expect(new Set(cells.map(([, account]) => account))).toEqual(new Set([...accounts, null]));
    expect(cells.at(-1)).toEqual([null, null, null, null]);
    const notes = open.cells("Data notes", 30, 7).flat();
    expect(notes).toContain(
      `${rows} rows are more than a worksheet holds. They were added up to ${days * accounts.length} rows, one per day and account.`,
    );
  } finally {
    await open.close();
  }
}, 240_000);
