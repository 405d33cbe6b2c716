import { defineKpi } from "../define.ts";
import { periodChange } from "../growth.ts";

export const mom = defineKpi({
  id: "MOM",
  ...periodChange,
  sources: ["Z25", "B"],
  help: {
    title: "Month-on-month change",
    summary:
      "Change against the month before (环比), as a share of its size. Compare equal numbers of days; a change of sign needs a look.",
    params: { current: "Value of this period.", previous: "Value of the month before, over equally many days." },
  },
});
