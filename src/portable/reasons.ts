/** Excel's limits of a formula (support.microsoft.com, "Excel specifications and limits"). */
export const longestFormula = 8_192;
export const deepestNesting = 64;

/** An argument that the result needs twice may be as long as this, unless it is a reference or a constant. */
export const longestRepeated = 120;

/** Why a formula is left as it is, or a cell could not be given back; `facts` fill the gaps of its words. */
export type KeptCode =
  | "unreadable"
  | "noEquivalent"
  | "wrongArguments"
  | "functionAsValue"
  | "volatileTwice"
  | "longTwice"
  | "tooLong"
  | "tooDeep"
  | "needsElements"
  | "needsRange"
  | "arrayFormula"
  | "spillBlocked"
  | "spillShape"
  | "spillUsed"
  | "sheetProtected"
  | "valueChanges"
  | "changedMeanwhile"
  | "stillBroken"
  | "cellGone";

export interface Kept {
  readonly code: KeptCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Thrown by whatever finds out, deep inside a formula, that it has to be left as it is; caught where it was asked. */
export class KeptError extends Error {
  readonly kept: Kept;

  constructor(code: KeptCode, facts: Kept["facts"] = {}) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = "KeptError";
    this.kept = { code, facts };
  }
}
