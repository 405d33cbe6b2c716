import { IntakeError } from "../intakeError.ts";
import type { Dialect, Records } from "./records.ts";

/** Reads the next piece of a file. Its records hold until the next call. */
export type RecordReader = (text: string, last: boolean) => Records;

/** The first record of a text and where it ends; null where it has no end yet. */
type FirstRecord = (text: string, last: boolean) => { readonly fields: readonly string[]; readonly end: number } | null;

/** Characters of a record; longer ones are no rows of a table. */
export const longestRecord = 1 << 23;

/**
 * Reads records from text that comes in pieces; what is incomplete at the end of a piece waits for the next one. A record
 * is divided here as long as quotation marks just enclose whole fields; what others mean is the CSV library's to say.
 * Throws where a record has no end, such as after a quotation mark that is never closed.
 */
export async function recordReader(name: string, { delimiter, newline }: Dialect): Promise<RecordReader> {
  const { Parser, BAD_DELIMITERS } = (await import("papaparse")).default;
  const parser = new Parser({ delimiter, newline, preview: 1 });
  const divide = divider({ delimiter: BAD_DELIMITERS.includes(delimiter) ? "," : delimiter, newline }, (text, last) => {
    const { data, meta } = parser.parse(text, 0, !last) as {
      readonly data: string[][];
      readonly meta: { readonly cursor: number };
    };
    const [fields] = data;
    return fields === undefined ? null : { fields, end: meta.cursor };
  });
  let rest = "";
  return (text, last) => {
    const input = rest === "" ? text : rest + text;
    const { records, end } = divide(input, last);
    rest = input.slice(end);
    if (rest.length > longestRecord) throw new IntakeError("truncated", { name });
    return records;
  };
}

/** Divides texts into records, always into the same arrays; says where the last complete one ends. */
function divider({ delimiter, newline }: Dialect, firstRecord: FirstRecord) {
  let [firsts, widths, starts, ends] = arraysOf(0);
  return (text: string, last: boolean): { readonly records: Records; readonly end: number } => {
    if (ends.length < text.length + 1) [firsts, widths, starts, ends] = arraysOf(2 * text.length + 1);
    const none = text.length;
    const foreign: string[] = [];
    let foreignEnd = none;
    let [count, place, at] = [0, 0, 0];
    let mark = placeOf(delimiter, text, 0);
    let stop = placeOf(newline, text, 0);
    let quote = placeOf('"', text, 0);
    while (at < none) {
      const first = place;
      let from = at;
      let isPlain = true;
      for (;;) {
        let next = mark < stop ? mark : stop;
        if (from === quote) {
          const close = placeOf('"', text, from + 1);
          next = close + 1;
          if (mark < next) mark = placeOf(delimiter, text, next);
          if (stop < next) stop = placeOf(newline, text, next);
          isPlain = next === mark || next === stop;
          if (!isPlain) break;
          starts[place] = from + 1;
          ends[place++] = close;
          quote = placeOf('"', text, next);
        } else {
          starts[place] = from;
          ends[place++] = next;
          if (quote < next) quote = placeOf('"', text, next);
        }
        if (next === stop) break;
        from = mark + 1;
        mark = placeOf(delimiter, text, from);
      }
      if (isPlain) {
        if (stop === none && !last) break;
        at = stop + newline.length;
      } else {
        const record = firstRecord(text.slice(at), last);
        if (record === null) break;
        place = first;
        for (const field of record.fields) {
          starts[place] = foreignEnd;
          ends[place++] = foreignEnd += field.length;
          foreign.push(field);
        }
        at += record.end;
        mark = placeOf(delimiter, text, at);
        quote = placeOf('"', text, at);
      }
      stop = placeOf(newline, text, at);
      firsts[count] = first;
      widths[count++] = place - first;
    }
    const records = {
      text: foreign.length === 0 ? text : text + foreign.join(""),
      count,
      firsts,
      widths,
      starts,
      ends,
    };
    return { records, end: at };
  };
}

function arraysOf(length: number): [Int32Array, Int32Array, Int32Array, Int32Array] {
  return [new Int32Array(length), new Int32Array(length), new Int32Array(length), new Int32Array(length)];
}

/** Where a mark stands next; the text's length where it doesn't. */
function placeOf(mark: string, text: string, from: number): number {
  const place = text.indexOf(mark, from);
  return place < 0 ? text.length : place;
}
