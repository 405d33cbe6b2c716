/** Words of the screen with a card's history. The other languages are typed from this one. */
export const historyPaneWords = {
  "history.link": "History",
  "history.title": "History of “{title}”",
  "history.lead": "What the scorecard showed at every build, update and publication. Rows are added, never rewritten.",
  "history.none":
    "Nothing is recorded yet. Every time the scorecard is built again or published, a row for everybody who is scored goes onto its history sheet.",
  "history.filter": "Whose history",
  "history.everybody": "Everybody",
  "history.trends": "Totals from period to period",
  "history.trendOf": "Totals of {name}: {totals}",
  "history.latest": "{period}: {total} points, {change} against {before}",
  "history.moreTrends": "{count, plural, one {# more: choose it above.} other {# more: choose one above.}}",
  "history.recorded": "Recorded, newest first",
  "history.at": "{event}, {at}",
  "history.built": "Built",
  "history.updated": "Updated",
  "history.published": "Published",
  "history.noTotal": "no total",
  "history.coverage": "coverage {coverage}",
  "history.days": "{from} to {to}",
} as const;
