import { catalogue } from "../../kpi/catalogue/index.ts";
import type { GroupWords, KpiWords, StandInWords } from "../catalogueWords.ts";

/** English help stands beside each KPI's declaration. */
export const kpiWords = Object.fromEntries(catalogue.map(({ id, help }) => [id, help])) as unknown as KpiWords;

export const standInWords: StandInWords = {
  deliveredForFollowers:
    "The export has no follower count at posting: people delivered to (送达人数) stand in for followers.",
  netAsExported: "The export has only the net change: it stands in for new minus lost followers.",
};

export const groupWords: GroupWords = {
  growth: "Growth",
  reach: "Reach",
  engagement: "Engagement",
  conversion: "Conversion",
  cost: "Cost",
  loyalty: "Loyalty",
};
