/** Why something cannot be published or updated. The other languages are typed from this one. */
export const lifecycleIssueWords = {
  publishWeights: "The weights add up to {sum}%, not 100%. Set them in the sheet Rules, then publish.",
  publishGroupWeights:
    "The weights in the group “{group}” add up to {sum}%, not 100%. Set them in the sheet Rules, then publish.",
  publishBlocked:
    "“{subject}” has no total because a required number is missing ({kpis}). Enter it in the sheet Measures, then publish.",
  publishNoTotals: "Nobody has a total, so there is nothing to publish. The Scorecard says why.",
  publishUnreadableRules: "Cell {cell} of “{sheet}” cannot be read. Correct it, then publish.",
  cardOutOfStep:
    "The sheets of “{title}” are laid out by another build of Scoreline. Update the scorecard, then try again.",
  cellNeeded:
    "The scorecard needs cell {cell} of “{sheet}”, where something of yours stands. Move it, then try again. Nothing was changed.",
} as const;
