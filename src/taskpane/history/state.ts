import type { HistoryRow } from "../../commands/lifecycle/types.ts";
import { idle, type Task } from "../task.ts";

/** What the screen with a card's history remembers. */
export interface HistoryState {
  readonly task: Task;
  /** The oldest first, as the sheet has them; null until they have been read. */
  readonly rows: readonly HistoryRow[] | null;
}

export const emptyHistory: HistoryState = { task: idle, rows: null };
