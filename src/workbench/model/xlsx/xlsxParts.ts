import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from "fflate";

/** The parts of an .xlsx file by path. */
export type Parts = Unzipped;

export function openParts(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

export function closeParts(parts: Parts): Uint8Array {
  return zipSync(parts);
}

export function partText(parts: Parts, path: string): string {
  const part = parts[path];
  return part ? strFromU8(part) : "";
}

export function setPart(parts: Parts, path: string, text: string): void {
  parts[path] = strToU8(text);
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

export function unescapeXml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}

export function attribute(element: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element);
  return found ? unescapeXml(found[1] ?? found[2] ?? "") : null;
}

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The path of the part that is meant. */
  readonly target: string;
}

/** What a part points to, in the order of its relationships part. */
export function relationshipsOf(parts: Parts, path: string): Relationship[] {
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, slash + 1);
  const rels = partText(parts, `${folder}_rels/${path.slice(slash + 1)}.rels`);
  return [...rels.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([element]) => ({
    id: attribute(element, "Id") ?? "",
    type: attribute(element, "Type") ?? "",
    target: resolvePath(folder, attribute(element, "Target") ?? ""),
  }));
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const segments = folder.split("/").slice(0, -1);
  for (const segment of target.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

export const WORKBOOK = "xl/workbook.xml";

/** The worksheet parts in tab order. */
export function sheetPaths(parts: Parts): string[] {
  const targets = new Map(relationshipsOf(parts, WORKBOOK).map(({ id, target }) => [id, target]));
  return [...partText(parts, WORKBOOK).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(
    ([element]) => targets.get(attribute(element, "r:id") ?? "") ?? "",
  );
}
