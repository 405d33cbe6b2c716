import { expect, test } from "vitest";
import { cardStage, twoMonths } from "./cardStage.ts";
import { withAugust } from "./onSheets.ts";

const { open, card, type, find, state } = cardStage(twoMonths);

/** Makes the card one of a build that has its trends on Measures a column further right. */
function asOtherBuild(): void {
  const { workbook } = open.addin;
  const store = workbook.sheets.find((own) => own.visibility === "veryHidden");
  if (!store) throw new Error("no store");
  const area = { row: 0, column: 0, rows: 20, columns: 1 };
  const other = store
    .formulas(area)
    .map(([cell]) => [
      typeof cell === "string"
        ? cell.replace(
            /("previous":)(\d+)(,"pace")/g,
            (_all, key: string, at: string, rest: string) => `${key}${String(Number(at) + 1)}${rest}`,
          )
        : (cell ?? null),
    ]);
  workbook.batch("local", () => store.write(area, other));
}

test("a card laid out by another build is left as it is by whatever would write over notes on it, and says what to do", async () => {
  asOtherBuild();
  const { row } = find("Scorecard", "2025-10");
  await type("Scorecard", row, 30, "talked to her");
  const before = state();
  const refused = { issue: { code: "cardOutOfStep" } };
  await expect(open.commands.update(card.id, withAugust(twoMonths))).rejects.toMatchObject(refused);
  await expect(open.commands.refresh(card.id)).rejects.toMatchObject(refused);
  await expect(open.commands.publish(card.id)).rejects.toMatchObject(refused);
  await open.addin.settled();
  expect(state()).toEqual(before);
});
