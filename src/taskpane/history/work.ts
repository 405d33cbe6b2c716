import type { Commands } from "../../commands/api.ts";
import type { PaneStore } from "../store.ts";
import { failed, idle, running } from "../task.ts";

/** What the screen with a card's history asks for; failures land in the store too. */
export interface HistoryWork {
  readonly lookUp: (cardId: string) => Promise<void>;
}

export function createHistoryWork(commands: Commands, store: PaneStore): HistoryWork {
  const { historyChanged } = store.getState();
  return {
    async lookUp(cardId) {
      historyChanged({ task: running, rows: null });
      try {
        historyChanged({ rows: await commands.history(cardId), task: idle });
      } catch (error) {
        historyChanged({ task: failed(error) });
      }
    },
  };
}
