import { ruleSentences } from "./ruleSentences.ts";
import { scaleNames, type ScaleNames } from "./scales.ts";
import { entryWords } from "./entryWords.ts";
import { formWords } from "./formWords.ts";
import { lifecycleWords } from "./lifecycleWords.ts";
import { periodWords } from "./periodWords.ts";
import { switchWords } from "./switchWords.ts";
import { wholeWords } from "./wholeWords.ts";
import { ruleWords } from "./ruleWords.ts";
import { targetWords } from "./targetWords.ts";
import { gradeWords } from "./scoringFunctions.ts";

/** Words on the generated sheets. Numbers come ready to be shown; the other languages are typed from this one. */
export const sheetWords = {
  names: { scorecard: "Scorecard", rules: "Rules", measures: "Measures", data: "Data" },

  missing: "–",
  separator: "; ",
  labelled: (label: string, text: string) => `${label}: ${text}`,
  sentence: (text: string) => `${text}.`,
  grades: gradeWords,
  policies: {
    assign: { name: "assign", meaning: "Weights have to reach 100%; until then there is no total." },
    normalise: { name: "normalise", meaning: "Weights are taken as shares of their sum." },
    leave: { name: "leave", meaning: "What is not assigned counts as lost points; more than 100% has no total." },
  },
  scales: scaleNames as ScaleNames,
  ruleSentences,
  directions: { higher: "higher is better", lower: "lower is better" },
  units: { post: "post", day: "day", week: "week", month: "month", quarter: "quarter", year: "year" },
  days: (days: string) => `${days} days`,
  ours: "ours",
  published: "published figures",
  article: (rows: string) => `source article (${rows})`,

  period: periodWords,
  whole: wholeWords,
  switching: switchWords,
  ruleRows: ruleWords,
  targets: targetWords,
  lifecycle: lifecycleWords,
  form: formWords,
  entries: entryWords,
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
    noteCurrency: (currency: string) => `Amounts are in ${currency}. Other currencies are neither converted nor added.`,
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
    sumReached: "The weights reach 100%.",
    sumUnassigned: "not assigned, %: ",
    sumAbove: "above 100%, by %: ",
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
    shareRange: "Enter a share from 0% to 100%.",
  },

  measures: {
    title: (card: string) => `Measures of “${card}”`,
    hint: "Figures come from the Data sheets by formula. Shaded cells are not in the data: type the figure, and the KPI is computed.",
    valuesHint:
      "There are too many figures for formulas: they are values from the Data sheets, which Refresh and every update write anew. Correct a wrong one in the data; a number typed over it here does not last. Shaded cells are not in the data: what is typed there stays.",
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
    account: "Account",
    subjectKey: "Subject no.",
    periodStart: "Period from",
    lastInPeriod: "Last in period",
    firstInPeriod: "First in period",
    source: "Source",
    weighted: (header: string, weight: string) => `${header} × ${weight}`,
    weight: (header: string, weight: string) => `${weight} where ${header} is known`,
  },
};

export type SheetWords = typeof sheetWords;
