import { findTables } from "../layout/layout.ts";
import type { TableArea } from "../layout/tableArea.ts";
import { delimiterOf, parseDelimited } from "../containers/delimitedText.ts";
import { inspect } from "../inspect.ts";
import { IntakeError } from "../intakeError.ts";
import { recognise } from "../recognise.ts";
import { leftOutReason } from "../layout/leftOutRows.ts";
import type { Inspection, IntakeHints, RawSheet, Table } from "../table.ts";
import { isWhole } from "../layout/wholeRows.ts";
import type { BatchConsumer } from "./batch.ts";
import type { ByteSource } from "./byteSource.ts";
import type { ColumnReader } from "./columnReader.ts";
import { columnReader } from "./columnReader.ts";
import type { Dialect, Records } from "./records.ts";
import { longestRecord, recordReader } from "./recordReader.ts";
import { fieldOf, fieldsOf, keptOf, newlineOf, recordsOf } from "./records.ts";
import { firstEncoding, OtherEncoding, textChunks } from "./textChunks.ts";

export interface StreamOptions {
  readonly consumer: BatchConsumer;
  readonly onProgress?: (bytes: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** What a large file is. Its table has the columns and the rows of the sample only; the consumer got all rows. */
export interface Streamed {
  readonly sample: Inspection;
  readonly table: Table;
  readonly encoding: string;
  readonly rows: number;
  /** Header → cells that say something which their column does not. */
  readonly unreadable: ReadonlyMap<string, number>;
  /** How often the file was read: more than once where what came late changed how a column or the text is read. */
  readonly passes: number;
}

const mostPasses = 5;
const sampleCharacters = 1 << 17;
const mostOddRows = 400;

/**
 * Reads a delimited text file of any size in bounded memory and hands its rows over in typed batches. Encoding, layout
 * and columns are decided by the beginning of the file. What contradicts that later (another encoding, a decimal comma, a
 * day above 12 where the month was thought to be) is added to the sample and the file is read again, so the outcome is
 * that of the whole file; the consumer begins anew. Cells that still cannot be read are missing and counted. Rejects with
 * an IntakeError, or with the signal's reason.
 */
export async function streamTable(source: ByteSource, hints: IntakeHints, options: StreamOptions): Promise<Streamed> {
  let encoding = await firstEncoding(source);
  let odd: readonly (readonly string[])[] = [];
  for (let passes = 1; ; passes++) {
    try {
      const sample = await sampleOf(source, encoding, odd, hints);
      const pass = await readThrough(source, encoding, sample, hints, options);
      const more = [...odd, ...pass.odd].slice(0, mostOddRows);
      if (passes === mostPasses || more.length === odd.length || !decidesElse(sample, more, hints)) {
        return { ...pass, sample: sample.inspection, table: sample.table, encoding, passes };
      }
      odd = more;
    } catch (error) {
      if (!(error instanceof OtherEncoding) || passes >= mostPasses) throw error;
      encoding = error.encoding;
    }
  }
}

interface Sample {
  readonly sheet: RawSheet;
  readonly inspection: Inspection;
  readonly table: Table;
  readonly area: TableArea;
  readonly dialect: Dialect;
  /** Column whose 全部 is the whole of what its other rows are parts of. */
  readonly wholeColumn: number | null;
}

async function sampleOf(
  source: ByteSource,
  encoding: string,
  odd: readonly (readonly string[])[],
  hints: IntakeHints,
): Promise<Sample> {
  const { text, isWhole: complete } = await startOf(source, encoding);
  if (text.trim() !== "") {
    const newline = newlineOf(text);
    const cut = complete ? text : text.slice(0, text.lastIndexOf(newline) + newline.length);
    const rows = [...(await parseDelimited(cut)), ...odd];
    const cells = rows.map((row) => row.map((cell) => (cell === "" ? null : cell)));
    const sheet: RawSheet = { name: source.name, cells, file: { name: source.name, container: "text", encoding } };
    const inspection = inspect([sheet], hints);
    return chooseTable(source.name, sheet, inspection, { delimiter: await delimiterOf(cut), newline });
  }
  throw new IntakeError("empty", { name: source.name });
}

async function startOf(source: ByteSource, encoding: string): Promise<{ text: string; isWhole: boolean }> {
  let start = "";
  let hasLine = false;
  for await (const { text } of textChunks(source, encoding)) {
    start += text;
    hasLine ||= /[\r\n]/.test(text);
    if (start.length >= sampleCharacters && hasLine) return { text: start, isWhole: false };
    if (start.length > longestRecord) throw new IntakeError("unsupported", { name: source.name, format: "" });
  }
  return { text: start, isWhole: true };
}

/** The table with the most rows; of a whole and its parts the whole. */
function chooseTable(name: string, sheet: RawSheet, inspection: Inspection, dialect: Dialect): Sample {
  const areas = findTables(sheet.cells);
  const sizes = inspection.tables.map(({ rowCount, partsOf }) => (partsOf === undefined ? rowCount : -1));
  const index = sizes.indexOf(Math.max(...sizes));
  const [area, table] = [areas[index], inspection.tables[index]];
  if (area === undefined || table === undefined) throw new IntakeError("unsupported", { name, format: "" });
  const parts = areas[index + 1]?.partsOf ?? null;
  const wholeColumn = parts === null ? null : (area.headers.find(({ text }) => text === parts)?.column ?? null);
  return { sheet, inspection, table, area, dialect, wholeColumn };
}

async function readThrough(
  source: ByteSource,
  encoding: string,
  sample: Sample,
  hints: IntakeHints,
  { consumer, onProgress, signal }: StreamOptions,
): Promise<{ rows: number; unreadable: Map<string, number>; odd: readonly (readonly string[])[] }> {
  const { sheet, table, area, dialect, wholeColumn } = sample;
  const written = new Map(
    recognise(area, hints).meanings.map((meaning, index) => [area.headers[index]?.column, meaning.written]),
  );
  const read = await recordReader(source.name, dialect);
  const sampled = recordsOf(
    area.rows.map((row) => (sheet.cells[row] ?? []).map((cell) => (typeof cell === "string" ? cell : ""))),
  );
  const readers = table.columns.map((column) => {
    const at = column.sourceColumn;
    if (at === null) return constantReader(column);
    const evidence = area.rows.map((row) => sheet.cells[row]?.[at]).filter((cell) => typeof cell === "string");
    const known = { column, at, written: written.get(at) ?? null, recognition: table.recognition };
    const reader = columnReader(known, evidence, hints);
    const factor = settledFactor(reader, sample, sampled);
    return afterSample(scaledReader(reader, factor));
  });
  const isData = rowTest(sheet, area, wholeColumn);
  const odd: (readonly string[])[] = [];
  let [rows, skip] = [0, area.headerRow + 1];
  consumer.begin(table);
  const take = (records: Records, readPart: number) => {
    const data = keptOf(records, skip, (record) => isData(records, record));
    skip = Math.max(0, skip - records.count);
    if (data.count === 0) return;
    rows += data.count;
    const readNow = readers.map((reader, at) => (consumer.wants(at) ? reader : null));
    consumer.take({
      rowCount: data.count,
      readPart,
      values: readNow.map((reader) => reader?.read(data) ?? []),
    });
    for (const row of new Set(readNow.flatMap((reader) => reader?.odd() ?? []))) {
      if (odd.length < mostOddRows) odd.push(fieldsOf(data, row).map((cell) => Array.from(cell).join("")));
    }
  };
  for await (const { text, bytes } of textChunks(source, encoding)) {
    signal?.throwIfAborted();
    take(read(text, false), bytes / source.size);
    onProgress?.(bytes, source.size);
  }
  take(read("", true), 1);
  return {
    rows,
    odd,
    unreadable: new Map(
      readers.flatMap(({ column, unreadable }) => (unreadable() === 0 ? [] : [[column.header, unreadable()]])),
    ),
  };
}

/**
 * What columns say together can settle a scale that none says alone (cost and cost per click: fen or yuan). It shows as one
 * factor between the sample's values and what the column's own cells say.
 */
function settledFactor(reader: ColumnReader, { table }: Sample, sampled: Records): number {
  const { values, kind } = reader.column;
  if (kind !== "number" || table.rowCount !== sampled.count) return 1;
  const own = reader.read(sampled);
  const factors = values.flatMap((value, row) => {
    const said = own[row];
    return typeof value === "number" && typeof said === "number" && said !== 0 ? [value / said] : [];
  });
  const [factor = 1] = factors;
  return factors.every((other) => Math.abs(other / factor - 1) < 1e-9) ? Number(factor.toPrecision(12)) : 1;
}

/** Counts from now on: what the sample says is met again in the file. */
function afterSample(reader: ColumnReader): ColumnReader {
  const before = reader.unreadable();
  return { ...reader, unreadable: () => reader.unreadable() - before };
}

function scaledReader(reader: ColumnReader, factor: number): ColumnReader {
  if (factor === 1) return reader;
  return {
    ...reader,
    read: (records) => {
      const values = reader.read(records);
      return values instanceof Float64Array ? values.map((value) => Number((value * factor).toPrecision(15))) : values;
    },
  };
}

/** Values of a column that intake added, such as the account, which are all the same. */
function constantReader(column: Table["columns"][number]): ColumnReader {
  const [value = null] = column.values;
  return {
    column,
    odd: () => [],
    unreadable: () => 0,
    read: ({ count }) =>
      column.kind === "text"
        ? Array.from({ length: count }, () => (typeof value === "string" ? value : null))
        : new Float64Array(count).fill(typeof value === "number" ? value : NaN),
  };
}

/** Whether a record is a row of data: not blank, no total, no header again, and of a whole and its parts the whole. */
function rowTest(
  sheet: RawSheet,
  area: TableArea,
  wholeColumn: number | null,
): (records: Records, record: number) => boolean {
  const columns = area.headers.map(({ column }) => column);
  const header = sheet.cells[area.headerRow] ?? [];
  const dates = area.dates;
  const first = columns[0] ?? 0;
  const name = header[first];
  return (records, record) => {
    if (!beginsWithDigit(records, record, first)) {
      const start = fieldOf(records, record, first);
      if (start === "" && columns.every((column) => fieldOf(records, record, column).trim() === "")) return false;
      if (start === "" || start === name || mayBeTotal.test(start)) {
        const cells = fieldsOf(records, record).map((cell) => (cell === "" ? null : cell));
        if (leftOutReason(cells, { header, columns, dates }, false) !== null) return false;
      }
    }
    return wholeColumn === null || isWhole(fieldOf(records, record, wholeColumn));
  };
}

function beginsWithDigit({ text, firsts, widths, starts, ends }: Records, record: number, field: number): boolean {
  const place = (firsts[record] ?? 0) + field;
  const start = starts[place] ?? 0;
  if (field >= (widths[record] ?? 0) || start === ends[place]) return false;
  const code = text.charCodeAt(start);
  return code >= 48 && code <= 57;
}

const mayBeTotal = /^\s*["']?[tsgrиcв总總累合汇小]/iu;

/** Whether the columns would be read otherwise if the odd rows had been in the sample. */
function decidesElse(sample: Sample, odd: readonly (readonly string[])[], hints: IntakeHints): boolean {
  const cells = [...sample.sheet.cells, ...odd.map((row) => row.map((cell) => (cell === "" ? null : cell)))];
  const [again] = inspect([{ ...sample.sheet, cells }], hints).tables.filter(
    ({ origin, columns }) =>
      origin.headerRow === sample.table.origin.headerRow &&
      columns[0]?.sourceColumn === sample.table.columns[0]?.sourceColumn,
  );
  return (
    again === undefined ||
    sample.table.columns.some((column, index) => {
      const other = again.columns[index];
      return (
        other?.kind !== column.kind ||
        other.role !== column.role ||
        column.values.some((value, row) => value !== other.values[row])
      );
    })
  );
}
