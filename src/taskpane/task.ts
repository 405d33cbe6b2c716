import { partNotLoaded, type Issue } from "../commands/commandError.ts";

/** How far something that takes time has come. `total` is null where nobody knows. */
export type Task =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly done: number; readonly total: number | null }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly issue: Issue };

export const idle: Task = { kind: "idle" };
export const running: Task = { kind: "running", done: 0, total: null };

export function failed(error: unknown): Task {
  return { kind: "failed", issue: issueOf(error) };
}

/** The issue that a command or a script's loading rejected with; anything else is a fault of the add-in and says so with its own message. */
export function issueOf(error: unknown): Issue {
  if (error instanceof Error && "issue" in error) {
    const { issue } = error as { issue: Partial<Issue> | null };
    if (typeof issue?.code === "string") return { code: issue.code, facts: issue.facts ?? {} };
  }
  return (
    partNotLoaded(error) ?? {
      code: "unexpected",
      facts: { message: error instanceof Error ? error.message : String(error) },
    }
  );
}
