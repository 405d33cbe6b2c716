import { asSheetError } from "./errors.ts";

/** Cells were changed. */
export interface Edit {
  readonly worksheetId: string;
  readonly address: string;
}

/** Tells what a person changes in this program (not someone who edits the same file elsewhere), as `onEdit` does. */
export async function onLocalEdit(tell: (edit: Edit) => void): Promise<() => Promise<void>> {
  return onEdit((edit, source) => {
    if (source === "Local") tell(edit);
  });
}

/**
 * Tells edits of any sheet, whoever makes them, until the returned function is called. Handlers die with the page, so
 * this is done at every start.
 */
export async function onEdit(tell: (edit: Edit, source: "Local" | "Remote") => void): Promise<() => Promise<void>> {
  try {
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add((event) => {
        const { worksheetId, address } = event;
        tell({ worksheetId, address }, event.source === "Local" ? "Local" : "Remote");
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
