import { withPlainDirectory } from "./oleDirectory.ts";

/** What is used of the library's reader of OLE containers, which it leaves untyped. */
export interface CompoundFiles {
  readonly read: (bytes: Uint8Array, options: { type: "array" }) => unknown;
  readonly find: (file: unknown, path: string) => { readonly content?: ArrayLike<number> } | null;
  readonly write: (file: unknown, options: { type: "array" }) => ArrayLike<number>;
  readonly utils: {
    readonly cfb_new: () => unknown;
    readonly cfb_add: (file: unknown, path: string, content: Uint8Array) => unknown;
  };
}

const formulaRecords = new Set([0x0006, 0x0206, 0x0406]);
/**
 * Record types of [MS-XLS] and of Excel 5, the formats that a container holds, with what a table needs: the frame (BOF,
 * EOF, CODEPAGE, DATE1904, FILEPASS, BOUNDSHEET, DIMENSIONS), number formats (FORMAT, XF), texts (SST, CONTINUE, STRING)
 * and cells. The library runs for ever on damage in several of the others.
 */
const neededRecords = new Set([
  ...[0x0809, 0x000a, 0x0042, 0x0022, 0x002f, 0x0085, 0x0200],
  ...[0x041e, 0x00e0, 0x00fc, 0x003c, 0x0207],
  ...[0x0201, 0x0203, 0x0204, 0x0205, 0x027e, 0x00bd, 0x00be, 0x00d6, 0x00fd, 0x00e5],
  ...formulaRecords,
]);
/** A record that the library skips. */
const skipped = 0x00d7;
const formulaStart = 20;

/** The OLE container that an .xls file, or an encrypted .xlsx file, is. */
export function containerOf(files: CompoundFiles, bytes: Uint8Array): unknown {
  return files.read(withPlainDirectory(bytes), { type: "array" });
}

export function isEncrypted(files: CompoundFiles, container: unknown): boolean {
  return files.find(container, "/EncryptedPackage") !== null;
}

/**
 * An .xls file with nothing but its cells, and the results of its formulas without the formulas: a damaged formula makes
 * the library run for ever. Null where the container has no workbook.
 */
export function onlyCells(files: CompoundFiles, container: unknown): Uint8Array | null {
  for (const name of ["/Workbook", "/Book"]) {
    const content = files.find(container, name)?.content;
    if (content === undefined) continue;
    const stream = Uint8Array.from(content);
    keepCells(stream);
    const rewritten = files.utils.cfb_new();
    files.utils.cfb_add(rewritten, name, stream);
    return Uint8Array.from(files.write(rewritten, { type: "array" }));
  }
  return null;
}

/** Records are a type and a length of two bytes each, then their content. */
function keepCells(stream: Uint8Array): void {
  const view = new DataView(stream.buffer);
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const end = at + 4 + length;
    if (!neededRecords.has(type)) view.setUint16(at, skipped, true);
    if (!formulaRecords.has(type) || end > stream.length) continue;
    if (length < formulaStart + 2) view.setUint16(at, skipped, true);
    else view.setUint16(at + 4 + formulaStart, 0xffff, true);
  }
}
