import { inspect } from "../../../src/intake/inspect.ts";
import { IntakeError } from "../../../src/intake/intakeError.ts";
import { isMissing } from "../../../src/intake/values/missing.ts";
import { readFile } from "../../../src/intake/containers/readFile.ts";
import type { RawSheet, Table } from "../../../src/intake/table.ts";
import { today } from "../reading.ts";
import { mutated } from "./mutate.ts";
import { planFault } from "./planCheck.ts";

export interface Fuzzed {
  readonly seed: number;
  readonly name: string;
  readonly milliseconds: number;
  /** What is wrong, null where nothing is. */
  readonly fault: string | null;
}

/** Reads the mutated file of a seed and says what is wrong with how that went. */
export async function fuzz(seed: number): Promise<Fuzzed> {
  const { name, bytes } = mutated(seed);
  const started = performance.now();
  const fault = await faultOf(name, bytes);
  return { seed, name, milliseconds: performance.now() - started, fault };
}

async function faultOf(name: string, bytes: Uint8Array): Promise<string | null> {
  try {
    const sheets = await readFile(name, bytes);
    const found = inspect(sheets, { today });
    for (const table of found.tables) {
      const sheet = sheets.find(({ name: is }) => is === table.origin.sheet);
      const fault = faultIn(table, sheet) ?? planFault(table, found);
      if (fault !== null) return `${table.name}: ${fault}`;
    }
    return null;
  } catch (error) {
    return error instanceof IntakeError
      ? null
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  }
}

/** Values are of their column's kind, so no text can be taken for anything else, and no figure comes from a missing cell. */
function faultIn({ columns, rowCount, origin }: Table, sheet: RawSheet | undefined): string | null {
  const unbroken = origin.lastRow - origin.firstRow + 1 === rowCount;
  for (const { header, kind, values, sourceColumn, measure } of columns) {
    if (values.length !== rowCount) return `${header} has ${values.length} of ${rowCount} values`;
    for (const [row, value] of values.entries()) {
      if (value === null) continue;
      if (typeof value !== (kind === "text" ? "string" : "number")) return `${header}, row ${row}: ${typeof value}`;
      if (typeof value === "number" && !Number.isFinite(value)) return `${header}, row ${row}: ${value}`;
      if (typeof value !== "number" || sourceColumn === null || !unbroken || measure === null) continue;
      const cell = sheet?.cells[origin.firstRow + row]?.[sourceColumn];
      if (isMissing(cell)) return `${header}, row ${row}: ${value} from ${JSON.stringify(cell)}`;
    }
  }
  return null;
}
