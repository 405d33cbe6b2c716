/** Why a file cannot be read at all. The locales word it. */
export type IntakeErrorCode = "empty" | "passwordProtected" | "truncated" | "tooLarge" | "unsupported";

/** A file that cannot be read: one clear reason, never a crash of the library that tried. */
export class IntakeError extends Error {
  constructor(
    readonly code: IntakeErrorCode,
    readonly facts: Readonly<Record<string, string | number>>,
  ) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = "IntakeError";
  }
}
