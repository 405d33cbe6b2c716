/** Words of the entry sheet, where people type what no platform exports. The other languages are typed from this one. */
export const entrySheetWords = {
  name: "Data entry",
  title: "Figures that no platform exports",
  hint: "Type each value, your name and the evidence (an order list, an invoice, a screenshot). Type “{notApplicable}” where a figure makes no sense. An empty value is not yet entered; it is never counted as zero.",
  period: "Period from",
  subject: "Subject",
  measure: "Measure",
  value: "Value",
  enteredBy: "Entered by",
  evidence: "Evidence",
  checkedBy: "Checked by",
  status: "Status",
  notEntered: "not yet entered",
  entered: "entered, not checked",
  checked: "checked",
  notApplicable: "n/a",
  noName: "who entered it?",
  selfChecked: "checked by the same person",
  valueAlert: "Type a number, or “{notApplicable}” where the figure makes no sense.",
} as const;

export type EntrySheetWords = Readonly<Record<keyof typeof entrySheetWords, string>>;

/** What intake finds on an entry sheet. */
export const entryIssueWords = {
  entryMeasureUnknown:
    "{cells} row(s) name no measure that Scoreline knows, for example “{example}”. They were left out.",
  entryNoPeriod: "{cells} row(s) have no date in the period column. They were left out.",
  entryTwice:
    "“{measure}” was entered {cells} time(s) too often for the same subject and period. The first value counts.",
  entryNotNumber: "{cells} value(s) are no numbers, for example “{example}”. They count as not yet entered.",
  entryOpen: "{cells} of {all} figures are not yet entered.",
} as const;

export type EntryIssueWords = Readonly<Record<keyof typeof entryIssueWords, string>>;

/** Why an entry sheet cannot be made. */
export const entryRefusalWords = {
  entryTooLarge:
    "The entry sheet would ask for {figures} figures; {limit} is the most. Choose fewer periods, subjects or measures.",
  entryEmpty: "An entry sheet needs at least one period, one subject and one measure.",
  unknownMeasure: "There is no measure “{measure}”.",
} as const;

export type EntryRefusalWords = Readonly<Record<keyof typeof entryRefusalWords, string>>;
