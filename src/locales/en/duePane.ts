/** Words about what new data ask for and a refresh does not do; the other languages are typed from these. */
export const duePaneWords = {
  "due.template":
    "The template “{template}” is in force since {since}, but Refresh leaves the rules as they are. Build again takes it over.",
  "due.firstTemplate":
    "By its last day the template “{template}” is in force, but Refresh leaves the rules as they are. Build again takes it over.",
  "due.weights":
    "The weights from {since} are in force, but Refresh leaves the rules as they are. Build again takes them over.",
  "due.targets":
    "Targets for {periods} are not on Rules yet ({kpis}). Refresh leaves Rules as they are: Build again writes them.",
} as const;
