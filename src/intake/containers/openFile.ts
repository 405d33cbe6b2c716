import { looksBinary, looksLikeHtml, sniffContainer } from "./container.ts";
import { encodingOf } from "./encoding.ts";
import { bytesOf, sizeOf, startOf, type FileContent } from "./fileContent.ts";
import { inspect } from "../inspect.ts";
import { IntakeError } from "../intakeError.ts";
import { looksLikeJson } from "./jsonFile.ts";
import { sourceOfBlob, sourceOfBytes } from "../large/byteSource.ts";
import { largeBytes, readLarge, worksheetRows } from "../large/readLarge.ts";
import type { StreamOptions } from "../large/streamTable.ts";
import { checkSize, readFile } from "./readFile.ts";
import type { Inspection, IntakeHints } from "../table.ts";

/** A file that has been opened: its tables under different hints, without reading its format again where that can be kept. */
export type OpenedFile = (hints: IntakeHints) => Promise<Inspection>;

/** Enough to tell a text from what only begins like one. */
const startBytes = 1 << 16;

/**
 * Opens an export of any size, from memory or (a Blob) from wherever it lies. Long delimited text is read piece by piece, so that it never is in memory as cells; only
 * where its dates have no year it is read as a whole, since years follow from the order of all rows. What is too large to be
 * read is refused by its first bytes. Rejects with an IntakeError.
 */
export async function openFile(
  name: string,
  content: FileContent,
  options: Omit<StreamOptions, "consumer"> = {},
): Promise<OpenedFile> {
  const whole = async () => {
    checkSize(name, sizeOf(content));
    return readFile(name, await bytesOf(content));
  };
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

async function isLargeText(name: string, content: FileContent): Promise<boolean> {
  if (sizeOf(content) < largeBytes && !(await hasTooManyLines(content))) return false;
  const start = await startOf(content, startBytes);
  if (sniffContainer(name, start) !== "text") return false;
  const text = new TextDecoder(encodingOf(start, false)).decode(start);
  if (looksBinary(text)) throw new IntakeError("unsupported", { name, format: "" });
  return !looksLikeHtml(text) && !looksLikeJson(text);
}

/** Short rows: more lines than a worksheet has, in a file that is not large. */
async function hasTooManyLines(content: FileContent): Promise<boolean> {
  if (sizeOf(content) <= worksheetRows) return false;
  const bytes = await bytesOf(content);
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines > worksheetRows;
}
