import type { Cell } from "../../formula/cell.ts";
import { knownHeaderCount } from "../dictionary/headers.ts";
import type { RawSheet } from "../table.ts";

type Encoding = "utf-8" | "gbk" | "windows-1251" | "windows-1252";

/** How text gets garbled: written in one encoding and read, then saved, as another. */
const mistakes: readonly { readonly readAs: Exclude<Encoding, "utf-8">; readonly written: Encoding }[] = [
  { readAs: "windows-1252", written: "utf-8" },
  { readAs: "windows-1251", written: "utf-8" },
  { readAs: "gbk", written: "utf-8" },
  { readAs: "windows-1252", written: "windows-1251" },
  { readAs: "windows-1252", written: "gbk" },
  { readAs: "windows-1251", written: "gbk" },
  { readAs: "gbk", written: "windows-1251" },
];

const headerRows = 40;
/** A row with as many known headers was not garbled. */
const surelyRight = 3;

export interface Undone {
  readonly sheet: RawSheet;
  /** Cells of the first row that reads otherwise now, for the list of repairs. */
  readonly changes: readonly {
    readonly row: number;
    readonly column: number;
    readonly before: string;
    readonly after: string;
  }[];
}

/**
 * Undoes text that was read in a wrong encoding before it was saved: Äàòà is Дата, 鏃ユ湡 is 日期. Only where it is proved:
 * more headers are known afterwards, and at least two.
 */
export function undoMojibake(sheet: RawSheet): Undone {
  const top = sheet.cells.slice(0, headerRows);
  const texts = top.flat().filter((cell) => typeof cell === "string");
  if (texts.every((text) => !/[\u0080-\uffff]/.test(text))) return { sheet, changes: [] };
  const before = mostKnown(top);
  if (before >= surelyRight) return { sheet, changes: [] };
  let best = { known: Math.max(1, before), undo: null as ((text: string) => string) | null };
  for (const { readAs, written } of mistakes) {
    const undo = undoing(readAs, written);
    const known = mostKnown(top.map((row) => row.map((cell) => (typeof cell === "string" ? undo(cell) : cell))));
    if (known > best.known) best = { known, undo };
  }
  const { undo } = best;
  if (undo === null) return { sheet, changes: [] };
  const cells = sheet.cells.map((row) => row.map((cell) => (typeof cell === "string" ? undo(cell) : cell)));
  const first = cells.findIndex((row, index) => row.some((cell, column) => cell !== sheet.cells[index]?.[column]));
  const changes = (cells[first] ?? []).flatMap((after, column) => {
    const before = sheet.cells[first]?.[column];
    return typeof after === "string" && typeof before === "string" && after !== before
      ? [{ row: first, column, before, after }]
      : [];
  });
  return { sheet: { ...sheet, cells }, changes };
}

function mostKnown(rows: readonly (readonly Cell[])[]): number {
  return rows.reduce((most, row) => {
    const texts = row.filter((cell): cell is string => typeof cell === "string" && cell !== "");
    return Math.max(most, knownHeaderCount(texts));
  }, 0);
}

/** Reads text again as it was written; text that cannot have come about in this way stays as it is. */
function undoing(readAs: Exclude<Encoding, "utf-8">, written: Encoding): (text: string) => string {
  const bytesOf = byteTable(readAs);
  const decoder = new TextDecoder(written, { fatal: true });
  return (text) => {
    if (!/[\u0080-\uffff]/.test(text)) return text;
    const bytes: number[] = [];
    for (const character of text) {
      const found = character <= "\u007f" ? [character.charCodeAt(0)] : bytesOf.get(character);
      if (found === undefined) return text;
      bytes.push(...found);
    }
    try {
      return decoder.decode(Uint8Array.from(bytes));
    } catch {
      return text;
    }
  };
}

const tables = new Map<Encoding, ReadonlyMap<string, readonly number[]>>();

/** Character → bytes of an encoding, by turning the platform's own decoder around. */
function byteTable(encoding: Exclude<Encoding, "utf-8">): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x80; lead < 0x100; lead++) {
    if (encoding !== "gbk") table.set(decoder.decode(Uint8Array.of(lead)), [lead]);
    else
      for (let trail = 0x40; trail < 0xff; trail++)
        table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  table.delete("\ufffd");
  tables.set(encoding, table);
  return table;
}
