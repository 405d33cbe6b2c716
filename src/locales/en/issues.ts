import { cardIssueWords } from "./cardIssues.ts";
import { entryRefusalWords } from "./entrySheet.ts";
import { explainIssueWords } from "./explainIssues.ts";
import { healthWords } from "./health.ts";
import { insertIssueWords } from "./insertIssues.ts";
import { largeFileWords } from "./largeFiles.ts";
import { lifecycleIssueWords } from "./lifecycleIssues.ts";
import { periodIssueWords } from "./periodIssues.ts";
import { switchIssueWords } from "./switchIssues.ts";
import { scoringIssueWords } from "./scales.ts";
import { formulaIssueWords } from "./portable.ts";
import { sourceIssueWords } from "./sourceIssues.ts";
import { templateIssueWords } from "./templateIssues.ts";

/**
 * Words of every fault and caution, by the code that intake, scorecards, templates and commands give; gaps in braces are
 * the issue's facts. The other languages are typed from this one.
 */
export const issueWords = {
  ...sourceIssueWords,
  ...healthWords,
  ...entryRefusalWords,
  ...largeFileWords,
  ...cardIssueWords,
  ...insertIssueWords,
  ...explainIssueWords,
  ...lifecycleIssueWords,
  ...periodIssueWords,
  ...switchIssueWords,
  ...formulaIssueWords,
  ...scoringIssueWords,
  ...templateIssueWords,

  cancelled: "Cancelled. Nothing was written.",
  partNotLoaded:
    "A part of Scoreline did not arrive. Check the connection and try again; if that does not help, close the pane and open it again.",
  protected: "Excel refused: a sheet or the workbook is protected. Unprotect it, then try again.",
  workbookProtected:
    "The workbook’s structure is protected, so no sheet can be added. Unprotect it under Review, then try again.",
  cellEditMode: "Excel is editing a cell. Press Enter or Esc there, then try again.",
  noRangeSelected: "Select cells of one rectangle, not a chart or several areas.",
  tooMuchAtOnce: "Excel refused the amount of data in one piece. Split the source, then try again.",
  sessionLost: "The connection to Excel was lost. Reload the workbook, then try again.",
  excelRefused: "Excel refused: {message} ({code})",
  unfinishedBuild: "A scorecard was left unfinished ({sheets}). Clean it up first.",
  tooManyRows: "“{sheet}” would have {rows} rows; a sheet holds {limit}.",
  tooManyColumns: "“{sheet}” would have {columns} columns; a sheet holds {limit}.",
  cellTooLong: "Cell {cell} of “{sheet}” would hold {length} characters; a cell holds {limit}.",
  changedMeanwhile: "Cells {address} of “{sheet}” were changed meanwhile. Nothing was overwritten; try again.",
  sourceNotFound: "There is no sheet, table or range “{address}”.",
  sourceGone: "Source {number} of this scorecard is no longer in the workbook.",
  noTables: "None of the sources has a table with a header row.",
  unknownTemplate: "There is no template “{id}”. Name a template’s file or one of these: {known}.",
  badCurrency: "“{currency}” is not the code of a currency. Write three capital letters, such as EUR or CNY.",
  currencyOfTargets:
    "The template gives its values for {lines} in {found}, and amounts are never converted. Give these KPIs targets in {currency}, or leave the currency at {found}.",
  badDate: "“{date}” is not a date. Write it as YYYY-MM-DD.",
  periodReversed: "The period ends ({to}) before it begins ({from}).",
  unknownLine: "The template has no line “{id}”. Its lines: {known}.",
  weightOutOfRange: "The weight of “{id}” is {weight}. It has to be from 0 to 100 per cent.",
  weightsTwice: "Several sets of weights count from {from}. Join them into one, or give them different days.",
  unusedInput: "No KPI of this scorecard uses “{measure}”. It uses: {known}.",
  unknownSubjectColumn: "No table has a column “{header}”. Columns that can name who is scored: {known}.",
  noSubjectColumn:
    "No table has a column “{header}” or another that can name who is scored. Say whose each file is, or score by file or by period.",
  subjectIsFigure: "“{header}” holds figures or dates, so it cannot name who is scored.",
  noDatesForPeriods: "No table has dates, so nothing can be scored by {by}.",
  nothingInPeriod: "No row is dated from {from} to {to}. The data reach from {first} to {last}.",
  unknownCard: "There is no scorecard “{card}” in this workbook.",
  cardSheetGone: "The sheet {sheet} of scorecard {card} is no longer in the workbook.",
  unknownKpi: "There is no KPI function “{id}”.",
  badArgument: "“{text}” is neither an address nor a number.",
  samplesMissing: "The sample file {file} could not be loaded.",

  "card.storeNewer": "This scorecard was built by a newer version of Scoreline.",
  "card.storeUnreadable": "What Scoreline keeps about this scorecard cannot be read. Build it again.",

  "rules.policy": "The weight policy is none of the choices.",
  "rules.policyGone": "The row of the weight policy is gone.",
  "rules.minimumCoverage": "The minimum coverage is not a share from 0% to 100%.",
  "rules.minimumCoverageGone": "The row of the minimum coverage is gone.",
  "rules.line": "A row of the rules cannot be read.",
  "rules.lineGone": "The row of {id} is gone; its last known rule is used.",
  "rules.group": "The weight of the group “{group}” has to be a number from 0 to 100.",
  "rules.groupGone": "The group {id} is gone from the sheet.",
  "rules.missing": "“{kpi}”: what happens where data are missing has to be one of the choices.",
  "rules.weight": "The weight of “{kpi}” is not a number from 0 to 100.",
  "rules.scale": "The scale of “{kpi}” is none of the choices.",
  "rules.better": "The direction of “{kpi}” is none of the choices.",
  "rules.value": "A value of “{kpi}” is missing or not a number.",
  "rules.order": "The values of “{kpi}” do not run in the direction given.",
  "rules.ratioTarget": "The target of “{kpi}” has to be above 0.",
  "rules.floorAboveCap": "The floor of “{kpi}” is above its cap.",
  "rules.band": "The lower edge of a grade is not a number.",
  "rules.bandGone": "The row of the grade {id} is gone.",
  "rules.bandOrder": "The grades are not in order from the best down.",
  "rules.row": "A figure or a choice of the row “{row}” cannot be read.",
  "rules.rowGone": "The row {id} is gone from the sheet.",

  "template.notJson": "The file is not a template: it is no JSON.",
  "template.notTemplate": "The file is not a Scoreline template.",
  "template.newerFormat": "The template was made by a newer version (format {found}; this one reads up to {known}).",
  "template.badField": "{path}: expected {expected}, found {received}.",
  "template.duplicateLine": "{path}: the id “{id}” occurs twice.",
  "template.bandOrder": "{path}: the band begins at {from}, not below the better one at {better}.",
  "template.rule.floorAboveCap": "{path}: the minimum is above the maximum.",
  "template.rule.ratioTarget": "{path}: the target must be above zero.",
  "template.rule.order":
    "{path}: base, threshold, target and stretch must follow each other in the direction of better.",
} as const;

export type IssueCode = keyof typeof issueWords;

export type IssueWords = Readonly<Record<IssueCode, string>>;
