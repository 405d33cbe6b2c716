/** Words on the sheets that "Add to workbook" writes. The other languages are typed from this one. */
export const importSheetWords = {
  dataSheet: "Data {name}",
  notesSheet: "Data notes",
  notesTitle: "What Scoreline corrected and noticed when it took in these files",
  when: "Read at",
  file: "File or sheet",
  where: "Where",
  kind: "Kind",
  before: "Before",
  after: "After",
  meaning: "What it means",
  correction: "Correction",
  error: "Mistake",
  warning: "Check",
  info: "Note",
  changed: "Changed",
  summary: "Rows",
  summaryText:
    "{added} rows added, {changed} cells changed, {unchanged} rows as before, {kept} rows kept that this file does not have.",
  changedText: "The newer file says otherwise; its value counts.",
  more: "{count} more are not listed here.",
} as const;

export type ImportSheetWords = Readonly<Record<keyof typeof importSheetWords, string>>;
