import { createStore, type StoreApi } from "zustand/vanilla";
import type { CardFound } from "../commands/api.ts";
import { draftActions, emptyScorecard, type ScorecardActions, type ScorecardState } from "./scorecard/draft.ts";
import { readPreferences, type Preferences } from "./preferences.ts";
import { emptyHistory, type HistoryState } from "./history/state.ts";
import { emptyImport, type ImportState } from "./import/state.ts";
import { emptyPortable, type PortableState } from "./portable/state.ts";
import { emptyRecord, type RecordState } from "./record/state.ts";
import { idle, type Task } from "./task.ts";

/** Everything that the pane remembers while it is open: plain JSON, so that it can be shown, compared and tested. */
export interface PaneState {
  readonly preferences: Preferences;
  readonly home: HomeState;
  readonly scorecard: ScorecardState;
  readonly imported: ImportState;
  readonly portable: PortableState;
  readonly record: RecordState;
  readonly history: HistoryState;
}

export interface HomeState {
  /** Null until the workbook has been looked through. */
  readonly cards: readonly CardFound[] | null;
  readonly leftovers: readonly string[];
  /** Looking through the workbook, cleaning up, preparing the sample. */
  readonly task: Task;
  /** Which card is being refreshed, and how that went. */
  readonly refreshing: { readonly cardId: string; readonly task: Task; readonly changedCells: number | null } | null;
  readonly removed: number | null;
}

export interface PaneActions extends ScorecardActions {
  readonly preferencesChanged: (preferences: Preferences) => void;
  readonly importChanged: (change: Partial<ImportState>) => void;
  readonly portableChanged: (change: Partial<PortableState>) => void;
  readonly recordChanged: (change: Partial<RecordState>) => void;
  readonly historyChanged: (change: Partial<HistoryState>) => void;
  readonly homeChanged: (change: Partial<HomeState>) => void;
}

export type PaneStore = StoreApi<PaneState & PaneActions>;

export function createPaneStore(): PaneStore {
  return createStore<PaneState & PaneActions>()((set) => ({
    preferences: readPreferences(),
    home: { cards: null, leftovers: [], task: idle, refreshing: null, removed: null },
    scorecard: emptyScorecard,
    imported: emptyImport,
    portable: emptyPortable,
    record: emptyRecord,
    history: emptyHistory,
    preferencesChanged: (preferences) => set({ preferences }),
    homeChanged: (change) => set((state) => ({ home: { ...state.home, ...change } })),
    portableChanged: (change) => set((state) => ({ portable: { ...state.portable, ...change } })),
    recordChanged: (change) => set((state) => ({ record: { ...state.record, ...change } })),
    historyChanged: (change) => set((state) => ({ history: { ...state.history, ...change } })),
    importChanged: (change) => set((state) => ({ imported: { ...state.imported, ...change } })),
    ...draftActions((change) => set((state) => ({ scorecard: change(state.scorecard) }))),
  }));
}
