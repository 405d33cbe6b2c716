/** Words of a scorecard that is built again; the other languages are typed from these. */
export const againPaneWords = {
  "again.rules":
    "These are the scorecard’s own weights, targets and rules, as its sheet Rules has them now. What you change here takes their place; everything else stays.",
  "again.weightsBack": "Back to the scorecard’s weights",
  "again.ruleBack": "Back to the scorecard’s rule",
  "again.keep": "as in the scorecard",
  "again.target": "as in the scorecard",
} as const;
