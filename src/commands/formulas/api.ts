import type {
  FormulaCount,
  FormulaPreview,
  FormulasChanged,
  FormulaScope,
  FormulaWork,
} from "../../portable/changes.ts";
import type { Job } from "../job.ts";

export type {
  FormulaChange,
  FormulaCount,
  FormulaKept,
  FormulaPreview,
  FormulaScope,
  FormulaWork,
} from "../../portable/changes.ts";

/** Work on the formulas that people have written: making them portable, repairing them, and undoing that. */
export interface FormulaCommands {
  /** How many cells hold functions of ours, on all sheets that people write on. Quick where nothing has changed. */
  countFormulas(): Promise<FormulaCount>;

  /** Tells that cells have changed, some time after the last change, until the returned function is called. */
  onFormulasChanged(tell: () => void): Promise<() => Promise<void>>;

  /** What the work would change and what it would leave, and why; writes nothing. */
  previewFormulas(work: FormulaWork, scope: FormulaScope, job?: Job): Promise<FormulaPreview>;

  /**
   * Makes the changes of a preview, a cell only if it still holds what was read. With `values`, cells that would be left
   * get the values that they show; without `undo`, nothing is kept to undo it. Once cancelled or failed, everything is
   * as before.
   */
  changeFormulas(
    preview: FormulaPreview,
    choice?: { readonly values?: boolean; readonly undo?: boolean },
    job?: Job,
  ): Promise<FormulasChanged>;

  /** Takes the last work back: a cell only if it still holds what was written. */
  undoFormulas(job?: Job): Promise<FormulasChanged>;
}
