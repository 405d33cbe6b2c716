import type { Workbook } from "../model/workbook.ts";
import type { RequirementSets } from "./gate.ts";

/** One result that the custom-functions runtime reports. */
export interface InvocationResult {
  readonly id: number;
  /** The value, or the message of an error. */
  readonly value: unknown;
  /** Code of the runtime's error, absent for a value. */
  readonly errorCode?: number;
}

/** What handlers act on. */
export interface HostContext {
  readonly workbook: Workbook;
  readonly requirements: RequirementSets;
  readonly locale: string;
  /** Calculation is put off until the end of the batch. */
  suspendCalculation(): void;
  readonly runtime: SharedRuntime;
  readonly functions: {
    ready(): void;
    results(results: readonly InvocationResult[]): void;
  };
}

/** The shared runtime's state: whether the pane shows, what starts with the document, what the ribbon was told. */
export interface SharedRuntime {
  state: string;
  startState: string;
  actionsReady: boolean;
  /** Each `Office.ribbon.requestUpdate` and `requestCreateControls`, as JSON text. */
  readonly ribbonRequests: string[];
  changed(state: string): void;
}
