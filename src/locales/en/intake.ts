import type { IntakeWords } from "../intakeWords.ts";

export const intakeWords: IntakeWords = {
  repairs: {
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
    dateNumber: "The number was read as a date.",
    textDate: "The text was read as a date.",
    yearInferred: "The export has no year. The year was added.",
    totalRow: "The row is a total. It was left out, so that nothing counts twice.",
    repeatedHeader: "The row repeats the header. It was left out.",
    noteRow: "The row is a note, not data. It was left out.",
    headerFromTitle: "The column is named by the title above the table.",
  },
  health: {
    noHeader: "{sheet}: no header row was found, so there is no table to read.",
    noRows: "{sheet}: the table has no rows of data.",
    noDates: "{sheet}: there is no column of dates, so rows cannot be put into periods.",
    unknownColumn: "“{column}” is not a measure that Scoreline knows. Choose what it is, or leave it out.",
    untypedColumn:
      "“{column}” cannot be read as one kind of data, for example “{example}”. Correct it, or choose another column.",
    unreadableCells: "“{column}”: {cells} cell(s) cannot be read, for example “{example}”. They count as missing.",
    sameMeaning: "“{column}” says the same as “{kept}”. Only “{kept}” is used; choose otherwise if that is wrong.",
    unknownMeaning: "“{column}” cannot be used as “{meaning}”: there is no such measure.",
    percentGuessed:
      "“{column}” has rates above 1 and no per cent sign. They were taken as per cent; check one of them.",
    atLeast: "“{column}”: {cells} cell(s) such as 10万+ are lower bounds.",
    yearAssumed:
      "“{column}” has no year. It was read as {from} to {to}, the latest that is not in the future. Give the year if that is wrong.",
    dayMonthGuessed:
      "“{column}” does not show whether day or month comes first. It was read as {from} to {to}, month first.",
    futureDates: "“{column}”: {cells} date(s) are in the future.",
    longNumber: "“{column}”: {cells} number(s) have more than 15 digits. Excel has lost their last digits.",
  },
  files: {
    "file.empty": "{name} is empty.",
    "file.passwordProtected":
      "{name} is protected by a password. Open it in Excel, save it without the password and try again.",
    "file.truncated": "{name} is damaged or incomplete. Export or download it again.",
    "file.tooLarge": "{name} would unpack to {megabytes} MB, which is more than can be read.",
    "file.unsupported": "{name} is not a table that can be read. Use .xlsx, .xls or .csv. {format}",
  },
  dataSheet: {
    subjectKey: "Subject key",
    periodStart: "Period start",
    lastInPeriod: "Last in period",
    firstInPeriod: "First in period",
    weighted: "{value} × {weight}",
    weight: "{weight} of {value}",
  },
};
