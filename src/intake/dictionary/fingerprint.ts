import { normaliseHeader } from "./headers.ts";

/**
 * A key for a set of headers, the same whatever their order, width, case and script: corrections that a person made are
 * kept under it and found again for the next file of the kind. 16 hexadecimal digits (FNV-1a, twice).
 */
export function fingerprint(headers: readonly string[]): string {
  const text = headers.map(normaliseHeader).sort().join("\n");
  return [0x811c9dc5, 0x01000193].map((seed) => hash(text, seed)).join("");
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, "0");
}
