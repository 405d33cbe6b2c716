/** Refusals that are about templates that follow one another. The other languages are typed from this one. */
export const switchIssueWords = {
  switchTemplate: "There is no template “{id}” to follow from {from}. Known: {known}.",
  switchDate: "“{date}”, from which “{id}” is to count, is not a date. Write it as YYYY-MM-DD.",
  switchOrder:
    "“{id}” cannot count from {from}: the template before it counts from {before}. Each template needs a later day than the one before it.",
} as const;
