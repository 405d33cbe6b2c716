/** Words of what a team brings in its own template. */
export const teamPaneWords = {
  "template.team": "Your team’s templates",
  "template.open": "Open a template file…",
  "template.notOpened": "This template cannot be used yet",
  "template.builtinId":
    "“{id}” is the id of a built-in template. Give the template an id of its own, then open it again.",
  "template.moreFaults": "{count, plural, one {And # more.} other {And # more.}}",
  "team.kpis": "In this template: {template}",
  "team.unknownKpis":
    "{count, plural, one {This version does not know {kpis}; it is kept but cannot be calculated.} other {This version does not know {kpis}; they are kept but cannot be calculated.}}",
} as const;
