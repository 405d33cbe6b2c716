/** A number of points with its noun, `shown` as it is written. */
interface PointWords {
  /** As in “2 points at the goal”. */
  readonly counted: (points: number, shown: string) => string;
  /** As in “at most 100 points”. */
  readonly bound: (points: number, shown: string) => string;
}

function counted(points: number, shown: string): string {
  return points === 1 ? `${shown} point` : `${shown} points`;
}

const sentences = {
  comma: "; ",
  stop: ".",
  lessLoses: "100 points at {target}; each {step} less loses {points}",
  moreLoses: "100 points at {target}; each {step} more loses {points}",
  goalRedFlag:
    "{twoThirds} at the goal of {goal}, {third} at the red flag of {redFlag}, 100 at {full}, 0 at {none}, in a straight line",
  steps: "{steps}; anything worse: {floor}",
  from: "from {value}: {points}",
  upTo: "up to {value}: {points}",
  at: "{value}: {points}",
  ratioHigher: "100 points at {target}, in proportion to the value: each 1% of it less loses 1 point",
  ratioLower: "100 points at {target}, in inverse proportion to the value: twice as much earns half",
  curve: "{points}; straight lines in between",
  closeness: "100 points at {target}; each {step} of distance, up or down, loses {points}",
  reachedFrom: "100 points from {target} on, else 0",
  reachedUpTo: "100 points up to {target}, else 0",
  peer: "the share of the other subjects that are worse, in points of 100; not used below {fewest} subjects",
  untilNone: "until none are left",
  floor: "at least {floor}",
  cap: "at most {cap}",
} as const;

/** Parts of a scoring rule said as a sentence; gaps in braces are values and points with their nouns, ready to be read. */
export const ruleSentences: RuleSentences = { ...sentences, counted, bound: counted };

export type RuleSentences = Readonly<Record<keyof typeof sentences, string>> & PointWords;
