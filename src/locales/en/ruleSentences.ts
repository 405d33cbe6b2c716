/** Parts of a scoring rule said as a sentence; gaps in braces are values and points, ready to be read. */
export const ruleSentences = {
  comma: "; ",
  stop: ".",
  lessLoses: "100 points at {target}; each {step} less loses {points} points",
  moreLoses: "100 points at {target}; each {step} more loses {points} points",
  goalRedFlag:
    "{twoThirds} points at the goal of {goal}, {third} at the red flag of {redFlag}, 100 at {full}, 0 at {none}, in a straight line",
  steps: "{steps}; anything worse: {floor} points",
  from: "from {value}: {points} points",
  upTo: "up to {value}: {points} points",
  at: "{value}: {points} points",
  ratioHigher: "100 points at {target}, in proportion to the value: each 1% of it less loses 1 point",
  ratioLower: "100 points at {target}, in inverse proportion to the value: twice as much earns half",
  curve: "{points}; straight lines in between",
  closeness: "100 points at {target}; each {step} of distance, up or down, loses {points} points",
  reachedFrom: "100 points from {target} on, else 0",
  reachedUpTo: "100 points up to {target}, else 0",
  peer: "the share of the other subjects that are worse, in points of 100; not used below {fewest} subjects",
  untilNone: "until none are left",
  floor: "at least {floor} points",
  cap: "at most {cap} points",
} as const;

export type RuleSentences = Readonly<Record<keyof typeof ruleSentences, string>>;
