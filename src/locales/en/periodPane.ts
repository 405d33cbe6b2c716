/** Words about periods in the pane: what they are made of. The other languages are typed from this one. */
export const periodPaneWords = {
  "whole.title": "How values of a period come about",
  "whole.data": "from all its data",
  "whole.hint":
    "From the data, every row counts once: a month with three posts does not weigh as much as one with three hundred. A mean of months treats all months alike.",
  "whole.mean.month": "mean of its months",
  "whole.mean.week": "mean of its weeks",
  "whole.mean.quarter": "mean of its quarters",
  "whole.mean.day": "mean of its days",
  "whole.days.month": "mean of its months, weighted by days",
  "whole.days.week": "mean of its weeks, weighted by days",
  "whole.days.quarter": "mean of its quarters, weighted by days",
  "whole.days.day": "mean of its days, weighted by days",
  "whole.stated": "mean of its months with weights of your own",
  "whole.weightOf":
    "{place, selectordinal, one {Weight of the #st month} two {Weight of the #nd month} few {Weight of the #rd month} other {Weight of the #th month}}",
  "whole.wrong": "Enter a number that is not below 0.",
  "whole.unfinished": "Months that are not over do not count until they are.",
  "whole.explain": "Mean of the parts of the period:",
  "whole.part": "{name}: {value}",
  "whole.weightIs": "weight {weight}",
  "whole.notCounted": "does not count",
} as const;
