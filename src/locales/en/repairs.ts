/** What intake corrects in a source. The other languages are typed from this one. */
export const repairWords = {
  missingToken: "This means that nothing was measured. It counts as missing, not as zero.",
  textNumber: "The number was stored as text.",
  percent: "The per cent sign was read: 4.41% is 0.0441.",
  percentScale: "The column is in per cent. Its values were divided by 100.",
  thousands: "Thousands separators were removed.",
  decimalComma: "The comma is a decimal mark.",
  multiplier: "The short form was written out: 1.2万 is 12,000, 1.2K is 1,200.",
  currency: "The currency sign was removed.",
  atLeast: "The platform gives a lower bound only. It counts with that bound.",
  duration: "The duration was read in seconds.",
  unitFromHeader: "The header gives the unit, and the values were converted: 赞赏(分) 500 is 5, (万) 1.2 is 12,000.",
  fenToYuan: "The unit costs beside it prove that these amounts are in fen. They were divided by 100.",
  dateNumber: "The number was read as a date.",
  textDate: "The text was read as a date.",
  rangeStart: "The cell names a stretch of time. Its first day counts.",
  yearInferred: "The export has no year. The year was added.",
  channelsAdded: "The rows of one day by source were added up. People who cannot be added are missing.",
  cumulativeRow:
    "The row is an earlier count of the same item. Only the latest counts, because figures include the earlier ones.",
  excelYear: "Excel had added the year in which the file was opened. The order of the rows proves another one.",
  dayShift: "The time only says when the day begins, in another time zone or in summer time. The whole day counts.",
  numberFromDate:
    "Excel had turned the number into a date. It was put back, because the shares add up to 100% with it.",
  numberFromRow:
    "Excel had turned the number into a date. It was put back, because it follows from the columns beside it.",
  numberFromTotal:
    "Excel had turned the number into a date. It was put back, because the rows add up to the total with it.",
  idFromLink: "Excel had cut the id to 15 digits. Its digits were read from the link in the same row.",
  mojibake: "The text had been read in a wrong encoding. It was put right, because the headers are known now.",
  totalRow: "The row is a total. It was left out, so that nothing counts twice.",
  repeatedHeader: "The row repeats the header. It was left out.",
  noteRow: "The row is a note, not data. It was left out.",
  headerFromTitle: "The column is named by the title above the table.",
} as const;

export type RepairReason = keyof typeof repairWords;

export type RepairWords = Readonly<Record<RepairReason, string>>;
