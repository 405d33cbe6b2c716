import type { Commands } from "../../commands/api.ts";
import type { FileInput } from "../../commands/sourceInput.ts";
import type { PaneStore } from "../store.ts";
import { failed, idle, running, type Task } from "../task.ts";

/** What the first screen asks for; every outcome, failures too, lands in the store. */
export interface HomeWork {
  /** Looks for scorecards and for what a lost session left behind. */
  readonly lookThrough: () => Promise<void>;
  readonly refresh: (cardId: string) => Promise<void>;
  /** Stops the refresh that is under way; the card stays as it was. */
  readonly cancelRefresh: () => void;
  readonly cleanUp: () => Promise<void>;
  /** The sample exports of WeChat accounts with their ad costs; empty where they cannot be had. */
  readonly sample: () => Promise<readonly FileInput[]>;
}

export function createHomeWork(commands: Commands, store: PaneStore): HomeWork {
  const { homeChanged } = store.getState();
  let refreshing: AbortController | null = null;

  async function attempt<Result>(work: () => Promise<Result>): Promise<Result | null> {
    homeChanged({ task: running });
    try {
      const result = await work();
      homeChanged({ task: idle });
      return result;
    } catch (error) {
      homeChanged({ task: failed(error) });
      return null;
    }
  }

  async function lookThrough(): Promise<void> {
    await attempt(async () => {
      const [cards, leftovers] = [await commands.cards(), await commands.leftovers()];
      homeChanged({ cards, leftovers });
    });
  }

  return {
    lookThrough,
    async refresh(cardId) {
      homeChanged({ refreshing: { cardId, task: running, changedCells: null } });
      const stop = new AbortController();
      refreshing = stop;
      const job = {
        signal: stop.signal,
        onProgress: (done: number, total: number) =>
          homeChanged({ refreshing: { cardId, task: { kind: "running", done, total }, changedCells: null } }),
      };
      try {
        const { changedCells } = await commands.refresh(cardId, job);
        homeChanged({ refreshing: { cardId, task: idle, changedCells } });
      } catch (error) {
        const task: Task = stop.signal.aborted ? { kind: "cancelled" } : failed(error);
        homeChanged({ refreshing: { cardId, task, changedCells: null } });
        return;
      }
      await lookThrough();
    },
    cancelRefresh() {
      refreshing?.abort();
    },
    async cleanUp() {
      const done = await attempt(() => commands.cleanUp());
      if (!done) return;
      await lookThrough();
      homeChanged({ removed: done.removed.length });
    },
    async sample() {
      const files = await attempt(async () => {
        const all = await commands.sampleFiles();
        const inspections = await commands.inspect(all);
        const tiktok = new Set(
          inspections
            .filter(({ tables }) => tables.some(({ recognition }) => recognition.platform === "tiktok"))
            .map(({ file }) => file),
        );
        return all.filter(({ name }) => !tiktok.has(name));
      });
      return files ?? [];
    },
  };
}
