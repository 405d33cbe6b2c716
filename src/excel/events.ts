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

type Listener = (edit: Edit, source: "Local" | "Remote") => void;

const listeners = new Set<Listener>();
let listening: Promise<void> | null = null;

/**
 * Tells edits of any sheet, whoever makes them, until the returned function is called. All listeners share one handler,
 * which dies with the page: taking one of several handlers away may take the event away from the others.
 */
export async function onEdit(tell: Listener): Promise<() => Promise<void>> {
  listeners.add(tell);
  try {
    await (listening ??= listen());
  } catch (error) {
    listening = null;
    listeners.delete(tell);
    throw asSheetError(error);
  }
  return () => {
    listeners.delete(tell);
    return Promise.resolve();
  };
}

async function listen(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(({ worksheetId, address, source }) => {
      for (const tell of listeners) tell({ worksheetId, address }, source === "Local" ? "Local" : "Remote");
      return Promise.resolve();
    });
    await context.sync();
  });
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
