import type { FormulaFaultWords } from "../catalogueWords.ts";

export const formulaFaultWords: FormulaFaultWords = {
  empty: "The formula is empty.",
  tooLong: "The formula is longer than {maximum} characters.",
  tooDeep: "More than {maximum} operations are inside each other.",
  unexpected: "“{found}” does not belong here.",
  unexpectedEnd: "The formula ends too early.",
  unclosed: "This parenthesis is not closed.",
  numberTooLarge: "This number is too large.",
  unknownName: "There is no “{name}” here.",
  unknownFunction: "Formulas cannot use the function “{name}”.",
  argumentCount: "{name} takes {least} to {most} arguments, not {given}.",
  comparesComparison: "A comparison cannot be compared again.",
  isComparison: "A comparison gives TRUE or FALSE, not a number: put it into IF.",
  notANumber: "A number is expected here.",
  notARange: "A range is expected here.",
};
