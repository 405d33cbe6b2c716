import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { openCommands, type OpenCommands } from "./openCommands.ts";

/** The add-in on the workbook of the test that runs; the stage closes it. */
export type StagedCommands = Omit<OpenCommands, "close">;

/** Opens the built add-in on a new workbook: for every test of a file, or once for all of them. */
export function commandsStage(workbook: "eachTest" | "allTests"): StagedCommands {
  let opened: OpenCommands;
  const [before, after] = workbook === "eachTest" ? [beforeEach, afterEach] : [beforeAll, afterAll];
  // The first to open builds the add-in where it is stale.
  before(async () => {
    opened = await openCommands();
  }, 480_000);
  after(() => opened.close());
  return {
    get addin() {
      return opened.addin;
    },
    get commands() {
      return opened.commands;
    },
    cells: (...area) => opened.cells(...area),
  };
}
