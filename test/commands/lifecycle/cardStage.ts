import { beforeEach } from "vitest";
import type { CardRequest } from "../../../src/commands/api.ts";
import { commandsStage, type StagedCommands } from "../commandsStage.ts";
import { overviewFile } from "../tiktok.ts";
import { onSheets, type OnSheets } from "./onSheets.ts";
import { withOtherRows } from "./otherRows.ts";

/** A card of two months, each a subject. */
export const twoMonths: CardRequest = {
  sources: [overviewFile()],
  template: "tiktok-growth",
  by: { kind: "month" },
  inputs: { openingFollowers: 1000, videos: 2 },
  language: "en",
};

/** The same card with a rating, a bonus, a deduction and a veto to enter, and a form for each month. */
export const withForms: CardRequest = { ...twoMonths, template: withOtherRows("tiktok-growth"), forms: true };

/** The workbook of the test that runs, and what a person does to its sheets. */
export interface CardStage extends OnSheets {
  readonly open: StagedCommands;
  /** The card that was built before the test. */
  readonly card: { readonly id: string };
}

/** Opens the built add-in on a new workbook for every test of a file; with a request, the card is built before the test. */
export function cardStage(request?: CardRequest): CardStage {
  const open = commandsStage("eachTest");
  let id = "";
  beforeEach(async () => {
    if (request === undefined) return;
    id = (await open.commands.build(request)).cardId;
    await open.addin.settled();
  }, 240_000);
  return {
    ...onSheets(() => open),
    open,
    card: {
      get id() {
        return id;
      },
    },
  };
}
