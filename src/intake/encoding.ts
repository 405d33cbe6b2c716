import { knownHeaderCount } from "./dictionary/headers.ts";

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
  const encoding =
    encodingByMark(bytes) ?? utf16WithoutMark(bytes) ?? (tryDecode("utf-8", bytes) === null ? legacy(bytes) : "utf-8");
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
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

const plausibility: readonly { readonly encoding: string; readonly share: (text: string) => number }[] = [
  { encoding: "gb18030", share: (text) => shareOf(text, isCommonChinese) },
  { encoding: "windows-1251", share: (text) => shareOf(text, isRussian) - caseFlips(text) },
  { encoding: "windows-1252", share: (text) => shareOf(text, isWestern) - accentRuns(text) },
];

function legacy(bytes: Uint8Array): string {
  const sample = wholeLines(bytes);
  let best = { encoding: "windows-1252", score: -Infinity };
  for (const { encoding, share } of plausibility) {
    const text = tryDecode(encoding, sample);
    if (text === null) continue;
    const score = share(text) + knownHeaderCount(text.split(/\r?\n/, 10).flatMap((line) => line.split(/[,;\t|]/)));
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
  const beyond = [...text].filter((character) => character > "\u007f");
  return beyond.length === 0 ? 0 : beyond.filter(fits).length / beyond.length;
}

const commonChinese =
  "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔账号标题阅读播赞评论藏粉丝转享访消费花曝率均推荐元额增关注总计频链";

function isCommonChinese(character: string): boolean {
  return commonChinese.includes(character) || /[\u3000-\u303f\uff00-\uffef]/.test(character);
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
