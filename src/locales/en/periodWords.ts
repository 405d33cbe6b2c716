/** Words of periods, comparisons and states of a KPI on the generated sheets; the other languages are typed from this one. */
export const periodWords = {
  status: "Status",
  stretch: "stretch reached",
  reached: "target reached",
  passed: "pass",
  below: "below pass",
  /** Four different things; a zero is shown as 0. */
  states: {
    missing: "no data",
    notEntered: "not yet entered",
    notApplicable: "not applicable",
    error: "not computable",
    rule: "rule faulty",
    /** On a Data sheet: the row of the entry sheet that the cell follows is another one now. */
    moved: "row moved",
  },
  elapsed: "Days covered",
  days: "Days of the period",
  previousGroup: (when: string) => `Previous period, same days (as read on ${when})`,
  paceGroup: "Pace: value ÷ target so far",
  carriedGroup: "Last known value of an earlier period, and its age in periods",
  valuesChanged: (date: string) =>
    `Figures are values as of ${date}; the data have changed since: refresh the scorecard with Scoreline.`,
  valuesSame: (date: string) => `Figures are values as of ${date}; the data are unchanged since.`,
  partial: (covered: number, days: number) => `Partial: ${String(covered)} of ${String(days)} days`,
  comparedWith: (from: string, to: string) => `compared with ${from} to ${to}`,
  pace: (kpi: string) => `pace of ${kpi}: `,
  noteTrend:
    "Status compares with the target. The arrow compares with the same days of the previous period: ▲ higher, ▼ lower, ▶ the same; whether higher is better, sheet Rules says.",
  notePace: "Pace compares a sum or a growth so far with the target’s part for the days covered; 100% is on pace.",
  noteEntry: (sheet: string, cells: string, measures: string) =>
    `Entered by people on sheet ${sheet}, ${cells}: ${measures}. A cell that is still empty holds up what needs it; the card follows as soon as it is filled in.`,
};

export type PeriodWords = typeof periodWords;
