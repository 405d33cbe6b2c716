/** Names of the fields whose changes are recorded. */
const fields = {
  policy: "Weight policy",
  minimumCoverage: "Minimum coverage",
  band: "Grade from points",
  group: "Weight of the group",
  line: "KPI",
  weight: "Weight, %",
  scale: "Scale",
  better: "Direction",
  base: "Base (0)",
  threshold: "Threshold (60)",
  target: "Target (100)",
  stretch: "Stretch (120)",
  tolerance: "Tolerance",
  points: "Steps or points",
  floor: "Floor",
  cap: "Cap",
  missing: "If missing",
};

/** Words of the History, Changes and published sheets; the other languages are typed from this one. */
export const lifecycleWords = {
  fields,
  changes: "Changes",
  changesOf: (card: string) => `Changes to the rules of “${card}”`,
  changesHint: "What differs on the sheet Rules from what was last recorded. Rows are added and never rewritten.",
  noticed: "Noticed",
  notBefore: "Not before",
  what: "What",
  field: "Field",
  old: "Old",
  now: "New",
  reason: "Reason",
  by: "By",
  card: "Scorecard",
  nothing: "–",
  notRecorded: "not recorded",
  history: "History",
  historyOf: (card: string) => `History of “${card}”`,
  historyHint:
    "A row per subject and period at every build, update and publication. Rows are added and never rewritten.",
  recorded: "Recorded",
  event: "At",
  events: { built: "build", updated: "update", published: "publication" },
  from: "From",
  to: "To",
  publishedName: (label: string) => `Published ${label}`,
  publishedLine: (at: string, by: string, fingerprint: string) =>
    `Published on ${at} by ${by}. Values only. Fingerprint (shows a change of the copy, is no signature): ${fingerprint}`,
  publishedValue: (what: string) => `${what}, published`,
  publishedTotal: "Total, published",
  differs: "Differs",
  publishedSame: (at: string) => `All totals and rules are as published on ${at}.`,
  publishedTotals: " of the totals differ from what was published on ",
  publishedRules: "; rules that differ: ",
};

export type LifecycleWords = typeof lifecycleWords;
