import type { RawSheet, Table } from "../intake/table.ts";
import type { CardIssueCode } from "../locales/en/cardIssues.ts";
import type { Language } from "../locales/language.ts";
import type { WorkbookPlan } from "../plan/plan.ts";
import type { ScoredRow } from "../scoring/otherRows.ts";
import type { ScoredGroup, ScoredLine } from "../scoring/results.ts";
import type { PeriodTarget } from "../scoring/decideTarget.ts";
import type { TargetPlan } from "../scoring/targets.ts";
import type { NoTotal, ScaleRule, WeightPolicy } from "../scoring/types.ts";
import type { Template } from "../templates/template.ts";
import type { WholeFrom } from "./inputs/wholeFrom.ts";
import type { CardRecord } from "./lifecycle/record.ts";
import type { CardEntries, SetAside, TypedInputs } from "./typedByPeople.ts";
import type { DueUpdate, SwitchedTemplates, TemplateInForce } from "./templatesOfCard.ts";
import type { SplitUnit } from "./splitUnit.ts";

/**
 * Who or what is scored. `column` is the header of a column that all joined tables have (account, person, campaign);
 * with `each`, every one of them is scored once per period. `item` scores every post of content lists by itself.
 */
export type SubjectBy =
  | { readonly kind: "column"; readonly header: string; readonly each?: SplitUnit }
  | { readonly kind: "file"; readonly each?: SplitUnit }
  | { readonly kind: "item" }
  | { readonly kind: "day" }
  | { readonly kind: "week" }
  | { readonly kind: "month" }
  | { readonly kind: "quarter" };

/** A table that intake has read, with what the card has to know about its origin. */
export interface SourceTable {
  readonly table: Table;
  /** File name or sheet name; the subject when a card is by file and the table names no account. */
  readonly file: string;
  /** Given where the source is in the workbook, so that the card can notice by a formula that it has changed since. */
  readonly range: SourceRange | null;
}

/** Cells of the workbook as they were read; `row` and `column` are the zero-based place of the first cell on its sheet. */
export interface SourceRange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly raw: RawSheet;
  /** True where nothing else stands below the cells, so that whatever appears there belongs to the source: a whole sheet. */
  readonly openEnded: boolean;
}

/** Days that a card covers, as inclusive Excel serials; a campaign has a name. */
export interface CardPeriod {
  readonly from: number;
  readonly to: number;
  readonly name?: string;
}

/**
 * What a period is compared with: the days before it that are as many, the same days a year before, days that people
 * name (an earlier campaign), or nothing. An unfinished period is compared with as many days as have passed.
 */
export type CompareWith =
  | { readonly kind: "previous" | "year" | "none" }
  | { readonly kind: "days"; readonly from: number; readonly to: number };

/** How far the data cover a subject's period. */
export interface PeriodProgress {
  /** First and last day of the whole period, as Excel serials. */
  readonly from: number;
  readonly to: number;
  readonly days: number;
  /** First and last day that is covered by mature data. */
  readonly coveredFrom: number;
  readonly coveredTo: number;
  readonly coveredDays: number;
  readonly partial: boolean;
  /** What it is compared with: the same days of the previous period; null where the data do not cover them. */
  readonly previous: { readonly from: number; readonly to: number; readonly name: string } | null;
}

export type SubjectOrder = "name" | "data";

