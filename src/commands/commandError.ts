/** A fault as data: the locales word it. Commands reject with a `CommandError` that carries one. */
export interface Issue {
  /** Key of the issue's words. */
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export class CommandError extends Error {
  constructor(readonly issue: Issue) {
    super(`${issue.code} ${JSON.stringify(issue.facts)}`);
    this.name = "CommandError";
  }
}

/** What a script says that could not be fetched (webpack's `ChunkLoadError`); null for other errors. The next attempt fetches it again. */
export function partNotLoaded(error: unknown): Issue | null {
  return error instanceof Error && error.name === "ChunkLoadError" ? { code: "partNotLoaded", facts: {} } : null;
}
