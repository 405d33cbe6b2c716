/** What is said about files that are too large, too long or too slow to be read as they are. */
export const largeFileWords = {
  largeSampled:
    "The file has {rows} rows. Columns were recognised and checked by the first {sampled}, and again where later rows are written otherwise.",
  largeUnreadable: "“{column}”: {cells} cell(s) cannot be read. They count as missing.",
  largeAddedUp:
    "{rows} rows are more than a worksheet holds. They were added up to {days} rows, one per day and account.",
  largeUnique:
    "People who are counted once each cannot be added over the rows of a day: {columns}. Days with several rows stay empty.",
  largeLeftOut: "Left out when the rows were added up, because they say nothing about a whole day: {columns}.",
  largeUndated: "{rows} row(s) have no date. They belong to no day and were left out.",
  "file.tooManyRows":
    "{name} has {rows} rows, more than a worksheet holds, and cannot be added up by day. Export a shorter period.",
  "file.tooBig":
    "{name} has {megabytes} MB; files of this kind can be read up to {limit} MB. Export a shorter period, or save it as CSV.",
  "file.tooSlow":
    "{name} took longer than {seconds} seconds to read and was given up. It is probably damaged; export it again.",
} as const;

export type LargeFileWords = Readonly<Record<keyof typeof largeFileWords, string>>;
