/** Words where the chart of totals stands or is left out; the other languages are typed from these. */
export const chartWords = {
  none: "No total yet, so there is no chart: the remark of each row says what is missing.",
  ready: "There are totals now: build the scorecard again with Scoreline to add their chart.",
};

export type ChartWords = typeof chartWords;
