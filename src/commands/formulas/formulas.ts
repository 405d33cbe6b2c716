import { changeFormulas, undoFormulas, valueChange } from "../../excel/changeFormulas.ts";
import { planFormulas } from "../../excel/planFormulas.ts";
import type { FormulaPreview, FormulasChanged } from "../../portable/changes.ts";
import type { Job } from "../job.ts";
import { telling } from "../issues.ts";
import { inTurn } from "../turns.ts";
import type { FormulaCommands } from "./api.ts";
import { countFormulas, onFormulasChanged } from "./count.ts";
import { spelling } from "./spelling.ts";

export const formulaCommands: FormulaCommands = {
  countFormulas: () => telling(countFormulas),
  onFormulasChanged: (tell) => telling(() => onFormulasChanged(tell)),
  previewFormulas: (work, scope, job) => inTurn(() => telling(() => planFormulas(work, scope, spelling, job))),
  changeFormulas: (preview, choice, job) => inTurn(() => telling(() => change(preview, choice, job))),
  undoFormulas: (job) => inTurn(() => telling(() => undoFormulas(job))),
};

async function change(
  { work, changes, kept }: FormulaPreview,
  choice: { readonly values?: boolean; readonly undo?: boolean } = {},
  job: Job = {},
): Promise<FormulasChanged> {
  const instead = choice.values ? kept.flatMap((one) => valueChange(one) ?? []) : [];
  return changeFormulas(work, [...changes, ...instead], choice.undo !== false, job);
}
