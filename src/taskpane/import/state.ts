import type { Imported } from "../../commands/imports/types.ts";
import { idle, type Task } from "../task.ts";

/** What the screens that add data to the workbook remember. The sources are the scorecard's draft. */
export interface ImportState {
  readonly tags: readonly { readonly header: string; readonly choices: readonly string[] }[];
  readonly adding: Task;
  readonly added: Imported | null;
  readonly creating: Task;
  /** Name of the entry sheet that has been made. */
  readonly entrySheet: string | null;
}

export const emptyImport: ImportState = { tags: [], adding: idle, added: null, creating: idle, entrySheet: null };