/** Everything a scorecard depends on. The same spec gives the same plan: nothing reads a clock. */
export interface CardSpec {
  /** Letters and digits; part of workbook names. */
  readonly cardId: string;
  readonly tables: readonly SourceTable[];
  readonly template: Template;
  readonly by: SubjectBy;
  /** Null takes all rows. */
  readonly period: CardPeriod | null;
  /**
   * First day whose figures are not final yet: rows of it and later are left out. The day of `readAt` unless given,
   * because platforms finish a day's figures on the next.
   */
  readonly immatureFrom?: number;
  /**
   * Day by which weights and rules by date are chosen (`YYYY-MM-DD`): the last that the card covers unless given. In a card
   * by period, rows that end before it have the weights of their own last day.
   */
  readonly rulesOn?: string;
  /**
   * Days before which the earlier weights hold that Rules has (`YYYY-MM-DD`), where Rules is left as it stands; those that
   * the rows need unless given.
   */
  readonly weightsUntil?: readonly string[];
  /** Line id → per cent; overrides the template's. */
  readonly weights?: Readonly<Record<string, number>>;
  readonly policy?: WeightPolicy;
  /** The previous period unless given. */
  readonly compareWith?: CompareWith;
  /** How the value of a period comes about; from the data unless given. */
  readonly wholeFrom?: WholeFrom;
  /** The templates that `template` is one of, where others count before or after it. */
  readonly switched?: SwitchedTemplates;
  /** Measure id → value for every subject, or per subject name. */
  readonly inputs?: TypedInputs;
  /** What people entered for the rows that are not KPIs. */
  readonly entries?: CardEntries;
  /** Names over the raters' columns of Entries, in their order, where the card has such columns already. */
  readonly raters?: readonly string[];
  /** Order of the subjects: by name unless given, or as the data name them first. */
  readonly subjectOrder?: SubjectOrder;
  /** What was typed before and had no place on the sheets; it counts where nothing newer is given and there is a place now. */
  readonly aside?: SetAside;
  readonly title?: string;
  readonly published?: PublishedState;
  /** What is remembered of earlier states; it is kept, not shown. */
  readonly record?: CardRecord;
  /** Subjects, by name, that get a form of their own; true for all, as far as there are not too many. */
  readonly forms?: true | readonly string[];
  /** Whose form each sheet is that the card has had so far. */
  readonly formSheets?: readonly FormSheet[];
  readonly language: Language;
  /** Excel serial (days, with time) at which the sources were read. */
  readonly readAt: number;
  /** Identifies the build of the add-in that wrote the card. */
  readonly buildId: string;
  /** The request as the command got it, without file contents; kept in the workbook so that Update can repeat it. */
  readonly request: unknown;
}

/** Whose form a sheet is: the number at the end of its key stays with the subject, whoever joins or leaves the card. */
export interface FormSheet {
  readonly subject: string;
  readonly number: number;
}

/** What stands in Entries for a subject and a row that is no KPI, and what became of it. */
export interface EnteredRow {
  readonly subject: string;
  readonly row: string;
  /** Number of the state, from 1. */
  readonly state: number;
  /** As entered, before the cap; null without a number. */
  readonly entered: number | null;
  readonly counted: number;
  readonly evidence: string;
  readonly approver: string;
}

/** What was published last: the card shows it beside what it says now. */
export interface PublishedState {
  /** Excel serial with time. */
  readonly at: number;
  /** Name that the user entered once; null where none is recorded. */
  readonly by: string | null;
  readonly fingerprint: string;
  readonly template: Template;
  /** Total by subject; null where there was none. */
  readonly totals: Readonly<Record<string, number | null>>;
  /** Entries for rows that are not KPIs; absent where an older build published. */
  readonly entries?: readonly EnteredRow[];
}

