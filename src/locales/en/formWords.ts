/** Words of the form for one subject; the other languages are typed from this one. */
export const formWords = {
  name: (subject: string) => `Form ${subject}`,
  title: (subject: string) => `Appraisal form: ${subject}`,
  indicator: "Indicator",
  definition: "Definition",
  actual: "Actual",
  completion: "Completion",
  contribution: "Contribution, points",
  source: "Weight / values from",
  before: "Before",
  gain: "Points to gain",
  chart: "How the total comes about",
  movesMost: "Moves the total most: ",
  upTo: ", up to +",
  left: (on: string) => `No longer on the scorecard since ${on}; the figures are as they were then.`,
  evidence: "Evidence: ",
  approver: "Approved by: ",
  date: "Date",
  signatures: ["Person assessed", "Assessed by", "Approved by"] as readonly string[],
};

export type FormWords = typeof formWords;
