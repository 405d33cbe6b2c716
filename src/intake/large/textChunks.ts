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

/** Pieces of a file's text, with the bytes read so far. They end at the end of a line where there is one. */
export async function* textChunks(
  source: ByteSource,
  encoding: string,
): AsyncGenerator<{ readonly text: string; readonly bytes: number }> {
  const decode = encoding === "utf-8" ? utf8Decoder() : legacyDecoder(encoding);
  const none = new Uint8Array(0);
  let rest: Uint8Array = none;
  let bytes = 0;
  for await (const part of source.open()) {
    for (let at = 0; at < part.length;) {
      const next = part.subarray(at, at + pieceBytes);
      const known = rest.length === 0 ? next : joined(rest, next);
      const piece = wholeLines(known);
      const isEnd = at + next.length === part.length;
      at = isEnd ? part.length : at + piece.length - rest.length;
      rest = isEnd ? known.slice(piece.length) : none;
      bytes += piece.length;
      const text = decode(piece, false);
      if (text !== "") yield { text, bytes };
    }
  }
  const text = decode(rest, true);
  if (text !== "") yield { text, bytes: bytes + rest.length };
}

function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(10) + 1;
  return bytes.subarray(0, end > 0 ? end : wholeCharacters(bytes));
}

/** Decodes pieces in turn. */
type Decoder = (piece: Uint8Array, last: boolean) => string;

function legacyDecoder(encoding: string): Decoder {
  const decoder = new TextDecoder(encoding);
  return (piece, last) => decoder.decode(piece, { stream: !last });
}

/**
 * Decodes pieces of whole characters, since engines decode what is no stream several times faster, and plain ASCII into
 * half the memory. What is no UTF-8 after all is in the legacy encoding that suits its bytes.
 */
function utf8Decoder(): Decoder {
  let decoder = new TextDecoder("utf-8", { fatal: true });
  return (piece, last) => {
    try {
      const text = decoder.decode(piece);
      if (piece.length > 0) decoder = laterDecoder;
      return text;
    } catch {
      throw new OtherEncoding(encodingOf(piece, last));
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
