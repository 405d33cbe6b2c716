/**
 * Columns of an entry sheet in order. The last holds the measure's id, under a header that is the same in every language:
 * by it the sheet is recognised, whatever it is called and wherever it has been copied to.
 */
export const entryColumns = [
  "period",
  "subject",
  "measure",
  "value",
  "enteredBy",
  "evidence",
  "checkedBy",
  "status",
] as const;

export type EntryColumn = (typeof entryColumns)[number];

export const measureIdHeader = "scoreline.measure";

/** Measures that no platform exports; what an entry sheet asks for unless others are wanted. */
export const enteredMeasures = [
  "conversions",
  "orders",
  "newCustomers",
  "revenue",
  "cost",
  "leads",
  "payers",
  "storeVisits",
  "vouchersIssued",
  "vouchersRedeemed",
  "participants",
  "reached",
  "questions",
  "replied",
  "menuClickUsers",
  "miniProgramUsers",
  "contentValue",
] as const;
