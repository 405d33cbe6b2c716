import type { FileFault } from "../../locales/en/sourceIssues.ts";
import type { Inspection, IntakeHints } from "../../intake/table.ts";

/** What the page asks of the worker that reads a file: a file comes with the first question. */
export interface Ask {
  readonly file?: { readonly name: string; readonly content: Blob };
  readonly hints: IntakeHints;
}

/** What the worker says: `ready` once, when its script runs; to every question progress and one of the others. */
export type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "found"; readonly inspection: Inspection }
  | {
      readonly kind: "refused";
      readonly code: FileFault;
      readonly facts: Readonly<Record<string, string | number>>;
    }
  | { readonly kind: "failed"; readonly message: string };
