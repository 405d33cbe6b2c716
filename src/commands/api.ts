import type { Inspection } from "../intake/table.ts";
import type { CardPreview, SubjectBy, SubjectResult } from "../scorecard/types.ts";
import type { WeightPolicy } from "../scoring/types.ts";
import type { Template } from "../templates/template.ts";
import type { Issue } from "./commandError.ts";
import type { Job } from "./job.ts";
import type { FileInput, SourceInput } from "./sourceInput.ts";
import type { CardRequest } from "./cardRequest.ts";
import type { WeightsFrom } from "../templates/dated.ts";
import type {
  ChangeFound,
  HistoryRow,
  PublicationFound,
  PublishedCard,
  PublishedInfo,
  PublishOptions,
  RecordOptions,
} from "./lifecycle/types.ts";
import type { InsertOptions } from "./insertFunction.ts";
import type { EntryRequest, ImportFound, Imported, ImportRequest } from "./imports/types.ts";
import type { CardExplanation, ExplainTarget } from "./explainCard.ts";
import type { FormulaCommands } from "./formulas/api.ts";
import type { RibbonCommands } from "./ribbon.ts";
import type { DueUpdate, TemplateInForce } from "../scorecard/templatesOfCard.ts";

export type { CardRequest } from "./cardRequest.ts";
export type { CardPreview, MissingMeasure, OpenFigure, SubjectBy, SubjectResult } from "../scorecard/types.ts";

/**
 * Everything Scoreline can do, without a screen: plain data in and out. The pane, the tests and the command line call
 * the same object, `globalThis.scoreline.commands`.
 */
export interface Commands extends FormulaCommands, RibbonCommands {
  /** Reads files or ranges into typed tables; writes nothing. */
  inspect(sources: readonly SourceInput[], job?: Job): Promise<readonly Inspection[]>;

  /** Sheets, tables and the selection that can be a source, Scoreline's own sheets left out. */
  listSources(): Promise<readonly SourceChoice[]>;

  templates(): Promise<readonly Template[]>;

  /** What a scorecard would say, and what is missing; writes nothing. */
  preview(request: CardRequest, job?: Job): Promise<CardPreview>;

  /** Writes Data, Measures, Rules and Scorecard sheets, staged: all of them or none. */
  build(request: CardRequest, job?: Job): Promise<BuiltCard>;

  /** Scorecards found in the workbook. */
  cards(): Promise<readonly CardFound[]>;

  /**
   * Reads the sources again and writes the differences into the card's Data sheets. Rules are left as they stand; what the
   * new data ask for there is said, and done by an update.
   */
  refresh(cardId: string, job?: Job): Promise<RefreshedCard>;

  /**
   * Builds the card again in its own sheets; typed inputs and edited rules are kept. A request without sources uses the
   * card's own: ranges are read again, tables from files are taken from their Data sheets.
   */
  update(cardId: string, request: CardRequest, job?: Job): Promise<BuiltCard>;

  /** Names of staged sheets that a lost session left behind. */
  leftovers(): Promise<readonly string[]>;
  cleanUp(): Promise<{ readonly removed: readonly string[] }>;

  /**
   * Writes a KPI into the active cell, as Scoreline's function or as a built-in formula; arguments are addresses or
   * constants as typed.
   */
  insertFunction(
    id: string,
    args: readonly string[],
    options?: InsertOptions,
  ): Promise<{ readonly address: string; readonly formula: string }>;

  /** Address of the selected range, with its sheet. */
  selection(): Promise<string>;

  /** The sample exports that come with the add-in. */
  sampleFiles(): Promise<readonly FileInput[]>;

  /**
   * Writes tables of files or ranges as clean Data sheets with a sheet of notes. A table of a kind that is already there
   * is taken into its sheet: rows by their key, never twice, none lost. Sources stay untouched.
   */
  addToWorkbook(request: ImportRequest, job?: Job): Promise<Imported>;

