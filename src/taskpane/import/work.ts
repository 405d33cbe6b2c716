import type { Commands } from "../../commands/api.ts";
import type { SourceInput } from "../../commands/sourceInput.ts";
import type { EntryRequest } from "../../commands/imports/types.ts";
import { languageFor } from "../preferences.ts";
import type { PaneStore } from "../store.ts";
import { failed, idle, running } from "../task.ts";

/** What the screens that add data ask for; every outcome, failures too, lands in the store. */
export interface ImportWork {
  readonly add: () => Promise<void>;
  /** Gives up adding; the workbook stays as it was. */
  readonly cancel: () => void;
  readonly createEntrySheet: (request: Omit<EntryRequest, "language">) => Promise<void>;
}

export function createImportWork(
  commands: Commands,
  store: PaneStore,
  inputs: () => readonly SourceInput[],
): ImportWork {
  const { importChanged } = store.getState();
  const language = () => languageFor(store.getState().preferences);
  let adding: AbortController | null = null;
  return {
    async add() {
      const { imported } = store.getState();
      if (adding !== null) return;
      const stop = (adding = new AbortController());
      importChanged({ adding: running, added: null });
      const job = {
        signal: stop.signal,
        onProgress: (done: number, total: number) => importChanged({ adding: { kind: "running", done, total } }),
      };
      try {
        const request = { sources: inputs(), tags: imported.tags, language: language() };
        importChanged({ added: await commands.addToWorkbook(request, job), adding: idle });
      } catch (error) {
        importChanged({ adding: stop.signal.aborted ? { kind: "cancelled" } : failed(error) });
      } finally {
        adding = null;
      }
    },
    cancel() {
      adding?.abort();
    },
    async createEntrySheet(request) {
      importChanged({ creating: running, entrySheet: null });
      try {
        const { sheet } = await commands.addEntrySheet({ ...request, language: language() });
        importChanged({ entrySheet: sheet, creating: idle });
      } catch (error) {
        importChanged({ creating: failed(error) });
      }
    },
  };
}
