const entrySize = 128;
const none = 0xffffffff;
const links = { left: 68, right: 72, child: 76 };
/** Sector numbers from here on are marks: end of a chain, free, part of a table. */
const firstMark = 0xfffffffa;

/**
 * A copy of an OLE container ([MS-CFB]) whose root holds its entries as a plain list and whose other entries hold none:
 * all that a workbook needs. The library that reads containers never comes back from links that run in a circle, as
 * damaged files have them. Bytes that are no container come back as they are.
 */
export function withPlainDirectory(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 512) return bytes;
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  const entries = directoryOf(view);
  const [root] = entries;
  if (root === undefined) return copy;
  const held = childrenOf(view, entries, view.getUint32(root + links.child, true));
  for (const entry of entries) for (const link of Object.values(links)) view.setUint32(entry + link, none, true);
  [root, ...held.map((index) => entries[index] ?? root)].forEach((entry, place) => {
    view.setUint32(entry + (place === 0 ? links.child : links.right), held[place] ?? none, true);
  });
  return copy;
}

/** Numbers of the entries of a tree, each once. */
function childrenOf(view: DataView, entries: readonly number[], top: number): number[] {
  const found = new Set<number>();
  const open = [top];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = entries[index];
    if (entry === undefined || index === 0 || found.has(index)) continue;
    found.add(index);
    open.push(view.getUint32(entry + links.left, true), view.getUint32(entry + links.right, true));
  }
  return [...found];
}

/** Byte offsets of the directory's entries, as far as they can be followed. */
function directoryOf(view: DataView): number[] {
  const size = 1 << Math.min(view.getUint16(30, true), 16);
  const offsetOf = (sector: number) => (sector + 1) * size;
  const holds = (sector: number) => sector < firstMark && offsetOf(sector) + size <= view.byteLength;
  const tables = tablesOf(view, size, holds);
  const next = (sector: number) => {
    const table = tables[Math.floor((sector * 4) / size)];
    return table === undefined ? none : view.getUint32(offsetOf(table) + ((sector * 4) % size), true);
  };
  return chain(view.getUint32(48, true), holds, next).flatMap((sector) =>
    Array.from({ length: Math.floor(size / entrySize) }, (_, index) => offsetOf(sector) + index * entrySize),
  );
}

/** Sectors that hold the allocation table: 109 are named in the header, the others in a chain of their own. */
function tablesOf(view: DataView, size: number, holds: (sector: number) => boolean): number[] {
  const named = (offset: number, count: number) =>
    Array.from({ length: count }, (_, index) => view.getUint32(offset + index * 4, true));
  const more = chain(view.getUint32(68, true), holds, (sector) => view.getUint32((sector + 2) * size - 4, true));
  return [...named(76, 109), ...more.flatMap((sector) => named((sector + 1) * size, size / 4 - 1))].filter(holds);
}

function chain(first: number, holds: (sector: number) => boolean, next: (sector: number) => number): number[] {
  const sectors = new Set<number>();
  for (let sector = first; holds(sector) && !sectors.has(sector); sector = next(sector)) sectors.add(sector);
  return [...sectors];
}
