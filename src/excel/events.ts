import { asSheetError } from "./errors.ts";

/** A person has changed cells in this program (not someone who edits the same file elsewhere). */
export interface Edit {
  readonly worksheetId: string;
  readonly address: string;
}

/**
 * Tells local edits of any sheet until the returned function is called. Handlers die with the page, so this is done at
 * every start.
 */
export async function onLocalEdit(tell: (edit: Edit) => void): Promise<() => Promise<void>> {
  try {
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add((event) => {
        if (event.source === "Local") tell({ worksheetId: event.worksheetId, address: event.address });
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    return async () => {
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    };
  } catch (error) {
    throw asSheetError(error);
  }
}

/** Calls `work` once, some time after the last of many calls, and never twice at a time. */
export function debounced(work: () => Promise<void>, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  const run = async () => {
    running = true;
    try {
      await work();
    } finally {
      running = false;
      if (again) {
        again = false;
        later();
      }
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (running) again = true;
      else void run();
    }, milliseconds);
  };
  return later;
}
