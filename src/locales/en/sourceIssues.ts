import { entryIssueWords } from "./entrySheet.ts";
import type { HealthWords } from "./health.ts";
import type { LargeFileWords } from "./largeFiles.ts";

/**
 * What intake finds suspicious in a source or refuses; gaps in braces are facts. The other languages are typed from this
 * one.
 */
export const sourceIssueWords = {
  ...entryIssueWords,
  noHeader: "{sheet}: no header row was found, so there is no table to read.",
  noRows: "{sheet}: the table has no rows of data.",
  noDates: "{sheet}: there is no column of dates, so rows cannot be put into periods.",
  unknownColumn: "“{column}” is not a measure that Scoreline knows. Choose what it is, or leave it out.",
  untypedColumn:
    "“{column}” cannot be read as one kind of data, for example “{example}”. Correct it, or choose another column.",
  unreadableCells: "“{column}”: {cells} cell(s) cannot be read, for example “{example}”. They count as missing.",
  sameMeaning: "“{column}” says the same as “{kept}”. Only “{kept}” is used; choose otherwise if that is wrong.",
  repeatedHeader: "“{column}” is there more than once. This one is called “{renamed}”.",
  partsApart:
    "{sheet}: {rows} row(s) are parts by “{column}” of what other rows have as a whole. They are a table of their own and are not added to it.",
  unknownMeaning: "“{column}” cannot be used as “{meaning}”: there is no such measure.",
  decimalGuessed:
    "“{column}”: the point in “{example}” may separate thousands or decimals, and nothing in the file tells which. It was read as a decimal mark; if it separates thousands, say what the column holds.",
  percentGuessed: "“{column}” has rates above 1 and no per cent sign. They were taken as per cent; check one of them.",
  atLeast: "“{column}”: {cells} cell(s) such as 10万+ are lower bounds.",
  yearAssumed:
    "“{column}” has no year. It was read as {from} to {to}, the latest that is not in the future; {otherFrom} to {otherTo} fits as well. Say in which year the last row is.",
  dayMonthGuessed:
    "“{column}” does not show whether day or month comes first. It was read as {from} to {to}, month first.",
  futureDates: "“{column}”: {cells} date(s) are in the future.",
  longNumber: "“{column}”: {cells} number(s) have more than 15 digits. Excel has lost their last digits.",

  "file.empty": "{name} is empty. Export it again, with a period that has data.",
  "file.passwordProtected":
    "{name} is protected by a password. Open it in Excel, save it without the password and try again.",
  "file.truncated": "{name} is damaged or incomplete. Export or download it again.",
  "file.tooLarge":
    "{name} would unpack to {megabytes} MB, which is more than can be read. Export a shorter period, or unpack it and take the files one by one.",
  "file.tooManyMembers":
    "{name} holds {members} files, which is more than can be read at once. Unpack it and take the ones you need.",
  "file.unsupported": "{name} is not a table that can be read. Use .xlsx, .xls or .csv. {format}",
} as const;

type SourceIssueCode = keyof typeof sourceIssueWords;

type FaultIn<Code> = Code extends `file.${infer Fault}` ? Fault : never;

/** Why a file cannot be read at all; commands reject with `file.` before it. */
export type FileFault = FaultIn<SourceIssueCode | keyof LargeFileWords>;

/** What is suspicious in a table that was read, or where there should be one. */
export type HealthCode = Exclude<SourceIssueCode | keyof LargeFileWords, `file.${FileFault}`> | keyof HealthWords;

export type SourceIssueWords = Readonly<Record<SourceIssueCode, string>>;
