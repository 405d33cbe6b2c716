import type { Fake } from "./fakeCommands.ts";

/** A workbook with formulas of ours that people have typed: two to make portable, one that stays, one that is broken. */
export const typedFormulas: Pick<Fake, "formulas" | "preview"> = {
  formulas: { cells: 2, broken: 1, undo: null },
  preview: {
    work: "portable",
    changes: [
      { sheet: "Posts", address: "C2", before: "=READRATE(A2,B2)", after: [["=A2/IF(B2<0,#NUM!,B2)"]] },
      { sheet: "Posts", address: "D2:D4", before: "=ROI(A2:A4,B2:B4)", after: [["=1"], ["=2"], ["=3"]] },
    ],
    kept: [
      {
        sheet: "Posts",
        address: "E2",
        formula: "=READRATE(A2,RAND())",
        reason: { code: "volatileTwice", facts: { argument: "RAND()" } },
        values: [[0.25]],
      },
    ],
  },
};
