/** Words of a card by period whose weights changed on the way; the other languages are typed from these. */
export const earlierWeightWords = {
  title: "Earlier weights",
  hint: (from: string) =>
    `Each row is scored with the weights in force on its last day, also where the change falls within its period. The column “Weight” above holds from ${from} on; rows that end before take these.`,
  span: (from: string | null, to: string) => (from === null ? `until ${to}` : `${from} to ${to}`),
  since: (from: string) => `from ${from} on`,
  sumWithin: (group: string) => `${group}: sum within, %`,
  makesTotal: "Makes a total",
  weights: (span: string) => `Weights ${span}`,
};

export type EarlierWeightWords = typeof earlierWeightWords;
