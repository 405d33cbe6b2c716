/** A scale as a list offers it, with what it does in a sentence. */
export interface ScaleName {
  readonly name: string;
  readonly meaning: string;
}

export const scaleNames = {
  progress: {
    name: "progress",
    meaning:
      "100 points at the target, 0 at the base, in a straight line that goes on beyond both; only floor and cap end it.",
  },
  range: {
    name: "range",
    meaning: "0 points at the base or worse, 100 at the target or better, in a straight line in between.",
  },
  goalredflag: {
    name: "goal and red flag",
    meaning:
      "A third of 100 points at the red flag, two thirds at the goal, in a straight line that goes on beyond both; only floor and cap end it.",
  },
  bands: {
    name: "steps",
    meaning:
      "The points of the best step that the value reaches, the step’s own value included; nothing in between, and the floor where it reaches none.",
  },
  ratio: {
    name: "ratio",
    meaning:
      "Value ÷ target × 100. Where lower is better target ÷ value × 100, and a value of 0 or less earns the cap.",
  },
  curve: {
    name: "curve",
    meaning:
      "Straight lines through its points, usually base (0), threshold (60), target (100) and stretch (120 points); flat beyond the ends, and never beyond floor and cap.",
  },
  closeness: {
    name: "closeness",
    meaning:
      "100 points at the target, less by the distance on either side, 0 at the tolerance and less beyond it, down to the floor. Which direction is better has no meaning here.",
  },
  binary: { name: "yes or no", meaning: "100 points where the target is reached, the target itself included, else 0." },
  peer: {
    name: "ranking",
    meaning:
      "The share of the other subjects that are worse, in points of 100; a tie counts half. A ranking, not a target; off below 8 subjects that have a value.",
  },
} as const satisfies Readonly<Record<string, ScaleName>>;

/** Faults of a rule, in a template and on the Rules sheet, and why there is no total. */
export const scoringIssueWords = {
  "rules.tolerance": "The tolerance of “{kpi}” has to be above 0.",
  "rules.fewPoints": "“{kpi}” needs at least one step, or two points of a curve.",
  "rules.pointsFall": "A better value of “{kpi}” would earn fewer points.",
  "template.rule.tolerance": "{path}: the tolerance must be above zero.",
  "template.rule.fewPoints": "{path}: give at least one step, or two points of a curve.",
  "template.rule.pointsFall": "{path}: points must not fall from the worst value to the best.",
  "noTotal.blocked": "No total: {lines} has still to be supplied.",
  "noTotal.nothingApplies": "No total: none of the KPIs applies.",
} as const;

export type ScaleNames = Readonly<Record<keyof typeof scaleNames, ScaleName>>;

export type ScoringIssueWords = Readonly<Record<keyof typeof scoringIssueWords, string>>;

/** Scoring methods as teams know them: rules that are made from few numbers. */
export const presetNames = {
  ratio: { name: "ratio", meaning: "Completion of the target, at most 100 points." },
  steps: { name: "steps", meaning: "Points by the step that is reached." },
  eitherOr: { name: "all or nothing", meaning: "Full points where the target is reached, else none." },
  deduction: {
    name: "deduction",
    meaning: "Full points at the target, fewer for each step that it is missed by, until none are left.",
  },
  described: { name: "described levels", meaning: "Points by the described level that raters choose." },
  capped120: { name: "cap of 120%", meaning: "The same rule, with up to 120 points beyond the target." },
  factToPlan: {
    name: "weight × fact ÷ plan",
    meaning: "Completion of the plan with a high cap; the total ÷ 100 is the index.",
  },
  redFlagGoal: { name: "goal and red flag", meaning: "A third of the points at the red flag, two thirds at the goal." },
  okr: { name: "OKR", meaning: "The way from start to target that has been gone." },
} as const satisfies Readonly<Record<string, ScaleName>>;

export type PresetId = keyof typeof presetNames;

export type PresetNames = Readonly<Record<PresetId, ScaleName>>;
