/** Words of Rules for what is usual where a figure is missing; the other languages are typed from this one. */
export const missingWords = {
  title: "If a figure is missing: what is usual, and why",
  hint: "The column “If missing” above follows this until somebody chooses otherwise there. A number typed into a marked cell of Measures counts at once; one typed over a formula there, from the next update with Scoreline.",
  chosen: "Chosen in the row of the KPI: ",
  why: {
    platform:
      "Figures of the platform: what they lack is left out, and coverage says so. Once a figure is typed on Measures for one subject, it is asked of all.",
    people: "People enter a figure of this KPI: leaving out a bad number must not help.",
    typed:
      "A figure of this KPI was typed on Measures for at least one subject, so it is asked of all: leaving out a bad number must not help. Where it does not apply, type “not applicable”.",
    typedOver:
      "A figure of this KPI that the data lack was typed on Measures for at least one subject, so it is asked of all: leaving out a bad number must not help. Where it does not apply, type “not applicable”.",
  },
};

export type MissingWords = typeof missingWords;
