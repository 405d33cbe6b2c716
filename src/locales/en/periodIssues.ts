/** Refusals that are about periods and what they are made of. The other languages are typed from this one. */
export const periodIssueWords = {
  wholeOfParts: "A period of this scorecard cannot be made of such parts: {of}. Possible: {known}.",
  wholeWeights:
    "Weights of the parts: one number, not below 0, for each of the {needed} parts, at least one of them above 0.",
  tooManyParts:
    "A period would be made of {parts} parts; {most} are the most. Choose longer parts or a shorter period.",
} as const;
