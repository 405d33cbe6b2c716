import type { Health, Inspection, IntakeHints, Table } from "../table.ts";
import type { ByteSource } from "./byteSource.ts";
import { both, rowCollector } from "./collectRows.ts";
import type { DaysBySubject } from "./dayBySubject.ts";
import { dayAggregator } from "./dayBySubject.ts";
import { IntakeError } from "../intakeError.ts";
import type { Streamed, StreamOptions } from "./streamTable.ts";
import { streamTable } from "./streamTable.ts";
import { periodOf } from "../dates/period.ts";

/** Rows of a worksheet below its header. */
export const worksheetRows = 1_048_575;

/** Text files from this size on are read piece by piece. */
export const largeBytes = 24_000_000;

/**
 * Reads a large delimited file. A table that fits a worksheet comes with all its rows; a longer one is added up by day
 * and subject, and its health says so. `most` is the number of rows that fit.
 */
export async function readLarge(
  source: ByteSource,
  hints: IntakeHints,
  options: Omit<StreamOptions, "consumer"> = {},
  most = worksheetRows,
): Promise<Inspection> {
  const days = dayAggregator();
  const rows = rowCollector(most, true);
  let streamed = await streamTable(source, hints, { ...options, consumer: both(rows, days) });
  let whole = rows.result();
  if (whole === "misjudged") {
    const all = rowCollector(most, false);
    streamed = await streamTable(source, hints, { ...options, consumer: all });
    whole = all.result();
  }
  const { sample, table, encoding } = streamed;
  const health = [...sample.health, ...doubts(streamed)];
  if (typeof whole !== "string") {
    return { ...sample, encoding, tables: [settled(table, whole)], health };
  }
  if (!table.columns.some(({ role, kind }) => role === "date" && kind === "date")) {
    throw new IntakeError("tooManyRows", { name: source.name, rows: streamed.rows });
  }
  const added = days.result();
  if (added.rowCount > most) throw new IntakeError("tooManyRows", { name: source.name, rows: streamed.rows });
  return {
    ...sample,
    encoding,
    tables: [{ ...settled(table, added), recognition: { ...table.recognition, grain: "period" } }],
    health: [...health, ...addedUp(table, added)],
  };
}

function settled(table: Table, { columns, rowCount }: Pick<DaysBySubject, "columns" | "rowCount">): Table {
  const { firstRow } = table.origin;
  return {
    ...table,
    columns,
    rowCount,
    origin: { ...table.origin, lastRow: firstRow + Math.max(0, rowCount - 1) },
    period: periodOf(columns),
  };
}

function doubts({ table, unreadable, rows }: Streamed): Health[] {
  const where = table.origin.sheet;
  const sampled: Health = {
    severity: "info",
    code: "largeSampled",
    where,
    facts: { rows, sampled: table.rowCount },
  };
  return [
    sampled,
    ...[...unreadable].map(([column, cells]): Health => ({
      severity: "warning",
      code: "largeUnreadable",
      where,
      facts: { column, cells },
    })),
  ];
}

function addedUp(table: Table, { rowCount, sourceRows, undated, uniqueLeftEmpty, leftOut }: DaysBySubject): Health[] {
  const where = table.origin.sheet;
  const found = (severity: Health["severity"], code: Health["code"], facts: Health["facts"]): Health => {
    return { severity, code, where, facts };
  };
  return [
    found("info", "largeAddedUp", { rows: sourceRows, days: rowCount }),
    ...(uniqueLeftEmpty.length > 0 ? [found("warning", "largeUnique", { columns: uniqueLeftEmpty.join(", ") })] : []),
    ...(leftOut.length > 0 ? [found("info", "largeLeftOut", { columns: leftOut.join(", ") })] : []),
    ...(undated > 0 ? [found("warning", "largeUndated", { rows: undated })] : []),
  ];
}
