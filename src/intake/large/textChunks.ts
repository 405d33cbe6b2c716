import { encodingOf } from "../containers/encoding.ts";
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
  const decode = encoding === "utf-8" ? utf8Decoder() : legacyDecoder(encoding);
  let bytes = 0;
  for await (const part of source.open()) {
    for (let at = 0; at < part.length; at += pieceBytes) {
      const piece = part.subarray(at, at + pieceBytes);
      bytes += piece.length;
      const text = decode(piece);
      if (text !== "") yield { text, bytes };
    }
  }
  const text = decode(null);
  if (text !== "") yield { text, bytes };
}

/** Decodes pieces in turn; null is the end. */
type Decoder = (piece: Uint8Array | null) => string;

function legacyDecoder(encoding: string): Decoder {
  const decoder = new TextDecoder(encoding);
  return (piece) => (piece === null ? decoder.decode() : decoder.decode(piece, { stream: true }));
}

/**
 * Decodes whole characters and keeps a cut one for the next piece, since engines decode what is no stream several times
 * faster, and plain ASCII into half the memory. What is no UTF-8 after all is in the legacy encoding that suits its bytes.
 */
function utf8Decoder(): Decoder {
  let decoder = new TextDecoder("utf-8", { fatal: true });
  let cut: Uint8Array = new Uint8Array(0);
  return (piece) => {
    const bytes = piece === null ? cut : cut.length === 0 ? piece : joined(cut, piece);
    const end = piece === null ? bytes.length : wholeCharacters(bytes);
    cut = bytes.slice(end);
    try {
      const text = decoder.decode(bytes.subarray(0, end));
      if (end > 0) decoder = laterDecoder;
      return text;
    } catch {
      throw new OtherEncoding(piece === null ? "windows-1252" : encodingOf(bytes, false));
    }
  };
}

/** Only the first piece can begin with a byte order mark. */
const laterDecoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Length of the bytes without a UTF-8 character that is cut off at their end. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function joined(start: Uint8Array, end: Uint8Array): Uint8Array {
  const both = new Uint8Array(start.length + end.length);
  both.set(start);
  both.set(end, start.length);
  return both;
}

/** Encoding of a file by its beginning. A file that begins in plain ASCII may turn out otherwise later: `OtherEncoding`. */
export async function firstEncoding(source: ByteSource): Promise<string> {
  let start: Uint8Array = new Uint8Array(0);
  for await (const part of source.open()) {
    start = joined(start, part);
    if (start.length >= bytesForEncoding) break;
  }
  return encodingOf(start, start.length < bytesForEncoding);
}
