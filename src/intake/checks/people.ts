import type { MeasureId } from "../../kpi/measures.ts";
import { rowCheck } from "./rowCheck.ts";

/** Readers beyond the followers reached come from sharing; it happens, but seldom, so a person should look. */
export const readersAboveDelivered = rowCheck({
  code: "readersAboveDelivered",
  severity: "warning",
  measures: ["readers", "delivered"],
  wrong: (readers, delivered) => readers > delivered,
});

/** Who is reached sees at least one impression. */
export const reachAboveImpressions = rowCheck({
  code: "reachAboveImpressions",
  severity: "error",
  measures: ["reach", "impressions"],
  wrong: (reach, impressions) => reach > impressions,
});

/** Clicks without impressions cannot be. */
export const clicksAboveImpressions = rowCheck({
  code: "clicksAboveImpressions",
  severity: "warning",
  measures: ["clicks", "impressions"],
  wrong: (clicks, impressions) => clicks > impressions,
});

const peopleAndEvents: readonly (readonly [MeasureId, MeasureId])[] = [
  ["readers", "reads"],
  ["sharers", "shares"],
  ["viewers", "views"],
  ["messageSenders", "messages"],
  ["finishedViews", "views"],
];

/** Everybody who did something did it at least once. */
export const peopleAboveEvents = peopleAndEvents.map((measures) =>
  rowCheck({
    code: "peopleAboveEvents",
    severity: "error",
    measures,
    wrong: (people, events) => people > events,
  }),
);

export const partAboveWhole = rowCheck({
  code: "partAboveWhole",
  severity: "warning",
  measures: ["sessionReads", "reads"],
  wrong: (part, whole) => part > whole,
});
