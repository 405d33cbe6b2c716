import { decodeText } from "./encoding.ts";
import { IntakeError } from "../intakeError.ts";

/** One file inside a zip, as its directory describes it; nothing is unpacked yet. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes in the zip. */
  readonly packed: Uint8Array;
  /** What the directory claims; `unpack` gives no more than that. */
  readonly size: number;
  readonly stored: boolean;
}

const mostUnpackedBytes = 400_000_000;
const mostEntries = 20_000;
const centralEntry = 0x02014b50;
const localEntry = 0x04034b50;
const endOfDirectory = 0x06054b50;
const utf8Name = 0x0800;
const encrypted = 0x0001;
const chunk = 65_536;

/**
 * The files in a zip. Throws where the directory is missing (cut off), where a file is encrypted, packed by another
 * method than deflate, or where it would unpack to more than can be read. Folders are left out.
 */
export function zipEntries(name: string, bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = lastIndexOfEnd(view);
  if (end === null) throw new IntakeError("truncated", { name });
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new IntakeError("tooManyMembers", { name, members: count });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== centralEntry) {
      throw new IntakeError("truncated", { name });
    }
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const entry = entryName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & utf8Name) !== 0);
    const local = view.getUint32(at + 42, true);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (entry.endsWith("/")) continue;
    if ((flags & encrypted) !== 0) throw new IntakeError("passwordProtected", { name });
    if (method !== 0 && method !== 8) throw new IntakeError("unsupported", { name, format: "" });
    unpacked += size;
    if (local + 30 > bytes.length || view.getUint32(local, true) !== localEntry) {
      throw new IntakeError("truncated", { name });
    }
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packedSize > bytes.length) throw new IntakeError("truncated", { name });
    entries.push({ name: entry, packed: bytes.subarray(start, start + packedSize), size, stored: method === 0 });
  }
  if (unpacked > mostUnpackedBytes) {
    throw new IntakeError("tooLarge", { name, megabytes: Math.round(unpacked / 1e6) });
  }
  return entries;
}

/**
 * The bytes of a file in a zip. A file that unpacks to more than its directory says is a bomb: it is refused as soon as
 * that shows, not when memory is full.
 */
export async function unpack(name: string, { packed, size, stored }: ZipEntry): Promise<Uint8Array> {
  if (stored) return packed;
  const { Inflate } = await import("fflate");
  const result = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((part) => {
    if (length + part.length > size) throw new IntakeError("truncated", { name });
    result.set(part, length);
    length += part.length;
  });
  try {
    for (let at = 0; at < packed.length; at += chunk) {
      inflate.push(packed.subarray(at, at + chunk), at + chunk >= packed.length);
    }
  } catch {
    throw new IntakeError("truncated", { name });
  }
  if (length < size) throw new IntakeError("truncated", { name });
  return result;
}

/** Names are UTF-8 where the zip says so; else they are in whatever encoding the packing machine had. */
function entryName(bytes: Uint8Array, isUtf8: boolean): string {
  return isUtf8 ? new TextDecoder().decode(bytes) : decodeText(bytes).text;
}

function lastIndexOfEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 66_000); at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  return null;
}
