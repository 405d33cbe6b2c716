import { encodingOf } from "../encoding.ts";
import type { ByteSource } from "./byteSource.ts";

/** Thrown while reading where bytes are not of the encoding that the beginning of the file showed. */
export class OtherEncoding extends Error {
  constructor(readonly encoding: string) {
    super(encoding);
  }
}

/** Small enough for the rows of a piece to be forgotten before the engine thinks that they will stay. */
const pieceBytes = 1 << 16;
const bytesForEncoding = 1 << 16;

/** Pieces of a file's text, with the bytes read so far. */
export async function* textChunks(
  source: ByteSource,
  encoding: string,
): AsyncGenerator<{ readonly text: string; readonly bytes: number }> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === "utf-8" });
  let bytes = 0;
  for await (const part of source.open()) {
    for (let at = 0; at < part.length; at += pieceBytes) {
      const piece = part.subarray(at, at + pieceBytes);
      bytes += piece.length;
      const text = decoded(decoder, piece);
      if (text !== "") yield { text, bytes };
    }
  }
  const text = decoded(decoder, null);
  if (text !== "") yield { text, bytes };
}

/** What is no UTF-8 after all is in the legacy encoding that suits these bytes. */
function decoded(decoder: TextDecoder, part: Uint8Array | null): string {
  try {
    return part === null ? decoder.decode() : decoder.decode(part, { stream: true });
  } catch {
    throw new OtherEncoding(part === null ? "windows-1252" : encodingOf(part, false));
  }
}

/** Encoding of a file by its beginning. A file that begins in plain ASCII may turn out otherwise later: `OtherEncoding`. */
export async function firstEncoding(source: ByteSource): Promise<string> {
  let start = new Uint8Array(0);
  for await (const part of source.open()) {
    const longer = new Uint8Array(start.length + part.length);
    longer.set(start);
    longer.set(part, start.length);
    start = longer;
    if (start.length >= bytesForEncoding) break;
  }
  return encodingOf(start, start.length < bytesForEncoding);
}
