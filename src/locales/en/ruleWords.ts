import { earlierWeightWords } from "./earlierWeightWords.ts";
import { missingWords } from "./missingWords.ts";

/** Words of the Rules sheet for policies, groups and sources of targets; the other languages are typed from this one. */
export const ruleWords = {
  tolerance: "Tolerance",
  missing: "If missing",
  maxAge: "Carry at most, periods",
  sentence: "Rule in words",
  changed: "Changed on this sheet: ",
  group: "Group",
  groups: "Groups",
  groupSum: "Sum within, %",
  inGroup: "Within",
  targetSource: "Target from",
  dated: "Valid from",
  usual: missingWords,
  earlier: earlierWeightWords,
  missingNumber: "Policy no.",
  builtSentence: "Rule in words, as built",
  pointValue: (number: number) => `Value ${String(number)}`,
  pointPoints: (number: number) => `Points ${String(number)}`,
  faultTolerance: "the tolerance has to be above 0",
  faultPointsFall: "a better value would earn less",
  faultNoSteps: "no steps: add them with Scoreline",
  policies: {
    exclude: {
      name: "leave out",
      meaning: "Left out of the total; coverage says so. Usual for figures of the platform.",
    },
    zero: { name: "zero", meaning: "Counts 0 points." },
    carry: { name: "carry", meaning: "The last known value of an earlier period, up to the age given." },
    block: { name: "no total", meaning: "No total until the figure is supplied. Usual for figures that people enter." },
  },
  fixed: "entered",
  benchmark: (set: string) => `benchmark ${set}`,
  history: (uplift: string) => `own history ${uplift} per period`,
  yearlyCap: (cap: string) => `at most ${cap} a year`,
  factors: { niche: "niche", size: "size", competition: "competition" },
  season: "seasonal index",
  datedWeight: (from: string, weight: string) => `from ${from}: weight ${weight}%`,
  datedRule: (from: string) => `from ${from}: other values`,
  fixedScales: "In a card of this size a changed scale takes effect when the card is updated with Scoreline.",
  blockedBy: "No total: still to be supplied: ",
  nothingApplies: "No total: none of the KPIs applies.",
  weightsOfGroups: "No total: weights do not reach 100%, in all or within a group.",
  appliedWeight: "Weight that applies",
  countedWeight: "Weight that counts",
  blocking: "Stops the total",
  countedAs: (what: string) => `Counted as: ${what}.`,
  countedToo: (what: string) => `Counts also: ${what}.`,
};

export type RuleWords = typeof ruleWords;
