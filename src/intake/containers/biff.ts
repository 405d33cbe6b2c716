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
/** Arrays, shared formulas, defined names and external names: nothing that a table needs, and each holds a formula. */
const unneededRecords = new Set([0x0221, 0x04bc, 0x0018, 0x0218, 0x0023]);
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
 * An .xls file with the results of its formulas but without the formulas: intake only needs results, and a damaged
 * formula makes the library run for ever. Null where the container has no workbook.
 */
export function withoutFormulas(files: CompoundFiles, container: unknown): Uint8Array | null {
  for (const name of ["/Workbook", "/Book"]) {
    const content = files.find(container, name)?.content;
    if (content === undefined) continue;
    const stream = Uint8Array.from(content);
    dropFormulas(stream);
    const rewritten = files.utils.cfb_new();
    files.utils.cfb_add(rewritten, name, stream);
    return Uint8Array.from(files.write(rewritten, { type: "array" }));
  }
  return null;
}

/** Records are a type and a length of two bytes each, then their content. */
function dropFormulas(stream: Uint8Array): void {
  const view = new DataView(stream.buffer);
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const end = at + 4 + length;
    if (unneededRecords.has(type)) view.setUint16(at, skipped, true);
    if (!formulaRecords.has(type) || end > stream.length) continue;
    if (length < formulaStart + 2) view.setUint16(at, skipped, true);
    else view.setUint16(at + 4 + formulaStart, 0xffff, true);
  }
}
