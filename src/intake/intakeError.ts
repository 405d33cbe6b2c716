import type { FileFault } from "../locales/en/sourceIssues.ts";

/** A file that cannot be read: one clear reason, never a crash of the library that tried. */
export class IntakeError extends Error {
  constructor(
    readonly code: FileFault,
    readonly facts: Readonly<Record<string, string | number>>,
  ) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = "IntakeError";
  }
}
