import { beforeAll, expect, test } from "vitest";
import { commandsStage } from "./commandsStage.ts";

const open = commandsStage("allTests");

beforeAll(() => {
  const [sheet] = open.addin.workbook.sheets;
  sheet?.write({ row: 0, column: 0, rows: 3, columns: 4 }, [
    [400, 10_000, 1500, 9],
    [0.7, 0.5, 0, 10],
    [0.3, 0.5, 0, 3],
  ]);
});

/** Writes into a cell of column G and gives its formula and its value. */
async function insert(row: number, id: string, args: readonly string[], as: "function" | "builtin") {
  const [sheet] = open.addin.workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  open.addin.workbook.select(sheet.id, [{ row, column: 6, rows: 1, columns: 1 }]);
  const { formula } = await open.commands.insertFunction(id, args, { as });
  await open.addin.settled();
  return { formula, value: sheet.values({ row, column: 6, rows: 1, columns: 1 })[0]?.[0] };
}

test("a choice is written as text, and what is left out at the end is not written", async () => {
  const { formula, value } = await insert(0, "CHURN", ["A1", "B1", "average", "C1"], "function");
  expect(formula).toBe('=CHURN(A1,B1,"average",C1)');
  expect(value).toBeCloseTo(400 / 10_550, 12);
  expect((await insert(1, "CHURN", ["A1", "B1", "", ""], "function")).formula).toBe("=CHURN(A1,B1)");
});

test("a built-in formula gives the same value and holds no function of ours", async () => {
  for (const args of [
    ["A1", "B1", "average", "C1"],
    ["A1", "B1", "", ""],
  ]) {
    const ours = await insert(2, "CHURN", args, "function");
    const builtIn = await insert(3, "CHURN", args, "builtin");
    expect(builtIn.formula).not.toContain("CHURN");
    expect(builtIn.value).toBe(ours.value);
  }
  const ours = await insert(4, "AUDIENCEMATCH", ["A2:A3", "B2:B3"], "function");
  const builtIn = await insert(5, "AUDIENCEMATCH", ["A2:A3", "B2:B3"], "builtin");
  expect(ours.value).toBeCloseTo(0.8, 12);
  expect(builtIn.value).toBeCloseTo(0.8, 12);
});

test("a word that is no choice, a number for a range and a missing argument are named", async () => {
  await expect(insert(6, "CHURN", ["A1", "B1", "opning"], "function")).rejects.toMatchObject({
    issue: { code: "insert.noSuchChoice", facts: { text: "opning", name: "basis" } },
  });
  await expect(insert(6, "AUDIENCEMATCH", ["5", "B2:B3"], "function")).rejects.toMatchObject({
    issue: { code: "insert.needsRange", facts: { text: "5" } },
  });
  await expect(insert(6, "SEASONALINDEX", ["A1:A24", "1"], "builtin")).rejects.toMatchObject({
    issue: { code: "insert.noBuiltIn", facts: { id: "SEASONALINDEX" } },
  });
  await expect(insert(6, "CHURN", ["A1", ""], "builtin")).rejects.toMatchObject({
    issue: { code: "insert.argumentMissing", facts: { name: "opening" } },
  });
});
