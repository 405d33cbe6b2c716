import { isoDate } from "../../src/formula/serial.ts";
import { inspect } from "../../src/intake/inspect.ts";
import { readFile } from "../../src/intake/containers/readFile.ts";
import type { Column, Inspection, Table } from "../../src/intake/table.ts";
import type { ExpectedTable, ExportFixture } from "./fixtures/fixture.ts";
import { today } from "./reading.ts";

export async function inspectFixture({ file, year }: ExportFixture, bytes: Uint8Array): Promise<Inspection> {
  return inspect(await readFile(file, bytes), { today, ...(year === undefined ? {} : { year }) });
}

/** A table in the words of the fixtures. */
export function asExpected(
  table: Table,
  { period }: ExpectedTable,
): { readonly source: string; readonly columns: ExpectedTable["columns"] } {
  const { source } = table.recognition;
  const columns = Object.fromEntries(
    table.columns.map((column) => [column.header, [meaningOf(column), ...valuesOf(column)] as const]),
  );
  const span = table.period === null ? undefined : ([isoDate(table.period.from), isoDate(table.period.to)] as const);
  return { source, columns, ...(period === undefined || span === undefined ? {} : { period: span }) };
}

function meaningOf({ measure, role, tag }: Column): string {
  return measure ?? (role === "tag" && tag !== undefined ? `tag:${tag}` : role);
}

function valuesOf({ kind, values }: Column): readonly (number | string | null)[] {
  if (kind !== "date") return values;
  return values.map((value) => (typeof value === "number" ? writtenDay(value) : value));
}

function writtenDay(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const time = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return minutes === 0 ? isoDate(Math.floor(serial)) : `${isoDate(Math.floor(serial))} ${time}`;
}
