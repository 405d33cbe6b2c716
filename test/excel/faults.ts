import type { Host } from "../../src/workbench/host/host.ts";

/** Which batch fails, counted from 1, after how many of its actions, and whether all batches after it fail at once. */
export interface Fault {
  readonly batch: number;
  readonly prefix: number;
  readonly andLater: boolean;
}

export interface Injection {
  /** Counts batches anew, and lets one fail. */
  begin(fault: Fault | null): void;
  /** Actions of each batch since then. */
  readonly actions: readonly number[];
}

/** Makes a host fail. Batches that the library sends on its own account are neither counted nor failed. */
export function inject(host: Host): Injection {
  const { engine } = host;
  const execute = engine.execute.bind(engine);
  let fault: Fault | null = null;
  let actions: number[] = [];
  engine.execute = (request, limit) => {
    const named = request.Actions.filter(({ Name }) => Name !== "");
    const service = Object.values(request.ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === 2);
    if (service || (named.length > 0 && named.every(({ Name }) => Name === "_RemoveReference"))) {
      return execute(request, limit);
    }
    actions.push(request.Actions.length);
    if (fault?.andLater && actions.length > fault.batch) return execute(request, 0);
    return execute(request, fault?.batch === actions.length ? fault.prefix : Infinity);
  };
  return {
    begin(next) {
      fault = next;
      actions = [];
    },
    get actions() {
      return actions;
    },
  };
}
