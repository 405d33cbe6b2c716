import { openAsBlob } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Commands, ScorelineGlobal } from "../commands/api.ts";
import type { FileInput } from "../commands/sourceInput.ts";
import type { CommandError } from "../commands/commandError.ts";
import { wordIssue } from "../locales/issues.ts";
import type { Language } from "../locales/language.ts";
import { openAddin } from "../workbench/headless.ts";
import { root } from "../workbench/install.mjs";
import { UsageError } from "./usage.ts";

export type Session = Awaited<ReturnType<typeof openAddin>>;

/** Opens the built add-in in a headless workbook, does the work and closes it. */
export async function inWorkbook<Result>(
  language: Language,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const session = await openAddin({
    dist: join(root, "dist"),
    flavour: "desktop",
    displayLanguage: language,
    waitFor: "scoreline",
  });
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** The add-in's commands; their refusals become one line in the user's language. */
export async function run<Result>(
  session: Session,
  language: Language,
  work: (commands: Commands) => Promise<Result>,
): Promise<Result> {
  try {
    const { commands } = session.global as ScorelineGlobal;
    return await work(commands);
  } catch (error) {
    if (isCommandError(error)) throw new UsageError(wordIssue(error.issue, language));
    throw error;
  }
}

/** The page has its own copy of the class, so the shape decides. */
function isCommandError(error: unknown): error is CommandError {
  return (
    typeof error === "object" && error !== null && "name" in error && error.name === "CommandError" && "issue" in error
  );
}

/** Files from this size on stay on the disk, and are read there piece by piece. */
const largeBytes = 24_000_000;

/** A file for the add-in; a missing one is a `UsageError` naming it. */
export async function readInput(path: string, subject?: string): Promise<FileInput> {
  try {
    const { size } = await stat(path);
    const bytes = size < largeBytes ? new Uint8Array(await readFile(path)) : await openAsBlob(path);
    return { kind: "file", name: basename(path), bytes, ...(subject === undefined ? {} : { subject }) };
  } catch {
    throw new UsageError(`cannot read ${path}: check the name and that the file is there`);
  }
}
