import type {
  FormulaCount,
  FormulaPreview,
  FormulaKept,
  FormulaScope,
  FormulaWork,
} from "../../commands/formulas/api.ts";
import { idle, type Task } from "../task.ts";

/** What the pane knows of formulas with our functions, and what is being done with them. */
export interface PortableState {
  /** Null until they have been counted. */
  readonly count: FormulaCount | null;
  readonly work: FormulaWork;
  readonly scope: FormulaScope["kind"];
  readonly looking: Task;
  readonly preview: FormulaPreview | null;
  /** Whether values take the place of functions that would stay. */
  readonly values: boolean;
  readonly applying: Task;
  readonly outcome: Outcome | null;
}

/** What was done last, and what could not be done. */
export interface Outcome {
  readonly kind: FormulaWork | "undo";
  readonly changed: number;
  readonly kept: readonly FormulaKept[];
}

export const emptyPortable: PortableState = {
  count: null,
  work: "portable",
  scope: "workbook",
  looking: idle,
  preview: null,
  values: false,
  applying: idle,
  outcome: null,
};
