import { expect, test } from "vitest";
import { cardStage, twoMonths } from "./cardStage.ts";

const { open, card, type, find } = cardStage({ ...twoMonths, inputs: {} });

/** What stands in the first column of Scorecard from its notes on, down to the last line that says something. */
function notes(): unknown[] {
  const first = find("Scorecard", "Notes").row + 1;
  const texts = open.cells("Scorecard", 60, 1).slice(first);
  const last = texts.findLastIndex(([text]) => text !== null && text !== "");
  return texts.slice(0, last + 1).map(([text]) => text);
}

const refresh = async () => {
  await open.commands.refresh(card.id);
  await open.addin.settled();
};

test("a note that asks for figures is gone once they are typed, and a refresh leaves no gap and nothing twice", async () => {
  const asking = () => notes().filter((text) => String(text).includes("could not be computed"));
  const before = notes();
  expect(asking()).toHaveLength(2);
  const column = (measure: string) => find("Measures", measure).column;
  const rows = ["2025-09", "2025-10"].map((name) => find("Measures", name).row);
  for (const row of rows) await type("Measures", row, column("Opening followers"), 1000);
  expect(asking()).toHaveLength(1);
  for (const row of rows) await type("Measures", row, column("Videos"), 20);
  expect(asking()).toEqual([]);

  await type("Scorecard", find("Scorecard", "Notes").row + before.length + 2, 0, "seen by the board");
  await refresh();
  const after = notes();
  expect(after.at(-1)).toBe("seen by the board");
  const ours = after.slice(0, -1).filter((text) => text !== null && text !== "");
  expect(ours).toHaveLength(before.length - 2);
  expect(new Set(ours).size).toBe(ours.length);
  expect(after.slice(0, ours.length)).toEqual(ours);

  for (const row of rows) await type("Measures", row, column("Videos"), "");
  await refresh();
  expect(asking()).toHaveLength(1);
  expect(notes().at(-1)).toBe("seen by the board");
});

test("a note about a rule follows the rule with the next refresh", async () => {
  const before = notes();
  const row = open.cells("Rules", 60, 60).findIndex((cells) => cells.includes("VIEWSPERVIDEO"));
  const [threshold, target] = [find("Rules", "Threshold (60)").column, find("Rules", "Target (100)").column];
  await type("Rules", row, threshold, 2000);
  await type("Rules", row, target, 5000);
  await refresh();
  expect(notes()).toHaveLength(before.length + 1);
  expect(notes().filter((text) => /5.?000.*average/.test(String(text)))).toHaveLength(1);
  await type("Rules", row, threshold, 10000);
  await type("Rules", row, target, 15000);
  await refresh();
  expect(notes()).toEqual(before);
});
