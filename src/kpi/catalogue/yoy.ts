import { defineKpi } from "../define.ts";
import { periodChange } from "../growth.ts";

export const yoy = defineKpi({
  id: "YOY",
  ...periodChange,
  sources: ["R18", "B"],
  withoutBenchmark: "calculation",
  help: {
    title: "Year-on-year change",
    summary: "Change against the same period of the year before (同比), as a share of its size. Takes out the season.",
    params: { current: "Value of this period.", previous: "Value of the same period of the year before." },
  },
});
