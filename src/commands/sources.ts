import { readRange } from "../excel/read.ts";
import type { RangeRead } from "../excel/read.ts";
import { serialOfLocal } from "../formula/serial.ts";
import { emptyGrowthAcross } from "../intake/checks/growth.ts";
import { inspect } from "../intake/inspect.ts";
import type { Inspection, IntakeHints, Table } from "../intake/table.ts";
import type { SourceTable } from "../scorecard/types.ts";
import type { SourceInput } from "./sourceInput.ts";
import type { Job } from "./job.ts";
import { importMemory, type ImportMemory } from "./imports/openImports.ts";
import type { KeptSource, KeptTable } from "./keep.ts";
import { withFile } from "./reading/withFile.ts";

/** A source that has been read: its tables, and where its cells are if they are in the workbook. */
export interface ReadSource {
  readonly input: SourceInput;
  readonly inspection: Inspection;
  readonly range: RangeRead | null;
}

/** How far a range source reaches, told from its address. */
function extentOf(address: string): "range" | "sheet" | "table" {
  if (!address.includes("!")) return "table";
  return address.endsWith("!") ? "sheet" : "range";
}

/** Reads sources one after the other; the job's progress is that of each file, in per cent. */
export async function readSources(inputs: readonly SourceInput[], job: Job = {}): Promise<ReadSource[]> {
  const read: ReadSource[] = [];
  const memory = importMemory();
  for (const input of inputs) read.push(await readSource(input, memory, job));
  return checkedTogether(read);
}

/** The sources with what is only suspicious beside a table of another one. */
function checkedTogether(read: readonly ReadSource[]): ReadSource[] {
  const doubts = emptyGrowthAcross(read.flatMap(({ inspection }) => inspection.tables));
  let at = 0;
  return read.map((source) => {
    const { tables, health } = source.inspection;
    const own = doubts.slice(at, (at += tables.length)).filter((doubt) => doubt !== null);
    return own.length === 0 ? source : { ...source, inspection: { ...source.inspection, health: [...health, ...own] } };
  });
}

async function readSource(input: SourceInput, memory: ImportMemory, job: Job): Promise<ReadSource> {
  const hints = await hintsOf(input, memory);
  if (input.kind === "file") {
    const inspection = await withFile(input, job, (inspectFile) => inspectFile(hints));
    return { input, inspection, range: null };
  }
  const range = await readRange(input.address);
  const known = await memory.meaningsOn(range.sheet);
  const stored = known === null ? {} : { ...known, columns: { ...known.columns, ...input.columns } };
  return { input, inspection: inspect([range.raw], { ...hints, ...stored }), range };
}

async function hintsOf({ subject, columns, year }: SourceInput, memory: ImportMemory): Promise<IntakeHints> {
  return {
    today: Math.floor(serialOfLocal(new Date())),
    remembered: await memory.corrections(),
    ...(subject === undefined ? {} : { subject }),
    ...(columns === undefined ? {} : { columns }),
    ...(year === undefined ? {} : { year }),
  };
}

/** A card takes what is whole; the parts of a whole that has a table of its own would count it again. */
function cardTables({ tables }: Inspection): readonly Table[] {
  return tables.filter(({ partsOf }) => partsOf === undefined);
}

/** The tables of sources as a scorecard takes them. */
export function tablesOf(sources: readonly ReadSource[]): SourceTable[] {
  return sources.flatMap(({ input, inspection, range }) =>
    cardTables(inspection).map((table) => ({
      table,
      file: input.kind === "file" ? input.name : table.name,
      range: range && {
        sheet: range.sheet,
        row: range.row,
        column: range.column,
        raw: range.raw,
        openEnded: input.kind === "range" && extentOf(input.address) !== "range",
      },
    })),
  );
}

export function keptSources(sources: readonly ReadSource[]): KeptSource[] {
  return sources.map(({ input }, index) => {
    const { subject, columns, year } = input;
    const said = {
      ...(subject === undefined ? {} : { subject }),
      ...(columns === undefined ? {} : { columns: { ...columns } }),
      ...(year === undefined ? {} : { year }),
    };
    return input.kind === "file"
      ? { kind: "file", name: input.name, ...said }
      : { kind: "range", number: index + 1, extent: extentOf(input.address), ...said };
  });
}

/** Tables without their values; `tablesOf` gives the same tables in the same order. */
export function keptTables(sources: readonly ReadSource[]): KeptTable[] {
  return sources.flatMap(({ input, inspection }, source) =>
    cardTables(inspection).map((table) => ({
      source,
      file: input.kind === "file" ? input.name : table.name,
      name: table.name,
      recognition: {
        source: table.recognition.source,
        platform: table.recognition.platform,
        grain: table.recognition.grain,
      },
      columns: table.columns.map(({ header, role, kind, measure, sourceColumn, currency }) => ({
        header,
        role,
        kind,
        measure,
        sourceColumn,
        ...(currency === undefined ? {} : { currency }),
      })),
      rowCount: table.rowCount,
      origin: { ...table.origin },
      period: table.period,
      ...(table.immatureFrom === undefined ? {} : { immatureFrom: table.immatureFrom }),
      ...(table.partsOf === undefined ? {} : { partsOf: table.partsOf }),
    })),
  );
}
