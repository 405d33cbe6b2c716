/** Words on the generated sheets. Numbers come ready to be shown; the other languages are typed from this one. */
export const sheetWords = {
  names: { scorecard: "Scorecard", rules: "Rules", measures: "Measures", data: "Data" },

  missing: "–",
  separator: "; ",
  grades: { excellent: "Excellent", good: "Good", pass: "Pass", below: "Below pass" },
  policies: {
    assign: { name: "assign", meaning: "Weights have to reach 100 %; until then there is no total." },
    normalise: { name: "normalise", meaning: "Weights are taken as shares of their sum." },
    leave: { name: "leave", meaning: "What is not assigned counts as lost points; more than 100 % has no total." },
  },
  scales: {
    progress: { name: "progress", meaning: "From base (0 points) to target (100 points) in a straight line." },
    ratio: { name: "ratio", meaning: "Value ÷ target × 100; target ÷ value × 100 where lower is better." },
    curve: {
      name: "curve",
      meaning:
        "Straight lines through base (0), threshold (60), target (100) and stretch (120 points); flat beyond the ends.",
    },
  },
  directions: { higher: "higher is better", lower: "lower is better" },
  units: { post: "post", day: "day", week: "week", month: "month", quarter: "quarter", year: "year" },
  days: (days: string) => `${days} days`,
  ours: "ours",
  published: "published figures",
  article: (rows: string) => `source article (${rows})`,

  card: {
    period: (from: string, to: string) => `${from} to ${to}`,
    noPeriod: "no dates in the data",
    template: (title: string, version: number) => `Template: ${title}, version ${String(version)}`,
    policy: "Weights: ",
    minimum: "minimum coverage ",
    unassigned: "not assigned: ",
    subject: "Subject",
    rank: "Rank",
    total: "Total",
    grade: "Grade",
    coverage: "Coverage",
    value: "Value",
    points: "Points",
    target: "Target value",
    weight: "Weight",
    remark: "Remark",
    weightedPoints: "Weight × points",
    readableWeight: "Computable weight",
    roundedTotal: "Total as shown",
    missingKpis: "Missing KPIs",
    gradeFrom: (grade: string) => `${grade} from `,
    without: "Without: ",
    noTotalWeights: "No total: the weights add up to ",
    noTotalUnreadable:
      "No total: a weight, the weight policy or the minimum coverage on the Rules sheet cannot be read.",
    noTotalCoverage: "No total: computable weight ",
    neededCoverage: ", needed ",
    missing: ". Missing: ",
    sourceSame: (date: string) => `The source in this workbook is as it was when it was read on ${date}.`,
    sourceChanged: (date: string) =>
      `The source in this workbook has changed since it was read on ${date}: refresh the scorecard with Scoreline.`,
    sourceFile: (files: string, date: string) => `Data from ${files}, read on ${date}.`,
    sourceFiles: (count: number, date: string) =>
      `Data from ${String(count)} files, read on ${date}; the sheets with data name them row by row.`,
    chart: "Totals",
    notes: "Notes",
    noteMissing:
      "A KPI that cannot be computed is left out of the total, never counted as zero. Coverage is the share of the weight that could be computed.",
    noteRank: "Rank and grade follow the total as shown, with one decimal. Equal totals share the best rank.",
    noteSources: "Weights, values and where they come from: sheet Rules. Figures behind the KPIs: sheet Measures.",
    noteStandIn: (kpi: string, note: string) => `${kpi}: ${note}`,
    noteConverted: (kpi: string, from: string, to: string) =>
      `${kpi}: the template’s values are meant per ${from}; they were converted to ${to} at the same pace of growth.`,
    noteNotConverted: (kpi: string, from: string, to: string) =>
      `${kpi}: the template’s values are meant per ${from} and cannot be converted to ${to}. Enter values on the Rules sheet.`,
    noteNeeds: (kpi: string, measures: string) =>
      `${kpi} could not be computed when the card was built: ${measures} not in the data. Type the figures into the marked cells of the sheet Measures, or add an export that has them.`,
  },

  rules: {
    title: (card: string) => `Rules of “${card}”`,
    hint: "Shaded cells can be changed; every score follows at once. One place for weights, values and grades.",
    policy: "Weight policy",
    minimum: "Minimum coverage",
    sum: "Sum of weights, %",
    sumReached: "The weights reach 100 %.",
    sumUnassigned: "not assigned, %: ",
    sumAbove: "above 100 %, by %: ",
    sumUnreadable: "A weight is missing, negative or not a number.",
    kpi: "KPI",
    weight: "Weight, %",
    scale: "Scale",
    better: "Better",
    base: "Base (0)",
    threshold: "Threshold (60)",
    target: "Target (100)",
    stretch: "Stretch (120)",
    floor: "Floor",
    cap: "Cap",
    check: "Check",
    sourceOfWeight: "Weight from",
    sourceOfValues: "Values from",
    per: "Meant per",
    original: (value: string) => `${value}, as meant`,
    daysMeant: "Days meant",
    daysOfCard: "Days of a period here",
    note: "Note",
    scaleNumber: "Scale no.",
    directionNumber: "Direction no.",
    fault: "Fault no.",
    id: "Id",
    ok: "OK",
    faultMissing: "a value is missing or not a number",
    faultOrder: "values do not run in the direction given",
    faultRatio: "the target has to be above 0",
    faultFloor: "floor above cap",
    grades: "Grades",
    from: "From points",
    choices: "Choices",
    converted:
      "Values meant for another length of time were converted to the period of this card: (1 + value) ^ (days of a period here ÷ days meant) − 1.",
    number: "Enter a number.",
    weightRange: "Enter a weight from 0 to 100.",
    shareRange: "Enter a share from 0 % to 100 %.",
  },

  measures: {
    title: (card: string) => `Measures of “${card}”`,
    hint: "Figures come from the Data sheets by formula. Shaded cells are not in the data: type the figure, and the KPI is computed.",
    key: "Subject no.",
    start: "Period from",
    inputs: "Figures",
    kpis: "KPIs",
    items: "Posts",
    takes: {
      sum: "sum",
      count: "number of rows",
      last: "last known",
      first: "at the start",
      single: "only if one row",
      mean: "weighted mean",
    },
    together: (headers: string) => `rows that also have ${headers}`,
    type: "not in the data: type it here",
    typePerItem: "not in the data: type it here, per post",
    typeMessage: "Enter a number, or leave the cell empty.",
    check: "Source check",
    source: "Source",
    column: "Column",
    numbersRead: "Numbers when read",
    textsRead: "Texts when read",
    sumRead: "Sum when read",
    numbersNow: "Numbers now",
    textsNow: "Texts now",
    sumNow: "Sum now",
    differs: "Differs",
    differences: "Columns that differ",
  },

  data: {
    subjectKey: "Subject no.",
    periodStart: "Period from",
    lastInPeriod: "Last in period",
    firstInPeriod: "First in period",
    source: "Source",
    weighted: (header: string, weight: string) => `${header} × ${weight}`,
    weight: (header: string, weight: string) => `${weight} where ${header} is known`,
  },

  issues: {
    "rules.policy": () => "The weight policy is none of the choices.",
    "rules.policyGone": () => "The row of the weight policy is gone.",
    "rules.minimumCoverage": () => "The minimum coverage is not a share from 0 % to 100 %.",
    "rules.minimumCoverageGone": () => "The row of the minimum coverage is gone.",
    "rules.line": () => "A row of the rules cannot be read.",
    "rules.lineGone": ({ id }) => `The row of ${id} is gone; its last known rule is used.`,
    "rules.weight": ({ kpi }) => `The weight of “${kpi}” is not a number of 0 or more.`,
    "rules.scale": ({ kpi }) => `The scale of “${kpi}” is none of the choices.`,
    "rules.better": ({ kpi }) => `The direction of “${kpi}” is none of the choices.`,
    "rules.value": ({ kpi }) => `A value of “${kpi}” is missing or not a number.`,
    "rules.order": ({ kpi }) => `The values of “${kpi}” do not run in the direction given.`,
    "rules.ratioTarget": ({ kpi }) => `The target of “${kpi}” has to be above 0.`,
    "rules.floorAboveCap": ({ kpi }) => `The floor of “${kpi}” is above its cap.`,
    "rules.band": () => "The lower edge of a grade is not a number.",
    "rules.bandGone": ({ id }) => `The row of the grade ${id} is gone.`,
    "rules.bandOrder": () => "The grades are not in order from the best down.",
    "card.storeNewer": () => "This scorecard was built by a newer version of Scoreline.",
    "card.storeUnreadable": () => "What Scoreline keeps about this scorecard cannot be read.",
    "card.repeatedRows": ({ rows, file }) => `${file}: ${rows} rows repeat rows of another file and count once.`,
    "card.sameMeasureTwice": ({ measure, file }) =>
      `${file}: “${measure}” is left out, because another table has it for the same days.`,
    "card.unknownKpi": ({ kpi }) => `This version of Scoreline does not know the KPI ${kpi}.`,
    "card.rowsWithoutDate": ({ rows, file }) => `${file}: ${rows} rows have no date and are left out.`,
    "card.rowsWithoutSubject": ({ rows, file, header }) =>
      `${file}: ${rows} rows have nothing in the column “${header}” and are left out.`,
    "card.rowsWithoutAccount": ({ rows, file }) =>
      `${file}: ${rows} rows name no account, but other tables do; they are left out.`,
    "card.periodIgnored": ({ file }) => `${file} has no dates: all its rows count, whatever the period.`,
    "card.noSubjects": () => "No row belongs to a subject and a period.",
  } satisfies Record<string, (facts: IssueFacts) => string> as Record<CardIssueCode, (facts: IssueFacts) => string>,
};

export type IssueFacts = Readonly<Record<string, string | number>>;

/** Issues that a card, its Rules sheet or its store can have. */
export type CardIssueCode =
  | "rules.policy"
  | "rules.policyGone"
  | "rules.minimumCoverage"
  | "rules.minimumCoverageGone"
  | "rules.line"
  | "rules.lineGone"
  | "rules.weight"
  | "rules.scale"
  | "rules.better"
  | "rules.value"
  | "rules.order"
  | "rules.ratioTarget"
  | "rules.floorAboveCap"
  | "rules.band"
  | "rules.bandGone"
  | "rules.bandOrder"
  | "card.storeNewer"
  | "card.storeUnreadable"
  | "card.repeatedRows"
  | "card.sameMeasureTwice"
  | "card.unknownKpi"
  | "card.rowsWithoutDate"
  | "card.rowsWithoutSubject"
  | "card.rowsWithoutAccount"
  | "card.periodIgnored"
  | "card.noSubjects";

export type SheetWords = typeof sheetWords;
