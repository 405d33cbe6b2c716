/** How the records of a delimited file are told apart. */
export interface Dialect {
  readonly delimiter: string;
  readonly newline: "\n" | "\r\n" | "\r";
}

/** Records of a piece of a file. Fields are places in one text, so that only those that are wanted become strings. */
export interface Records {
  readonly text: string;
  readonly count: number;
  /** Place in `starts` and `ends` of each record's first field. */
  readonly firsts: Int32Array;
  /** Number of each record's fields. */
  readonly widths: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export function newlineOf(text: string): Dialect["newline"] {
  const first = /\r\n|\n|\r/.exec(text)?.[0];
  return first === "\r\n" || first === "\r" ? first : "\n";
}

/** A field as a string; empty where the record has none there. */
export function fieldOf({ text, firsts, widths, starts, ends }: Records, record: number, field: number): string {
  if (field >= (widths[record] ?? 0)) return "";
  const place = (firsts[record] ?? 0) + field;
  return text.slice(starts[place], ends[place]);
}

export function fieldsOf(records: Records, record: number): string[] {
  return Array.from({ length: records.widths[record] ?? 0 }, (_, field) => fieldOf(records, record, field));
}

/** The records from one on that pass a test. They take the place of those that don't. */
export function keptOf(records: Records, from: number, passes: (record: number) => boolean): Records {
  const { firsts, widths } = records;
  let count = 0;
  for (let record = from; record < records.count; record++) {
    if (!passes(record)) continue;
    firsts[count] = firsts[record] ?? 0;
    widths[count++] = widths[record] ?? 0;
  }
  return { ...records, count };
}

/** Rows of fields as records. */
export function recordsOf(rows: readonly (readonly string[])[]): Records {
  const fields = rows.flat();
  const widths = Int32Array.from(rows, ({ length }) => length);
  const lengths = Int32Array.from(fields, ({ length }) => length);
  const [firsts, starts] = [sumsBefore(widths), sumsBefore(lengths)];
  const ends = starts.map((start, place) => start + (lengths[place] ?? 0));
  return { text: fields.join(""), count: rows.length, firsts, widths, starts, ends };
}

function sumsBefore(values: Int32Array): Int32Array {
  let sum = 0;
  return values.map((value) => (sum += value) - value);
}
