/** Words of weights that take over on a day; the other languages are typed from these. */
export const weightsFromPaneWords = {
  "weightsFrom.title": "Other weights from a date",
  "weightsFrom.lead":
    "The last day that the scorecard covers decides which weights count; in a scorecard by period, the last day of each period decides for its row. Later weights wait; an update in a later period takes those that count then.",
  "weightsFrom.set": "Weights from {date}",
  "weightsFrom.undated": "Weights without a date",
  "weightsFrom.date": "Count from",
  "weightsFrom.noDate": "Choose the day from which these weights count, or remove them.",
  "weightsFrom.badDate": "This day cannot be used. Choose one from 1900 on, or remove these weights.",
  "weightsFrom.twice": "Several sets of weights count from {date}. Choose another day, or remove one.",
  "weightsFrom.noTotal": "With these weights there is no total. Make them add up to 100%.",
  "weightsFrom.inForce": "The last day is {day}: the weights from {date} count.",
  "weightsFrom.inForceByPeriod":
    "The last day is {day}: the weights from {date} count for periods that end on {date} or later, and for earlier ones those of their last day.",
  "weightsFrom.remove": "Remove the weights from {date}",
  "weightsFrom.removeUndated": "Remove the weights without a date",
  "weightsFrom.add": "Add weights from a date",
  "weightsFrom.faulty": "Later weights need a day from which they count. Choose one, or remove these weights.",
  "weightsFrom.sameDay":
    "Two sets of later weights count from the same day. Choose another day for one of them, or remove it.",
} as const;
