/** Why intake corrected something, by reason. The other languages are typed from this one. */
export const repairWords = {
  missingToken: "A sign for “no value”: missing, not zero.",
  textNumber: "A number stored as text.",
  thousands: "Thousands separators removed.",
  decimalComma: "Decimal comma read as a decimal point.",
  multiplier: "万, K, M and the like multiplied out.",
  percent: "Per cent read as a fraction.",
  percentScale: "Given in per cent; read as a fraction.",
  currency: "Currency sign removed.",
  duration: "Duration turned into seconds.",
  atLeast: "“At least” read as the lower limit.",
  textDate: "A date stored as text.",
  dateNumber: "A number that stands for a date.",
  yearInferred: "The missing year was worked out.",
  headerFromTitle: "The header was taken from the title above.",
  totalRow: "A row of totals was left out.",
  repeatedHeader: "A repeated header row was left out.",
  noteRow: "A row that is only a note was left out.",
} as const;

export type RepairReason = keyof typeof repairWords;

export type RepairWords = Readonly<Record<RepairReason, string>>;
