import { defineKpi } from "../define.ts";
import { periodChange } from "../growth.ts";

export const wow = defineKpi({
  id: "WOW",
  ...periodChange,
  sources: ["Z25", "B"],
  withoutBenchmark: "calculation",
  help: {
    title: "Week-on-week change",
    summary: "Change against the week before, as a share of its size. Compare equal numbers of days.",
    params: { current: "Value of this period.", previous: "Value of the week before, over equally many days." },
  },
});
