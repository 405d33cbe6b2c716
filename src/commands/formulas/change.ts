import { changeFormulas, undoFormulas, valueChange } from "../../excel/changeFormulas.ts";
import { planFormulas } from "../../excel/planFormulas.ts";
import type { FormulaPreview, FormulasChanged, FormulaScope, FormulaWork } from "../../portable/changes.ts";
import type { Job } from "../job.ts";
import { spelling } from "./spelling.ts";

export { undoFormulas };

export function previewFormulas(work: FormulaWork, scope: FormulaScope, job?: Job): Promise<FormulaPreview> {
  return planFormulas(work, scope, spelling, job);
}

export async function changeAsPreviewed(
  { work, changes, kept }: FormulaPreview,
  choice: { readonly values?: boolean; readonly undo?: boolean } = {},
  job: Job = {},
): Promise<FormulasChanged> {
  const instead = choice.values ? kept.flatMap((one) => valueChange(one) ?? []) : [];
  return changeFormulas(work, [...changes, ...instead], choice.undo !== false, job);
}