/** A caution as data; `facts` fill the gaps of its words. */
export interface CardIssue {
  readonly code: CardIssueCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Why a KPI cannot be computed for a subject, or for any. */
export interface MissingMeasure {
  readonly measure: string;
  /** How it can be supplied: typed into its input cell, or by adding an export that has it. */
  readonly supply: "input" | "export";
  /** Exports known to hold it (source ids). */
  readonly exports: readonly string[];
}

/**
 * `ok` · `missing` data · `notEntered`: a person has to type a number and has not · `notApplicable`: a person said so ·
 * `error` in the KPI's formula (division by zero) · `rule` that cannot be used. A zero is a value like any other.
 */
export type LineStatus = "ok" | "missing" | "notEntered" | "notApplicable" | "error" | "rule";

export interface SubjectResult {
  readonly name: string;
  readonly total: number | null;
  /** Weighted mean of the KPIs, before rows that are not KPIs; null without a total. */
  readonly mean: number | null;
  /** What a floor at zero or a veto changed beyond mean and rows. */
  readonly correction: number;
  /** Ratings, bonus, deduction and veto rows. */
  readonly rows: readonly ScoredRow[];
  readonly noTotal: NoTotal | null;
  readonly coverage: number;
  /** Coverage with what a policy supplies (carried values, zeros): what the minimum coverage is compared with. */
  readonly counted: number;
  readonly groups: readonly Pick<ScoredGroup, "id" | "weight" | "score" | "coverage">[];
  readonly rank: number | null;
  /** Band id; null without a total. */
  readonly grade: string | null;
  /** Null where the subject has no period of its own, and where nothing tells what the data cover. */
  readonly progress: PeriodProgress | null;
  readonly kpis: readonly KpiResult[];
}

/** A KPI of a subject as the card shows it. */
export interface KpiResult extends Pick<
  ScoredLine,
  "id" | "weight" | "value" | "score" | "share" | "state" | "contribution"
> {
  readonly status: LineStatus;
  readonly missing: readonly string[];
  /** Value over the same days of the previous period; null where there is none. */
  readonly previous: number | null;
  readonly trend: Trend | null;
  /**
   * Value ÷ what the target asks for by now, in a period that the data do not cover whole; 1 is exactly on pace. Null
   * for KPIs that do not grow with time.
   */
  readonly pace: number | null;
}

/** Where a value has gone since the previous period, whichever direction is better. */
export type Trend = "up" | "down" | "same";

/** A figure that somebody has still to enter, with its cell. */
export interface OpenFigure {
  readonly measure: string;
  /** Subject of the card that waits for it. */
  readonly subject: string;
  /** Address of the cell with its sheet. */
  readonly at: string;
  /** File of the entry sheet; null where it is in the workbook. */
  readonly file: string | null;
}

export interface PreviewLine {
  readonly id: string;
  readonly kpi: string;
  readonly weight: number;
  /** Whether at least one subject has a value. */
  readonly computable: boolean;
  readonly missing: readonly MissingMeasure[];
  /** Figures of entry sheets that it waits for. */
  readonly open: readonly OpenFigure[];
  /** Key of the words for a stand-in that is used. */
  readonly standIn: string | null;
  readonly target: PreviewTarget;
}

/** What a line is held to, and where that comes from. */
export interface PreviewTarget {
  /** In the unit and for the length of time of the card, of its latest period; null where there is none. */
  readonly value: number | null;
  /** What scores it, with that target; null where the template's values can't be converted to the card's periods. */
  readonly rule: ScaleRule | null;
  /** The same rule for the length of time that the template's values are meant for. */
  readonly meant: ScaleRule;
  /** Null where the values of the template hold as they stand. */
  readonly plan: TargetPlan | null;
  /** What the plan came to, per period; the latest period is the last. */
  readonly periods: readonly PeriodTarget[];
  /** The average that it is compared with, and whether it asks for less; null where there is none to compare with. */
  readonly average: { readonly value: number; readonly isAbove: boolean } | null;
}

export interface CardPreview {
  readonly template: { readonly id: string; readonly version: number };
  /** Since when and why it is this template; absent where there is only one. */
  readonly inForce?: TemplateInForce;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly policy: WeightPolicy;
  readonly weightSum: number;
  readonly lines: readonly PreviewLine[];
  readonly subjects: readonly SubjectResult[];
  /** Parts that periods are made of, by name: numbers are typed for them, not for the periods. Absent without parts. */
  readonly parts?: readonly string[];
  /** Parts of the period that has most of them. */
  readonly mostParts?: number;
  readonly issues: readonly CardIssue[];
}

/** Sheets of a card and what has to be remembered about them. Keys: `Scorecard`, `Rules`, `Entries`, `Measures`, `Data1`…, `Store`. */
export interface PlannedCard {
  readonly plan: WorkbookPlan;
  readonly store: CardStore;
}

/** What the very hidden sheet keeps. Everything else is read from the visible sheets: the sheet is the truth. */
export interface CardStore {
  readonly format: 1;
  readonly cardId: string;
  readonly buildId: string;
  readonly language: Language;
  readonly title: string;
  readonly by: SubjectBy;
  readonly period: CardPeriod | null;
  readonly compareWith?: CompareWith;
  /** Absent where values come from the data, and in cards of older builds. */
  readonly wholeFrom?: WholeFrom;
  /** What the data covered when the card was built; null without dates. */
  readonly covered: { readonly from: number; readonly to: number } | null;
  readonly readAt: number;
  readonly template: Template;
  /** Absent where one template counts at any time, and in cards of older builds. */
  readonly switched?: SwitchedTemplates;
  /** Day by which the weights on Rules were chosen, where data of a refresh reach further (`YYYY-MM-DD`). */
  readonly rulesOn?: string;
  /** What only an update does with the data that a refresh has brought; absent where nothing is due. */
  readonly due?: DueUpdate;
  /** Where no subject had a total, so that there was nothing to draw. */
  readonly chartLeftOut?: true;
  /** Absent where everything that people typed has its place. */
  readonly aside?: SetAside;
  readonly request: unknown;
  readonly subjects: readonly string[];
  /** Absent in cards of older builds: they keep the order of the data, so that no row of theirs moves. */
  readonly subjectOrder?: SubjectOrder;
  /** How far the data covered each subject's period; absent in cards of older builds. */
  readonly progress?: readonly (PeriodProgress | null)[];
  readonly published?: PublishedState;
  readonly record?: CardRecord;
  readonly forms?: true | readonly string[];
  /** Absent in cards of older builds. */
  readonly formSheets?: readonly FormSheet[];
  /** Address of the cells that each shared sheet was given, by key; absent in cards of older builds. */
  readonly areas?: Readonly<Record<string, string>>;
  readonly places: CardPlaces;
}

/** Zero-based places of the cells that the add-in reads back. */
export interface CardPlaces {
  readonly scorecard: {
    readonly firstRow: number;
    readonly name: number;
    readonly total: number;
    readonly coverage: number;
    /** Column of the coverage with what a policy supplies, and of each group's points; absent in cards of older builds. */
    readonly counted?: number;
    /** Column of the mean before rows that are not KPIs; absent where the card has none. */
    readonly mean?: number;
    readonly groups?: readonly { readonly id: string; readonly column: number; readonly coverage: number }[];
    readonly rank: number;
    readonly grade: number;
    /** Row and column of the cell that says whether sources have changed; null where no source is in the workbook. */
    readonly sourceChanged: { readonly row: number; readonly column: number } | null;
    readonly lines: readonly { readonly id: string; readonly value: number; readonly score: number }[];
  };
  readonly rules: {
    readonly firstRow: number;
    readonly policy: { readonly row: number; readonly column: number };
    readonly minimumCoverage: { readonly row: number; readonly column: number };
    readonly weightSum: { readonly row: number; readonly column: number };
    readonly lines: readonly string[];
    /** Earlier weights below the lines; absent where the lines' own hold for all rows. */
    readonly earlierWeights?: {
      /** Row of the block's title. */
      readonly row: number;
      /** Days before which they hold (`YYYY-MM-DD`), in the order of the columns. */
      readonly untils: readonly string[];
      /** For each subject the place of its weights among them; null where the lines' own hold. */
      readonly rows: readonly (number | null)[];
    };
  };
  readonly measures: {
    readonly firstRow: number;
    /** One column per input of a KPI. */
    readonly inputs: readonly { readonly measure: string; readonly column: number; readonly typed: boolean }[];
    /** Inputs of each line, as indexes into `inputs`. */
    readonly lines: readonly { readonly id: string; readonly inputs: readonly number[] }[];
    /**
     * Rows of the parts that periods are made of, by name with the place of the period's subject, and the column of their
     * weights. Inputs then stand in these rows, not in those of the subjects.
     */
    readonly parts?: {
      readonly firstRow: number;
      readonly weight: number;
      readonly rows: readonly { readonly name: string; readonly whole: number }[];
    };
    /** True where figures are values as of the reading, so that a number in such a column is none that a person typed. */
    readonly asValues?: boolean;
    /** Columns of each line's previous value and pace; absent in cards of older builds, null where the card has none. */
    readonly trends?: readonly { readonly previous: number | null; readonly pace: number | null }[];
  };
  /** Rows of the Entries sheet per subject; absent where the card has none. */
  readonly entries?: { readonly raters: number; readonly rows: readonly string[] };
  readonly data: readonly {
    readonly key: string;
    readonly rows: number;
    readonly columns: number;
    readonly sources: readonly string[];
    /** Columns of a sheet with figures of an entry sheet: subject key, period start, and those that words may stand in. */
    readonly entry?: { readonly key: number; readonly start: number; readonly columns: readonly number[] };
  }[];
}

/** Cells of a sheet as they stand, from A1: formulas for `Measures` (numbers where a number stands), values for the others. */
export type SheetCells = readonly (readonly unknown[])[];
