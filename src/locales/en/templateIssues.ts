/** Faults of meaning in a template document; `path` is the place in it. The other languages are typed from this one. */
export const templateIssueWords = {
  "template.unknownGroup": "{path}: there is no group “{group}”. Add it under groups, or leave the field out.",
  "template.groupDepth": "{path}: “{group}” lies in a group itself; groups nest only once.",
  "template.dateOrder": "{path}: {from} does not follow the date before it. Put the earliest first.",
  "template.season": "{path}: give twelve figures above zero whose mean is 1.",
  "template.otherCurrency":
    "{path}: the amount is in {found}, the template in {currency}. Amounts are never converted: give it in {currency}, or leave it out.",
  "template.benchmark.notANumber": "{path}: the figure of {kpi} is no number.",
  "template.benchmark.rangeBackwards": "{path}: the upper end has to be above the lower one.",
  "template.benchmark.currencyMissing": "{path}: {kpi} is money. Say in which currency.",
  "template.benchmark.currencyNotWanted": "{path}: {kpi} is no money. Leave the currency out.",
  "template.benchmark.badCurrency": "{path}: write the currency as three capital letters, such as CNY.",
  "template.benchmark.unknownBasis": "{path}: the basis has to be a measure, “unspecified” or “none”.",
  "template.benchmark.periodMissing": "{path}: {kpi} is a growth. Say per which period.",
  "template.benchmark.sourceMissing": "{path}: say where the figure comes from.",
  "template.noSuchChoice": "{path}: {kpi} has no such choice. It has: {known}.",
  "template.noSuchOption": "{path}: “{found}” is none of the options of {kpi}: {known}.",
} as const;

export type TemplateIssueWords = Readonly<Record<keyof typeof templateIssueWords, string>>;
