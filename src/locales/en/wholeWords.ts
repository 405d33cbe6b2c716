/** Words about how the value of a period comes about; the other languages are typed from this one. */
export const wholeWords = {
  title: "Values of a period",
  parts: { day: "days", week: "weeks", month: "months", quarter: "quarters" },
  data: "computed from all data of the period",
  mean: (parts: string) => `mean of its ${parts}`,
  byDays: (parts: string) => `mean of its ${parts}, weighted by their days`,
  stated: (parts: string, weights: string) => `mean of its ${parts}, weighted ${weights}`,
  whyData: "Each row counts once, so a month with three posts does not weigh as much as one with three hundred.",
  whyMean:
    "Each part counts by its weight, however much was posted in it. Parts that are not over do not count. The weights stand on the sheet Measures and can be changed there.",
  said: (how: string, why: string) => `${how}. ${why}`,
  rows: "Parts that the periods are made of",
  weight: "Weight of the part",
  counted: (parts: string) => `Counted: ${parts}.`,
  howMean: (formula: string) => `${formula}; for a period the mean of its parts`,
  /** What periods are compared with, where a person has chosen it. */
  compared: {
    title: "Compared with",
    previous: "the previous period, same days",
    year: "the same days a year before",
    named: (from: string, to: string) => `${from} to ${to}`,
    none: "nothing",
  },
};

export type WholeWords = typeof wholeWords;
