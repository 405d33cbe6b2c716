/** Words of the first screen: what to do first, and what else there is. */
export const homePaneWords = {
  "home.first": "Start here",
  "home.trySample.hint":
    "Builds a scorecard from sample exports, step by step. Nothing is written before the last step.",
  "home.newCard.hint": "From your own exports, sheets or tables. Templates with KPIs, weights and targets are ready.",
  "home.more": "More to do",
  "home.addData.hint": "Clean tables from platform files, month after month.",
  "home.entrySheet.hint": "For orders, revenue and other figures that no platform exports.",
  "home.browse.hint": "Formulas, examples and benchmarks of every KPI.",
  "portable.link.hint": "For colleagues who open the workbook without Scoreline.",
} as const;
