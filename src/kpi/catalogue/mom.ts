import { count, defineKpi } from "../define.ts";

export const mom = defineKpi({
  id: "MOM",
  params: {
    current: count(null),
    previous: count(null),
  },
  formula: "(current - previous) / ABS(previous)",
  unit: "ratio",
  better: "higher",
  group: "growth",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z25", "B"],
  basis: "previous",
  compounds: true,
  warnings: [{ when: "value < -1", code: "signChange" }],
  examples: [
    { given: { current: 115, previous: 100 }, gives: 0.15 },
    { given: { current: 50, previous: -100 }, gives: 1.5 },
    { given: { current: 115, previous: 0 }, gives: "#DIV/0!" },
    { given: { current: 0, previous: 0 }, gives: "#DIV/0!" },
    { given: { current: "?", previous: 100 }, gives: "#VALUE!" },
    { given: { current: 115, previous: null }, gives: "#N/A" },
  ],
  help: {
    title: "Month-on-month change",
    summary:
      "Change against the month before (环比), as a share of its size. Compare equal numbers of days; a change of sign needs a look.",
    params: { current: "Value of this period.", previous: "Value of the month before, over equally many days." },
  },
});
