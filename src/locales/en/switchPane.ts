/** Words of choosing a template that follows from a day on. */
export const switchPaneWords = {
  "switch.title": "Another template from a date",
  "switch.lead":
    "The last day that the scorecard covers decides which template counts. An update in a later period takes the one that counts then.",
  "switch.item": "{template}, from {date}",
  "switch.remove": "Take out {template} from {date}",
  "switch.inForce": "The last day is {day}: {template} is in force.",
  "switch.template": "Template that follows",
  "switch.from": "Counts from",
  "switch.add": "Let this template follow",
} as const;
