import type { FormulaFaultCode } from "../formula/parse.ts";
import type { KpiById, KpiId } from "../kpi/catalogue/index.ts";
import type { HelpFor, KpiGroup, KpiHelp, NoBenchmark, Unit, WarningCode } from "../kpi/define.ts";
import type { MeasureId } from "../kpi/measures.ts";

/** Help of one KPI. */
export type KpiWordsOf<Id extends KpiId> = KpiHelp & HelpFor<KpiById<Id>["params"]>;

/** Help of every KPI. A KPI or a parameter without words does not compile. */
export type KpiWords = { readonly [Id in KpiId]: KpiWordsOf<Id> };

/** A measure's name as a column header, and a sentence that names the platform's own field. */
export interface MeasureText {
  readonly title: string;
  readonly summary: string;
}

export type MeasureWords = Readonly<Record<MeasureId, MeasureText>>;

type NoteIn<Declared> = Declared extends { readonly standIns: readonly { readonly note: infer Note extends string }[] }
  ? Note
  : never;

/** Keys of the notes on stand-ins that the catalogue uses. */
export type StandInNote = NoteIn<KpiById<KpiId>>;

export type StandInWords = Readonly<Record<StandInNote, string>>;

/** Why a KPI has no benchmark, as a sentence. */
export type NoBenchmarkWords = Readonly<Record<NoBenchmark, string>>;

/** Cautions about values, as sentences. */
export type WarningWords = Readonly<Record<WarningCode, string>>;

export type GroupWords = Readonly<Record<KpiGroup, string>>;

export type UnitWords = Readonly<Record<Unit, string>>;

/** Why a formula cannot be read; gaps in braces are the fault's facts. */
export type FormulaFaultWords = Readonly<Record<FormulaFaultCode, string>>;

/** Sentences that Excel shows with every worksheet function; gaps in braces are filled by `functionDescription`. */
export interface FunctionHelpWords {
  /** `{formula}` */
  readonly formula: string;
  /** `{unit}` */
  readonly result: string;
  /** How blank cells, ranges and the size limit are treated. */
  readonly notes: string;
}
