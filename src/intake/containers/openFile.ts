import { looksLikeHtml, sniffContainer } from "./container.ts";
import { decodeText } from "./encoding.ts";
import { inspect } from "../inspect.ts";
import { looksLikeJson } from "./jsonFile.ts";
import { sourceOfBlob, sourceOfBytes } from "../large/byteSource.ts";
import { largeBytes, readLarge } from "../large/readLarge.ts";
import type { StreamOptions } from "../large/streamTable.ts";
import { readFile } from "./readFile.ts";
import type { Inspection, IntakeHints } from "../table.ts";

/** A file that has been opened: its tables under different hints, without reading its format again where that can be kept. */
export type OpenedFile = (hints: IntakeHints) => Promise<Inspection>;

/**
 * Opens an export of any size, from memory or (a Blob) from wherever it lies. Long delimited text is read piece by piece, so that it never is in memory as cells; only
 * where its dates have no year it is read as a whole, since years follow from the order of all rows. Rejects with an
 * IntakeError.
 */
export async function openFile(
  name: string,
  content: Uint8Array | Blob,
  options: Omit<StreamOptions, "consumer"> = {},
): Promise<OpenedFile> {
  const whole = async () => readFile(name, await bytesOf(content));
  if (!(await isLargeText(name, content))) {
    const sheets = await whole();
    return (hints) => Promise.resolve(inspect(sheets, hints));
  }
  const source = content instanceof Blob ? sourceOfBlob(name, content) : sourceOfBytes(name, content);
  return async (hints) => {
    const found = await readLarge(source, hints, options);
    const yearless = found.repairs.some(({ reason }) => reason === "yearInferred");
    return yearless ? inspect(await whole(), hints) : found;
  };
}

async function isLargeText(name: string, content: Uint8Array | Blob): Promise<boolean> {
  const size = content instanceof Blob ? content.size : content.length;
  if (size < largeBytes) return false;
  const start = await bytesOf(content instanceof Blob ? content.slice(0, 4096) : content.subarray(0, 4096));
  if (sniffContainer(name, start) !== "text") return false;
  const { text } = decodeText(start);
  return !looksLikeHtml(text) && !looksLikeJson(text);
}

async function bytesOf(content: Uint8Array | Blob): Promise<Uint8Array> {
  return content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
}
