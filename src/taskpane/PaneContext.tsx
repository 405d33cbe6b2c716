import { createContext, use } from "react";
import { useStore } from "zustand";
import type { Commands } from "../commands/api.ts";
import { createHistoryWork, type HistoryWork } from "./history/work.ts";
import { createImportWork, type ImportWork } from "./import/work.ts";
import { createHomeWork, type HomeWork } from "./home/work.ts";
import { createPortableWork, type PortableWork } from "./portable/work.ts";
import { createRecordWork, type RecordWork } from "./record/work.ts";
import { createScorecardWork, type ScorecardWork } from "./scorecard/work.ts";
import { createPaneStore, type PaneActions, type PaneState, type PaneStore } from "./store.ts";

/** What the screens share: the store, the work that they can ask for, and the commands of the add-in. */
export interface Pane {
  readonly store: PaneStore;
  readonly home: HomeWork;
  readonly scorecard: ScorecardWork;
  readonly imports: ImportWork;
  readonly portable: PortableWork;
  readonly commands: Pick<Commands, "insertFunction" | "selection" | "explain" | "onScreenAsked">;
  readonly record: RecordWork;
  readonly history: HistoryWork;
}

export function createPane(commands: Commands): Pane {
  const store = createPaneStore();
  const scorecard = createScorecardWork(commands, store);
  return {
    store,
    home: createHomeWork(commands, store),
    scorecard,
    imports: createImportWork(commands, store, scorecard.inputs),
    portable: createPortableWork(commands, store),
    record: createRecordWork(commands, store),
    history: createHistoryWork(commands, store),
    commands,
  };
}

const PaneContext = createContext<Pane | null>(null);

export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
  const pane = use(PaneContext);
  if (!pane) throw new Error("the pane is missing: PaneProvider");
  return pane;
}

/** A stored value of the pane's state, or one of its actions. */
export function usePaneState<Selected>(select: (state: PaneState & PaneActions) => Selected): Selected {
  return useStore(usePane().store, select);
}
