import { asSheetError, isBusy, SheetError } from "./errors.ts";

/** What a long piece of work tells and asks between two round trips. */
export interface Work {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * One round trip: `queue` puts actions on a fresh context, which is then synchronised. What it returns holds the loaded
 * objects. A request that Excel refused as a whole because it was busy is sent once more.
 *
 * A context of its own instead of `Excel.run`, because that tracks every range: six more actions for every 1,500 cells
 * written, and a round trip of its own to forget them.
 */
export async function batch<T>(queue: (context: Excel.RequestContext) => T): Promise<T> {
  try {
    return await send(queue);
  } catch (error) {
    if (!isBusy(error)) throw asSheetError(error);
    try {
      return await send(queue);
    } catch (again) {
      throw asSheetError(again);
    }
  }
}

async function send<T>(queue: (context: Excel.RequestContext) => T): Promise<T> {
  const context = new Excel.RequestContext();
  const result = queue(context);
  await context.sync();
  return result;
}

/** The first round trip of a user's command: waits until the user has finished editing a cell. */
export async function batchAfterEdit<T>(queue: (context: Excel.RequestContext) => T): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const result = queue(context);
      await context.sync();
      return result;
    });
  } catch (error) {
    throw asSheetError(error);
  }
}

export function checkCancelled(work: Work): void {
  if (work.signal?.aborted) throw new SheetError("cancelled");
}
