/** Words of the screens that add data to the workbook. The other languages are typed from this one. */
export const importPaneWords = {
  "home.addData": "Add exports to the workbook",
  "home.entrySheet": "Sheet for figures that people type",

  "import.title": "Add data to the workbook",
  "import.lead":
    "Platform files, or a sheet that is open here, become clean tables on sheets of their own. Files and sheets stay as they are; next month’s file goes into the same table.",
  "import.rows": "First rows of {table}",
  "import.tags": "Columns to fill in yourself",
  "import.tagsHint": "For example topic, campaign or owner. They stay with their post when a newer file is added.",
  "import.tagName": "Column name",
  "import.tagChoices": "Choices, separated by commas",
  "import.tagAdd": "Add column",
  "import.tagRemove": "Remove column {header}",
  "import.add": "Add to workbook",
  "import.adding": "Adding…",
  "import.done": "The data are in the workbook",
  "import.table":
    "{table} → sheet “{sheet}”: {added} rows added, {changed} cells brought up to date, {unchanged} rows as before.",
  "import.notes": "A notes sheet lists what was corrected and what looks wrong.",
  "import.card": "Build a scorecard from it",
  "import.more": "Add more",
  "columns.suggested": "May be",

  "entry.title": "Sheet for typing figures",
  "entry.lead":
    "For what no platform exports: orders, revenue, cost, participants. The sheet can be filled in and checked without Scoreline, and an empty cell is never counted as zero.",
  "entry.unit": "One figure per",
  "entry.unit.week": "week",
  "entry.unit.month": "month",
  "entry.unit.quarter": "quarter",
  "entry.from": "From",
  "entry.to": "To",
  "entry.subjects": "Who is asked for (one per line)",
  "entry.measures": "Which figures",
  "entry.create": "Create the sheet",
  "entry.done": "The sheet “{sheet}” is ready. Choose it as a source of a scorecard like any other sheet.",
  "entry.needs": "Give a period, at least one subject and at least one figure.",
} as const;
