import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fixtures } from "../fixtures/index.ts";

export interface Original {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const samples = join(import.meta.dirname, "../../../src/workbench/samples/files");

/** Every fixture and every sample export. */
export const originals: readonly Original[] = [
  ...fixtures.map(({ file, sheets, write }) => ({ name: file, bytes: write(sheets) })),
  ...readdirSync(samples)
    .filter((name) => !name.endsWith(".json"))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(samples, name))) })),
];

const hostile = [
  ...["", " ", "-", "--", "undefined", "NAN", "N/A", "null", "—", "#N/A", "Lifetime", "10万+", "1e999", "∞", "%", "万"],
  ...[
    "=1+1",
    "+cmd|' /C calc'!A0",
    "@SUM(A1)",
    '"',
    "'",
    "\t",
    "\0",
    "sep=,",
    "Total",
    "全部",
    "累计",
    "Date",
    "日期",
    "29 de febrero",
  ],
  ...[
    "__proto__",
    "constructor",
    "2026-02-30",
    "99999999999999999999",
    "-0",
    "0x1F",
    "1,2,3",
    "1.2.3",
    "<table>",
    "{}",
    "\ufeff",
  ],
];

/** A generator of numbers below a bound; the same seed gives the same numbers. */
export function generator(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** The mutated file of a seed: bytes changed, cut, doubled or swapped, or (in text) cells, headers, delimiters and lines. */
export function mutated(seed: number): Original {
  const next = generator(seed);
  const original = originals[next(originals.length)] ?? { name: "", bytes: new Uint8Array() };
  const isText = !(original.bytes[0] === 0x50 || original.bytes[0] === 0xd0 || original.bytes[0] === 0xff);
  const bytes = isText && next(3) > 0 ? mutatedText(original.bytes, next) : mutatedBytes(original.bytes, next);
  return { name: original.name, bytes };
}

function mutatedBytes(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  let changed = bytes.slice();
  for (let edits = 1 + next(12); edits > 0; edits--) {
    const at = next(changed.length + 1);
    const length = next(64);
    const kind = next(8);
    if (kind < 5) changed[at] = next(256);
    else if (kind === 5) changed = joined(changed.subarray(0, at), changed.subarray(at + length));
    else if (kind === 6) changed = joined(changed.subarray(0, at + length), changed.subarray(at));
    else changed = changed.slice(0, Math.max(1, at));
  }
  return changed;
}

function mutatedText(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  const lines = Buffer.from(bytes).toString("latin1").split("\n");
  for (let edits = 1 + next(8); edits > 0; edits--) {
    const row = next(Math.min(lines.length, next(2) === 0 ? 4 : lines.length));
    const line = lines[row] ?? "";
    const kind = next(6);
    const delimiter = [",", "\t", ";", "|", "<td>"][next(5)] ?? ",";
    if (kind < 3) lines[row] = withCell(line, delimiter, hostile[next(hostile.length)] ?? "", next);
    else if (kind === 3) lines.splice(row, 1 + next(3));
    else if (kind === 4) lines.splice(next(lines.length + 1), 0, line);
    else lines[row] = line.replaceAll(",", delimiter);
  }
  return new Uint8Array(Buffer.from(lines.join("\n"), "latin1"));
}

function withCell(line: string, delimiter: string, cell: string, next: (below: number) => number): string {
  const cells = line.split(line.includes(delimiter) ? delimiter : ",");
  cells[next(cells.length)] = Buffer.from(cell).toString("latin1");
  return cells.join(delimiter);
}

function joined(start: Uint8Array, end: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(start.length + end.length);
  both.set(start);
  both.set(end, start.length);
  return both;
}
