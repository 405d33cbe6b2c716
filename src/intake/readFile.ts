import { checkZip, looksLikeHtml, sniffContainer } from "./container.ts";
import { parseDelimited } from "./delimitedText.ts";
import { decodeText } from "./encoding.ts";
import { IntakeError } from "./intakeError.ts";
import type { RawSheet } from "./table.ts";
import { readWorkbook } from "./workbookFile.ts";

/**
 * The cells of an export file, one RawSheet per sheet or HTML table. What the file is comes from its bytes, never from
 * its name. The libraries that read formats are loaded on first use. Rejects with an IntakeError only.
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<RawSheet[]> {
  const container = sniffContainer(name, bytes);
  if (container === "zip") checkZip(name, bytes);
  const sheets =
    container === "text"
      ? await readText(name, bytes)
      : await readWorkbook(name, bytes, container === "zip" ? "xlsx" : "xls", null);
  if (sheets.every((sheet) => sheet.cells.length === 0)) throw new IntakeError("empty", { name });
  return sheets;
}

async function readText(name: string, bytes: Uint8Array): Promise<RawSheet[]> {
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === "") throw new IntakeError("empty", { name });
  if (looksLikeHtml(text)) {
    if (!/<table[\s>]/i.test(text)) throw new IntakeError("unsupported", { name, format: "HTML" });
    return readWorkbook(name, text, "html", encoding);
  }
  if (controlCharacters(text) > text.length / 50) throw new IntakeError("unsupported", { name, format: "" });
  if (isJson(text)) throw new IntakeError("unsupported", { name, format: "JSON" });
  const cells = (await parseDelimited(text)).map((row) => row.map((cell) => (cell === "" ? null : cell)));
  return [{ name, cells, file: { name, container: "text", encoding } }];
}

function isJson(text: string): boolean {
  if (!/^\ufeff?\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text.replace(/^\ufeff/, ""));
    return true;
  } catch {
    return false;
  }
}

function controlCharacters(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) count++;
    else if (code === 0xfffd) count++;
  }
  return count;
}
