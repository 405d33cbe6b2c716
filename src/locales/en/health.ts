/**
 * What the checks of a table find suspicious, with what to do about it; gaps in braces are facts. The other languages are
 * typed from this one.
 */
export const healthWords = {
  readersAboveDelivered:
    "“{column}” is larger than “{other}” in {cells} row(s), for example {value} and {otherValue}. Sharing can do that; otherwise check the two columns.",
  reachAboveImpressions:
    "“{column}” is larger than “{other}” in {cells} row(s), for example {value} and {otherValue}. Everybody reached sees at least one impression: check whether the columns were swapped.",
  clicksAboveImpressions:
    "“{column}” is larger than “{other}” in {cells} row(s), for example {value} and {otherValue}. Check both figures.",
  peopleAboveEvents:
    "“{column}” counts more than “{other}” in {cells} row(s), for example {value} and {otherValue}. People cannot outnumber what they did: check which column is which.",
  partAboveWhole:
    "“{column}” is larger than “{other}”, of which it is a part, in {cells} row(s), for example {value} and {otherValue}. Check both figures.",
  netMismatch:
    "“{column}” is not new minus lost followers in {cells} row(s). Export the file again or correct the row.",
  totalMismatch:
    "“{column}” does not follow from the day before and the day’s growth in {cells} row(s), for example {value} instead of {expected}. Check these days.",
  mixedCurrencies:
    "“{column}” mixes currencies ({currencies}), so it is not added up. Convert it to one currency, or split the file.",
  peopleByChannel:
    "“{column}” counts people by “{channel}” and has no row for all of them. One person may be in several, so the sum is not known: export the total too.",
  numbersAsDates:
    "“{column}”: {cells} number(s) were turned into dates by Excel, for example “{example}”. They count as missing. Import the platform’s file itself instead of opening it in Excel first.",
  rateMismatch:
    "“{column}” is not “{over}” ÷ “{under}” in {cells} row(s), for example {value} instead of {expected}. Check the three columns.",
  rateHundredfold:
    "“{column}” is a hundred times more or less than “{over}” ÷ “{under}” in {cells} row(s), for example {value} instead of {expected}. Check for fen taken as yuan, or per cent taken as a fraction.",
  sharesNot100: "The shares in “{column}” add up to {total}%, not 100%. A row may be missing or damaged.",
  percentAbove100: "“{column}” is above 100% in {cells} row(s), for example {value}%. Check the scale of the column.",
  negativeTotals: "“{column}” is below zero in {cells} row(s), for example {value}. Check these cells.",
  dateGaps:
    "“{column}” leaves out {days} day(s) or week(s), the first {first}. Export these days too, or totals are too low.",
  duplicateDays:
    "“{column}”: {cells} row(s) repeat a day, the first {first}. Remove the repetition, or it counts twice.",
  duplicateItems:
    "“{column}”: {cells} row(s) repeat an item, the first “{first}”. Remove the repetition, or it counts twice.",
  emptyGrowth:
    "“{column}” grew from {before} to {after} in the second half, while “{reading}” fell by {readingFell}% and interactions per read fell by {interactionFell}%. The new followers may not be the right ones: look where they came from.",
  emptyGrowthAcross:
    "“{column}” grew from {before} to {after} in the second half of the days, while in “{other}” “{reading}” fell by {readingFell}% and interactions per read fell by {interactionFell}%. The new followers may not be the right ones: look where they came from.",
  outliers:
    "“{column}”: {cells} value(s) up to {value}, where about {usual} is usual. Viral or mistaken: look, and compare medians if it is viral.",
  immatureDays:
    "“{column}”: {cells} row(s) from {first} on are not final, because platforms complete a day the morning after. Leave them out of an appraisal.",
  staleData: "The latest row is of {last}, {days} days ago. Export again if newer data exist.",
} as const;

export type HealthWords = Readonly<Record<keyof typeof healthWords, string>>;
