import type { Commands } from "../../commands/api.ts";
import type { FormulaScope, FormulaWork } from "../../commands/formulas/api.ts";
import type { PaneStore } from "../store.ts";
import { failed, idle, running, type Task } from "../task.ts";

/** What the screens ask for that are about formulas; every outcome, failures too, lands in the store. */
export interface PortableWork {
  /** Counts now and whenever cells have changed or the pane gets the attention back, until the returned function is called. */
  readonly follow: () => () => void;
  readonly choose: (choice: { readonly work?: FormulaWork; readonly scope?: FormulaScope["kind"] }) => void;
  readonly look: () => Promise<void>;
  readonly apply: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

export function createPortableWork(commands: Commands, store: PaneStore): PortableWork {
  const { portableChanged } = store.getState();
  const progress = (told: (task: Task) => void) => ({
    onProgress: (done: number, total: number) => told({ kind: "running", done, total }),
  });

  // A count that fails is no message out of nowhere: the last one stays.
  async function count(): Promise<void> {
    const found = await commands.countFormulas().catch(() => null);
    if (found) portableChanged({ count: found });
  }

  async function scopeOf(kind: FormulaScope["kind"]): Promise<FormulaScope> {
    if (kind !== "sheet") return { kind };
    const address = await commands.selection();
    const name = address.slice(0, address.lastIndexOf("!"));
    return { kind, name: name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name };
  }

  return {
    follow() {
      void count();
      const again = () => {
        if (document.visibilityState === "visible") void count();
      };
      window.addEventListener("focus", again);
      document.addEventListener("visibilitychange", again);
      const listening = commands.onFormulasChanged(() => void count()).catch(() => undefined);
      return () => {
        window.removeEventListener("focus", again);
        document.removeEventListener("visibilitychange", again);
        void listening.then((stop) => stop?.()).catch(() => undefined);
      };
    },
    choose: (choice) => portableChanged({ ...choice, preview: null, outcome: null, values: false, looking: idle }),
    async look() {
      const { work, scope } = store.getState().portable;
      portableChanged({ looking: running, preview: null, outcome: null, values: false });
      try {
        const job = progress((looking) => portableChanged({ looking }));
        const preview = await commands.previewFormulas(work, await scopeOf(scope), job);
        portableChanged({ preview, looking: idle });
      } catch (error) {
        portableChanged({ looking: failed(error) });
      }
    },
    async apply() {
      const { preview, values, applying } = store.getState().portable;
      if (!preview || applying.kind === "running") return;
      portableChanged({ applying: running });
      try {
        const job = progress((task) => portableChanged({ applying: task }));
        const { changed, kept } = await commands.changeFormulas(preview, { values }, job);
        portableChanged({ applying: idle, preview: null, outcome: { kind: preview.work, changed, kept } });
      } catch (error) {
        portableChanged({ applying: failed(error) });
      }
      await count();
    },
    async undo() {
      portableChanged({ applying: running, preview: null, outcome: null });
      try {
        const { changed, kept } = await commands.undoFormulas();
        portableChanged({ applying: idle, outcome: { kind: "undo", changed, kept } });
      } catch (error) {
        portableChanged({ applying: failed(error) });
      }
      await count();
    },
  };
}
