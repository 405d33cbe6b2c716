import { knownHeaderCount } from "../dictionary/headers.ts";

export interface Decoded {
  readonly text: string;
  /** WHATWG name of the encoding. */
  readonly encoding: string;
}

/**
 * Bytes of a text file as text: a byte order mark decides; else UTF-16 by its zero bytes, strict UTF-8, and then the
 * legacy encoding (GB18030, windows-1251, windows-1252) whose reading looks most like a table that we know.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes, true);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** Encoding of a file's bytes, or of its beginning, which may end within a character. */
export function encodingOf(bytes: Uint8Array, whole: boolean): string {
  return encodingByMark(bytes) ?? utf16WithoutMark(bytes) ?? (isUtf8(bytes, whole) ? "utf-8" : legacy(bytes));
}

function isUtf8(bytes: Uint8Array, whole: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: !whole });
    return true;
  } catch {
    return false;
  }
}

function encodingByMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return null;
}

/** Commas, digits and line ends leave a zero on every second byte of UTF-16, whatever the language. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const enough = sample.length / 10;
  if (odd > enough && even < odd / 10) return "utf-16le";
  if (even > enough && odd < even / 10) return "utf-16be";
  return null;
}

function tryDecode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const plausibility: readonly {
  readonly encoding: string;
  readonly share: (text: string, bytes: Uint8Array) => number;
}[] = [
  { encoding: "gb18030", share: (_text, bytes) => commonChinese(bytes) },
  { encoding: "windows-1251", share: (text) => shareOf(text, isRussian) - caseFlips(text) },
  { encoding: "windows-1252", share: (text) => shareOf(text, isWestern) - accentRuns(text) },
];

function legacy(bytes: Uint8Array): string {
  const sample = wholeLines(bytes);
  let best = { encoding: "windows-1252", score: -Infinity };
  for (const { encoding, share } of plausibility) {
    const text = tryDecode(encoding, sample);
    if (text === null) continue;
    const score =
      share(text, sample) + knownHeaderCount(text.split(/\r?\n/, 10).flatMap((line) => line.split(/[,;\t|]/)));
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

/** At most 64 KB that do not end inside a character. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= 65_536) return bytes;
  const end = bytes.lastIndexOf(0x0a, 65_536);
  return bytes.subarray(0, end > 0 ? end : 65_536);
}

/** Share of the characters beyond ASCII that fit. */
function shareOf(text: string, fits: (character: string) => boolean): number {
  const beyond = Array.from(text).filter((character) => character > "\u007f");
  return beyond.length === 0 ? 0 : beyond.filter(fits).length / beyond.length;
}

/** Share of the double bytes that are common characters (level 1 of GB 2312) or Chinese punctuation. */
function commonChinese(bytes: Uint8Array): number {
  let [pairs, common] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    at++;
    pairs++;
    const isLevelOne = lead >= 0xb0 && lead <= 0xd7;
    if ((isLevelOne || (lead >= 0xa1 && lead <= 0xa3)) && (bytes[at] ?? 0) >= 0xa1) common++;
  }
  return pairs === 0 ? 0 : common / pairs;
}

function isRussian(character: string): boolean {
  return /[А-яЁё«»№–—\u00a0₽]/.test(character);
}

function isWestern(character: string): boolean {
  return /[À-ÖØ-öø-ÿ€£«»“”‘’–—¿¡ºª\u00a0]/.test(character);
}

/** Russian words do not have capitals after small letters; other scripts read as windows-1251 do. */
function caseFlips(text: string): number {
  return (text.match(/[а-яё][А-ЯЁ]/g)?.length ?? 0) / (text.match(/[А-яЁё]/g)?.length ?? 1);
}

/** Western accents stand alone between plain letters; other scripts read as windows-1252 come in runs. */
function accentRuns(text: string): number {
  const runs = text.match(/[À-ÖØ-öø-ÿ]{3,}/g) ?? [];
  return runs.join("").length / (text.match(/[À-ÖØ-öø-ÿ]/g)?.length ?? 1);
}
