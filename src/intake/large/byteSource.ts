/** Bytes that can be read more than once from the start, such as a file: a second look may be needed. */
export interface ByteSource {
  readonly name: string;
  /** Bytes in all. */
  readonly size: number;
  readonly open: () => AsyncIterable<Uint8Array>;
}

const sliceBytes = 1 << 20;

export function sourceOfBlob(name: string, blob: Blob): ByteSource {
  return {
    name,
    size: blob.size,
    async *open() {
      const read = (at: number) => blob.slice(at, at + sliceBytes).arrayBuffer();
      let next = read(0);
      for (let at = sliceBytes; at - sliceBytes < blob.size; at += sliceBytes) {
        const slice = await next;
        next = read(at);
        yield new Uint8Array(slice);
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
      for (let at = 0; at < bytes.length; at += sliceBytes) {
        yield bytes.subarray(at, at + sliceBytes);
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
  };
}