  /** Adds a sheet on which people type, without the add-in too, what no platform exports; it is a source like any other. */
  addEntrySheet(request: EntryRequest): Promise<{ readonly sheet: string }>;

  /** Data sheets that were added to the workbook. */
  imports(): Promise<readonly ImportFound[]>;

  /** The whole card as the sheet shows it, read back from its cells (`score --json`). */
  readCard(cardId: string): Promise<CardResult>;

  /** Inputs → KPI → scale → score → weight → share of the total, each number with the cell it stands in. */
  explain(cardId: string, target: ExplainTarget): Promise<CardExplanation>;
  /** Copies a card as values onto a sheet of its own and shows from then on what differs from it. */
  publish(cardId: string, options?: PublishOptions, job?: Job): Promise<PublishedCard>;
  /** Publications of a card, the oldest first, and whether each copy is as it was written. */
  published(cardId: string): Promise<readonly PublicationFound[]>;
  /** What is recorded as changed in a card, and what differs from what was recorded last. */
  changes(cardId: string): Promise<readonly ChangeFound[]>;
  /** Writes what differs onto the Changes sheet; returns what it has written. */
  recordChanges(cardId: string, options?: RecordOptions): Promise<readonly ChangeFound[]>;
  /** What a card showed at each build, update and publication. */
  history(cardId: string): Promise<readonly HistoryRow[]>;
}

export interface SourceChoice {
  readonly kind: "sheet" | "table" | "selection";
  readonly name: string;
  readonly address: string;
  readonly rows: number;
  readonly columns: number;
}

export interface RefreshedCard {
  /** Cells of Data sheets. */
  readonly changedCells: number;
  /** What only an update does; absent where nothing is due. */
  readonly due?: DueUpdate;
}

export interface BuiltCard {
  readonly cardId: string;
  readonly sheets: readonly string[];
}

export interface CardFound {
  readonly cardId: string;
  readonly title: string;
  readonly template: { readonly id: string; readonly version: number };
  /** Ids of templates that follow one another on it, and its last day; absent where there is only one. */
  readonly switched?: {
    readonly first: string;
    readonly then: readonly { readonly template: string; readonly from: string }[];
    readonly day: string;
  };
  /** Weights that take over after its last day; absent where none do. */
  readonly weightsFrom?: readonly WeightsFrom[];
  /**
   * Its templates as the card has them: the one in force as Rules says it, those whose rules are kept for later, and the
   * others that follow one another on it; absent where the card cannot be read.
   */
  readonly rules?: readonly Template[];
  readonly by: SubjectBy;
  readonly sheets: readonly { readonly key: string; readonly name: string }[];
  /** What was published last and how many totals and rules differ from it by now; null for a card that never was. */
  readonly published: PublishedInfo | null;
  /** Values that people typed over formulas; an update keeps and marks them. */
  readonly overrides: readonly { readonly sheet: string; readonly cell: string; readonly subject: string }[];
  /** What the data ask for since the last refresh and only an update does; absent where nothing is due. */
  readonly due?: DueUpdate;
  /** Whether the sources in the workbook differ from what was read; null where there is no source to compare. */
  readonly sourceChanged: boolean | null;
  /** Cells of Rules that cannot be read, by address. */
  readonly problems: readonly Issue[];
}

export interface CardResult {
  readonly template: { readonly id: string; readonly version: number };
  /** Since when and why it is this template; absent where there is only one. */
  readonly inForce?: TemplateInForce;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly policy: WeightPolicy;
  readonly subjects: readonly SubjectResult[];
  readonly sheets: readonly string[];
  readonly published: PublishedInfo | null;
}

/** What the page offers to the pane, the tests and the command line. */
export interface ScorelineGlobal {
  /** Resolves when office.js is ready and the functions are registered. */
  readonly ready: Promise<void>;
  readonly commands: Commands;
}
