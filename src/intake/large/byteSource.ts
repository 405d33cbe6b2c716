/** Bytes that can be read more than once from the start, such as a file: a second look may be needed. */
export interface ByteSource {
  readonly name: string;
  /** Bytes in all. */
  readonly size: number;
  readonly open: () => AsyncIterable<Uint8Array>;
}

const sliceBytes = 1 << 18;
/** Slices asked for before they are needed, since reading them is waiting more than work. */
const slicesAhead = 8;
/** Bytes after which other work gets its turn. */
const turnBytes = 1 << 20;

export function sourceOfBlob(name: string, blob: Blob): ByteSource {
  return {
    name,
    size: blob.size,
    async *open() {
      const asked: Promise<ArrayBuffer>[] = [];
      for (let at = 0; at < blob.size || asked.length > 0; at += sliceBytes) {
        if (at < blob.size) asked.push(blob.slice(at, at + sliceBytes).arrayBuffer());
        if (asked.length < slicesAhead && at + sliceBytes < blob.size) continue;
        const slice = await asked.shift();
        if (slice !== undefined) yield new Uint8Array(slice);
      }
    },
  };
}

/** Bytes that are in memory already. Gives way to other work between slices. */
export function sourceOfBytes(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += turnBytes) {
        yield bytes.subarray(at, at + turnBytes);
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
  };
}
