import { beforeEach, describe, expect, test } from "vitest";
import { meanwhile, type Meanwhile } from "../../excel/meanwhile.ts";
import { cardStage, twoMonths } from "./cardStage.ts";
import { withAugust } from "./onSheets.ts";

let others: Meanwhile;
const { open, find, sheet, state } = cardStage();

beforeEach(() => {
  write("Sheet1", 0, 0, "ours");
  others = meanwhile(open.addin.host);
});

/** Somebody else types into a cell. */
function write(name: string, row: number, column: number, value: string | number): void {
  open.addin.workbook.batch("remote", () => sheet(name).write({ row, column, rows: 1, columns: 1 }, [[value]]));
}

/** What somebody else does while an operation runs, and how it would be undone. */
interface Edit {
  readonly what: string;
  readonly happen: () => void;
  readonly takeBack: () => void;
  /** Whether it is there afterwards. */
  readonly isThere: () => boolean;
}

function typed(what: string, name: string, row: number, column: number, value: string | number): Edit {
  const cell = { row, column, rows: 1, columns: 1 };
  let before: string | number | boolean = "";
  return {
    what,
    happen() {
      before = sheet(name).formulas(cell)[0]?.[0] ?? "";
      write(name, row, column, value);
    },
    takeBack: () => write(name, row, column, String(before) === "" ? "" : (before as string | number)),
    isThere: () => sheet(name).values(cell)[0]?.[0] === value,
  };
}

const said = "talked to her";

/**
 * A note beside the last subject: it goes where the subject goes, and stays where it was typed once the subject has gone.
 */
function note(): Edit {
  const { row } = find("Scorecard", "2025-10");
  const rowOfNote = () => open.cells("Scorecard", 60, 60).findIndex((values) => values.includes(said));
  return {
    what: "a note",
    happen: () => write("Scorecard", row, 44, said),
    takeBack() {
      const column = open.cells("Scorecard", 60, 60)[rowOfNote()]?.indexOf(said) ?? -1;
      if (column >= 0) write("Scorecard", rowOfNote(), column, "");
    },
    isThere: () => rowOfNote() === row || open.cells("Scorecard", 60, 1)[rowOfNote()]?.[0] === "2025-10",
  };
}

function ruleEdit(): Edit {
  const { row, column } = find("Rules", "Minimum coverage");
  return typed("a rule", "Rules", row, column + 1, 0.45);
}

/**
 * Runs an operation once for every round trip of it, each time with the edit right before that one. Afterwards the edit is
 * there, or the operation was refused, with words, and has left no trace.
 */
async function atEveryTrip(
  operation: (turn: number) => Promise<unknown>,
  editOf: () => Edit,
): Promise<{ done: number; refused: number }> {
  const outcome = { done: 0, refused: 0 };
  for (let trip = 1, reached = true; reached; trip += 1) {
    const before = state();
    const edit = editOf();
    others.begin(trip, () => edit.happen());
    const refusal = await operation(trip).then(
      () => null,
      (error: unknown) => error,
    );
    reached = others.trips >= trip;
    others.begin(0, () => undefined);
    await open.addin.settled();
    const at = `${edit.what} before round trip ${String(trip)}`;
    if (reached) expect(edit.isThere(), at).toBe(true);
    if (refusal === null) {
      outcome.done += 1;
      edit.takeBack();
      await open.addin.settled();
    } else {
      outcome.refused += 1;
      expect(refusal, at).toMatchObject({
        issue: { code: "changedMeanwhile" },
      });
      edit.takeBack();
      await open.addin.settled();
      expect(state(), at).toEqual(before);
    }
  }
  return outcome;
}

describe("while somebody else edits", () => {
  test("a build leaves their edit alone", async () => {
    const outcome = await atEveryTrip(
      () => open.commands.build(twoMonths),
      () => typed("a cell", "Sheet1", 5, 5, "theirs"),
    );
    expect(outcome.done).toBeGreaterThan(5);
    expect(outcome.refused).toBe(0);
  }, 600_000);

  test.each([
    ["a cell of their own", () => typed("a cell", "Sheet1", 5, 5, "theirs")],
    ["a rule", ruleEdit],
    ["a note", note],
  ] as const)(
    "an update loses nothing: %s",
    async (what, editOf) => {
      const { cardId } = await open.commands.build(twoMonths);
      await open.addin.settled();
      const outcome = await atEveryTrip(
        (turn) => open.commands.update(cardId, turn % 2 === 0 ? twoMonths : withAugust(twoMonths)),
        editOf,
      );
      expect(outcome.done).toBeGreaterThan(0);
      if (what === "a cell of their own") expect(outcome.refused).toBe(0);
      else expect(outcome.refused).toBeGreaterThan(0);
    },
    900_000,
  );

  test.each([
    ["a rule", ruleEdit],
    ["a note", note],
  ] as const)(
    "a publication loses nothing: %s",
    async (_what, editOf) => {
      const { cardId } = await open.commands.build(twoMonths);
      await open.addin.settled();
      const outcome = await atEveryTrip(() => open.commands.publish(cardId), editOf);
      expect(outcome.done).toBeGreaterThan(0);
      expect(outcome.refused).toBeGreaterThan(0);
    },
    900_000,
  );

  test("a sheet that is deleted in the middle of an update is said, and the others are as they were", async () => {
    const { cardId } = await open.commands.build(twoMonths);
    await open.addin.settled();
    const saved = state();
    others.begin(0, () => undefined);
    await open.commands.update(cardId, twoMonths);
    const { trips } = others;
    await open.addin.settled();
    const before = state();
    const history = sheet("Score history");
    others.begin(trips - 8, () => {
      open.addin.workbook.deleteSheet(history.id);
    });
    await expect(open.commands.update(cardId, withAugust(twoMonths))).rejects.toThrow(
      /^(changedMeanwhile|excelRefused|cardSheetGone) /,
    );
    await open.addin.settled();
    expect(saved.has("Score history")).toBe(true);
    const left = new Map(before);
    left.delete("Score history");
    expect(state()).toEqual(left);
  }, 240_000);
});
