import { cautionWords } from "../cautions.ts";
import { warningWords } from "./warnings.ts";

/**
 * Cautions about a scorecard, said in the pane and in the notes on its sheet; gaps in braces are facts. The other
 * languages are typed from this one.
 */
export const cardIssueWords = {
  ...cautionWords(warningWords, "{kpi} ({subjects}). "),
  "card.immatureRows": "“{file}”: {rows} rows of {date} or later are not final yet and do not count.",
  "card.noSubjects": "No row could be assigned to a subject and a period.",
  "card.otherCurrency":
    "“{file}”: amounts in {found} do not count, because this card is in {currency}. Nothing is converted.",
  "card.partsOfWhole": "“{file}”: rows by “{header}” are parts of another table and are not added to it.",
  "card.peopleNotAdded":
    "{kpi}: “{measure}” counts people, and who came on one day may come again on another, so figures of several days are not added. Type the figure of the whole period over the cell on Measures, or add an export that has it.",
  "card.averagesNotMeant":
    "{kpi}: “{measure}” is an average, and how many each row stands for is not in the data, so several rows make no average. Type the figure of the whole period over the cell on Measures.",
  "card.laterWeights": "The weights that follow from {from} on add up to {sum}%: with them there will be no total.",
  "card.laterGroupWeights":
    "The weights of the group “{group}” that follow from {from} on add up to {sum}%: with them there will be no total.",
  "card.weightsByPeriod":
    "Weights changed (new from: {days}). Each row counts with the weights in force on its last day; where a period straddles the change, its last day decides. The earlier weights stand on Rules.",
  "card.earlierWeightsDue":
    "Rows that end before {until} had other weights, which Rules does not show yet. Refresh leaves Rules as they are: Build again takes them over.",
  "card.filesApart":
    "{files} hold different figures, and nothing in them names an account, so each file became a subject of its own. If they are of one account, give them the same account name (on the command line: --subject FILE=NAME).",
  "card.figureFromRange":
    "{kpi} is computed from single rows, such as one number per post or answer, and a card adds rows up. Compute it beside your data with the function {function} and type the result into the marked cell on Measures.",
  "card.periodIgnored": "“{file}” has no dates, so all its rows count whatever the period.",
  "card.repeatedRows": "“{file}”: {rows} rows stand in another file too. They count once.",
  "card.rowsWithoutAccount": "{rows} rows of “{file}” name no account, though other tables do. They do not count.",
  "card.rowsWithoutDate": "{rows} rows of “{file}” have no date and do not count.",
  "card.rowsWithoutSubject": "{rows} rows of “{file}” have nothing in “{header}” and do not count.",
  "card.tooManyForms": "Forms were made for the first {made} of {wanted} subjects; name others to get theirs.",
  "card.targetBelowAverage":
    "{kpi}: the target {target} asks for less than the average {average} that it compares with.",
  "card.typedForWhole":
    "“{measure}” was given for {subject}, which is the mean of its parts, so it does not count. Give it for the parts, such as {example}.",
  "card.unknownKpi": "This version of Scoreline does not know the KPI {kpi}.",
  "card.sameMeasureTwice": "“{measure}” of “{file}” is not used: another table has it for the same days.",
} as const;

export type CardIssueCode = keyof typeof cardIssueWords;

export type CardIssueWords = Readonly<Record<CardIssueCode, string>>;
