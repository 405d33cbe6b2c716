import { catalogue } from "../../kpi/catalogue/index.ts";
import type { GroupWords, KpiWords, NoBenchmarkWords, StandInWords } from "../catalogueWords.ts";

export { warningWords } from "./warnings.ts";

/** English help stands beside each KPI's declaration. */
export const kpiWords = Object.fromEntries(catalogue.map(({ id, help }) => [id, help])) as unknown as KpiWords;

export const standInWords: StandInWords = {
  deliveredForFollowers:
    "The export has no follower count at posting: people delivered to (送达人数) stand in for followers.",
  countsForScores: "The answers were counted before: promoters, passives and detractors stand in for the scores.",
  meanForMedian: "The waiting times themselves are not known: their mean stands in for the median.",
  netAsExported: "The export has only the net change: it stands in for new minus lost followers.",
  rateAsExported: "The export has only the finished figure: it is taken as it is.",
};

export const noBenchmarkWords: NoBenchmarkWords = {
  noFigure: "No published figure with a stated denominator is known.",
  accountSize: "No benchmark: it depends on the size of the account, the market and the prices.",
  ownHistory: "No benchmark: compare only with your own history.",
  calculation: "No benchmark: it converts, compares or plans.",
};

export const groupWords: GroupWords = {
  growth: "Growth",
  reach: "Reach",
  engagement: "Engagement",
  conversion: "Conversion",
  cost: "Cost",
  loyalty: "Loyalty",
};
