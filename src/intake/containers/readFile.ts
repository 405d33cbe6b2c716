import { looksBinary, looksLikeHtml, sniffContainer } from "./container.ts";
import { parseDelimited } from "./delimitedText.ts";
import { decodeText } from "./encoding.ts";
import { IntakeError } from "../intakeError.ts";
import { looksLikeJson, readJson } from "./jsonFile.ts";
import type { RawSheet } from "../table.ts";
import { readWorkbook } from "./workbookFile.ts";
import { isWorkbook, readMembers } from "./members.ts";
import { zipEntries } from "./zip.ts";

const mostBytes = 300_000_000;
/** A zip in a zip is read; deeper is no way to hand over exports. */
const deepestZip = 1;

/**
 * The cells of an export file, one RawSheet per sheet, HTML table, list of records or file in a zip. What the file is
 * comes from its bytes, never from its name. The libraries that read formats are loaded on first use. Rejects with an
 * IntakeError only.
 */
export function readFile(name: string, bytes: Uint8Array): Promise<RawSheet[]> {
  return readNested(name, bytes, 0);
}

/** Throws where a file is larger than can be read at once; delimited text that is read piece by piece has no limit. */
export function checkSize(name: string, bytes: number): void {
  if (bytes <= mostBytes) return;
  throw new IntakeError("tooBig", { name, megabytes: Math.round(bytes / 1e6), limit: mostBytes / 1e6 });
}

async function readNested(name: string, bytes: Uint8Array, depth: number): Promise<RawSheet[]> {
  const sheets = await readBytes(name, bytes, depth);
  if (sheets.every(({ cells, unread }) => cells.length === 0 && unread === undefined)) {
    throw new IntakeError("empty", { name });
  }
  return sheets;
}

async function readBytes(name: string, bytes: Uint8Array, depth: number): Promise<RawSheet[]> {
  const container = sniffContainer(name, bytes);
  checkSize(name, bytes.length);
  if (container === "text") return readText(name, bytes);
  if (container === "compound") return readWorkbook(name, bytes, "xls", null);
  const entries = zipEntries(name, bytes);
  if (isWorkbook(entries)) return readWorkbook(name, entries, "xlsx", null);
  if (depth > deepestZip) throw new IntakeError("unsupported", { name, format: "zip" });
  return readMembers(name, entries, (member, content) => readNested(member, content, depth + 1));
}

async function readText(name: string, bytes: Uint8Array): Promise<RawSheet[]> {
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === "") throw new IntakeError("empty", { name });
  if (looksLikeHtml(text)) {
    if (!/<table[\s>]/i.test(text)) throw new IntakeError("unsupported", { name, format: "HTML" });
    return readWorkbook(name, text, "html", encoding);
  }
  if (looksBinary(text)) throw new IntakeError("unsupported", { name, format: "" });
  if (looksLikeJson(text)) return readJson(name, text, encoding);
  const cells = (await parseDelimited(text)).map((row) => row.map((cell) => (cell === "" ? null : cell)));
  return [{ name, cells, file: { name, container: "text", encoding } }];
}
