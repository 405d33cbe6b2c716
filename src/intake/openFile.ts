import { looksLikeHtml, sniffContainer } from "./container.ts";
import { decodeText } from "./encoding.ts";
import { inspect } from "./inspect.ts";
import { looksLikeJson } from "./jsonFile.ts";
import { sourceOfBytes } from "./large/byteSource.ts";
import { largeBytes, readLarge } from "./large/readLarge.ts";
import type { StreamOptions } from "./large/streamTable.ts";
import { readFile } from "./readFile.ts";
import type { Inspection, IntakeHints } from "./table.ts";

/** A file that has been opened: its tables under different hints, without reading its format again where that can be kept. */
export type OpenedFile = (hints: IntakeHints) => Promise<Inspection>;

/**
 * Opens an export of any size. Long delimited text is read piece by piece, so that it never is in memory as cells; only
 * where its dates have no year it is read as a whole, since years follow from the order of all rows. Rejects with an
 * IntakeError.
 */
export async function openFile(
  name: string,
  bytes: Uint8Array,
  options: Omit<StreamOptions, "consumer"> = {},
): Promise<OpenedFile> {
  if (!isLargeText(name, bytes)) {
    const sheets = await readFile(name, bytes);
    return (hints) => Promise.resolve(inspect(sheets, hints));
  }
  return async (hints) => {
    const found = await readLarge(sourceOfBytes(name, bytes), hints, options);
    const yearless = found.repairs.some(({ reason }) => reason === "yearInferred");
    return yearless ? inspect(await readFile(name, bytes), hints) : found;
  };
}

function isLargeText(name: string, bytes: Uint8Array): boolean {
  if (bytes.length < largeBytes || sniffContainer(name, bytes) !== "text") return false;
  const { text } = decodeText(bytes.subarray(0, 4096));
  return !looksLikeHtml(text) && !looksLikeJson(text);
}
