import { SheetError } from "../excel/errors.ts";
import { IntakeError } from "../intake/intakeError.ts";
import type { IssueCode } from "../locales/en/issues.ts";
import { CommandError, partNotLoaded } from "./commandError.ts";

/** Runs a command so that everything a user can meet rejects with a `CommandError`; faults of ours stay what they are. */
export async function telling<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SheetError) throw new CommandError({ code: error.code, facts: error.facts });
    if (error instanceof IntakeError) throw new CommandError({ code: `file.${error.code}`, facts: error.facts });
    const unloaded = partNotLoaded(error);
    throw unloaded === null ? error : new CommandError(unloaded);
  }
}

export function refuse(code: IssueCode, facts: Readonly<Record<string, string | number>> = {}): never {
  throw new CommandError({ code, facts });
}
