/** Why something cannot be published or updated. The other languages are typed from this one. */
export const lifecycleIssueWords = {
  publishWeights: "The weights add up to {sum}%, not 100%. Set them in the sheet Rules, then publish.",
  publishEarlierWeights:
    "The weights of rows that end before {until} add up to {sum}%, not 100%. Set them in the sheet Rules under Earlier weights, then publish.",
  publishGroupWeights:
    "The weights in the group “{group}” add up to {sum}%, not 100%. Set them in the sheet Rules, then publish.",
  publishBlocked:
    "“{subject}” has no total because a required number is missing ({kpis}). Enter it in the sheet Measures, then publish.",
  publishNoTotals: "Nobody has a total, so there is nothing to publish. The Scorecard says why.",
  publishUnreadableRules: "Cell {cell} of “{sheet}” cannot be read. Correct it, then publish.",
  updateUnreadableRules:
    "Cell {cell} of “{sheet}” cannot be read, and an update would overwrite it. Correct it, then update. Nothing was changed.",
  cardOutOfStep:
    "The sheets of “{title}” are laid out by another build of Scoreline, so notes and values of yours on them can’t be told from the scorecard’s own cells and could be lost. Build a new scorecard from the same data and carry over what you wrote; this one goes on calculating. Nothing was changed.",
  cellNeeded:
    "The scorecard needs cell {cell} of “{sheet}”, where something of yours stands. Move it, then try again. Nothing was changed.",
  rowsInserted:
    "Rows were inserted into “{sheet}” at or above row {row}, so the scorecard’s cells are not where they were written. Move what you wrote there beside or below the scorecard, delete those rows, then try again; or build a new scorecard. Nothing was changed.",
  rowsOutOfPlace:
    "Row {row} of “{sheet}” is not what the scorecard put there: rows were inserted and deleted, sorted, or cells were shifted. Undo that, or move the cells back to where they were, then try again; or build a new scorecard. Nothing was changed.",
  columnsInserted:
    "Columns were inserted into “{sheet}” at or before column {column}, so the scorecard’s cells are not where they were written. Move what you wrote there to the right of the scorecard, delete those columns, then try again; or build a new scorecard. Nothing was changed.",
  cellsDeleted:
    "Rows or columns of the scorecard were deleted from “{sheet}”. Undo that, or insert empty ones at the same place, then try again; or build a new scorecard. Nothing was changed.",
} as const;
