/** A file's bytes, in memory or (a Blob) wherever they lie. */
export type FileContent = Uint8Array | Blob;

export function sizeOf(content: FileContent): number {
  return content instanceof Blob ? content.size : content.length;
}

/** The first bytes; of a Blob no more than those are read. */
export async function startOf(content: FileContent, length: number): Promise<Uint8Array> {
  return content instanceof Blob ? bytesOf(content.slice(0, length)) : content.subarray(0, length);
}

export async function bytesOf(content: FileContent): Promise<Uint8Array> {
  return content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
}

export function blobOf(content: FileContent): Blob {
  return content instanceof Blob ? content : new Blob([content as Uint8Array<ArrayBuffer>]);
}
