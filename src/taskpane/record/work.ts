import type { Commands } from "../../commands/api.ts";
import type { PaneStore } from "../store.ts";
import { failed, idle, running } from "../task.ts";
import { emptyRecord } from "./state.ts";

/** What the screens about publications and changes ask for; every outcome, failures too, lands in the store. */
export interface RecordWork {
  readonly lookUpPublications: (cardId: string) => Promise<void>;
  readonly publish: (cardId: string, period: string) => Promise<void>;
  /** Stops publishing; nothing of it stays. */
  readonly cancel: () => void;
  readonly lookUpChanges: (cardId: string) => Promise<void>;
  /** Records what has changed, and reasons by the place of the change in the list. */
  readonly recordChanges: (cardId: string, reasons: ReadonlyMap<number, string>) => Promise<void>;
}

export function createRecordWork(commands: Commands, store: PaneStore): RecordWork {
  const { recordChanged } = store.getState();
  let publishing: AbortController | null = null;
  const by = () => {
    const { name } = store.getState().preferences;
    return name === "" ? {} : { by: name };
  };

  async function lookUp(load: () => Promise<Partial<ReturnType<typeof store.getState>["record"]>>): Promise<void> {
    recordChanged({ ...emptyRecord, task: running });
    try {
      recordChanged({ ...(await load()), task: idle });
    } catch (error) {
      recordChanged({ task: failed(error) });
    }
  }

  return {
    lookUpPublications: (cardId) => lookUp(async () => ({ publications: await commands.published(cardId) })),
    lookUpChanges: (cardId) => lookUp(async () => ({ changes: await commands.changes(cardId) })),
    async publish(cardId, period) {
      if (store.getState().record.writing.kind === "running") return;
      recordChanged({ writing: running, published: null });
      const stop = new AbortController();
      publishing = stop;
      const job = {
        signal: stop.signal,
        onProgress: (done: number, total: number) => recordChanged({ writing: { kind: "running", done, total } }),
      };
      try {
        const published = await commands.publish(cardId, { ...by(), ...(period === "" ? {} : { period }) }, job);
        recordChanged({ published, publications: await commands.published(cardId), writing: idle });
      } catch (error) {
        recordChanged({ writing: stop.signal.aborted ? { kind: "cancelled" } : failed(error) });
      } finally {
        publishing = null;
      }
    },
    cancel() {
      publishing?.abort();
    },
    async recordChanges(cardId, reasons) {
      if (store.getState().record.writing.kind === "running") return;
      recordChanged({ writing: running, recorded: null });
      try {
        const given = [...reasons].map(([index, reason]) => ({ index, reason }));
        const added = await commands.recordChanges(cardId, { ...by(), reasons: given });
        recordChanged({ recorded: added.length, changes: await commands.changes(cardId), writing: idle });
      } catch (error) {
        recordChanged({ writing: failed(error) });
      }
    },
  };
}
