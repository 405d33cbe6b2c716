import type { HeaderWords, Meaning } from "./declare.ts";
import { synonyms } from "./synonyms.ts";
import { exportDeclarations } from "./exports.ts";

/** Traditional characters of headers, each before its Simplified form. */
const folds =
  "閱阅 讀读 標标 題题 發发 時时 間间 總总 數数 轉转 關关 註注 淨净 凈净 積积 計计 點点 讚赞 贊赞 評评 論论 絲丝 從从 達达 觸触 蓋盖 訪访 問问 頻频 觀观 費费 銷销 額额 單单 號号 賬账 帳账 帐账 戶户 產产 帶带 來来 後后 減减 長长 視视 覺觉 價价 廣广 線线 業业 續续 擊击 選选 瀏浏 覽览 則则 訂订 營营 購购 買买 獲获 載载 體体 鏈链 連连 結结 內内 負负 責责 員员 檢检 話话 創创 動动 態态 導导 現现 佔占 個个 資资 頁页 會会 傳传 圖图 聞闻 漲涨 劃划 統统 歷历";

const simplifiedOf = new Map(folds.split(" ").map((pair) => [pair.slice(0, 1), pair.slice(1)]));

/**
 * A header as it is compared: half width, lower case, Simplified characters, one spelling of brackets, dashes, ё and
 * blanks, no quotes or marks around it.
 */
export function normaliseHeader(header: string): string {
  const plain = header
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/["'“”‘’«»\ufeff\u200b]/g, "");
  const folded = Array.from(plain, (character) => simplifiedOf.get(character) ?? character).join("");
  return folded
    .replace(/[_\s]+/g, " ")
    .replace(/\s*([()])\s*/g, "$1")
    .replace(/[:*]+$/, "")
    .replace(/(\p{Script=Latin}|\p{Script=Cyrillic})\(/gu, "$1 (")
    .trim();
}

/** Meanings by normalised header; of two entries with the same header the first counts. */
export function headerIndex(words: readonly HeaderWords[]): ReadonlyMap<string, Meaning> {
  const index = new Map<string, Meaning>();
  for (const { means, headers } of words) {
    for (const header of headers.map(normaliseHeader)) if (!index.has(header)) index.set(header, means);
  }
  return index;
}

const generalIndex = headerIndex(synonyms);
const everyIndex = headerIndex([...exportDeclarations.flatMap((declaration) => declaration.columns), ...synonyms]);

/** The people counterpart of a measure of events, where the catalogue has one. */
const peopleOf = new Map<Meaning, Meaning>([
  ["reads", "readers"],
  ["shares", "sharers"],
  ["views", "viewers"],
  ["impressions", "reach"],
]);

/**
 * What a header means, null where nobody knows. A bracket behind a known word is a unit, such as 花费(元) or
 * Amount spent (USD); (人) turns events into people.
 */
export function meaningOfHeader(header: string, own: ReadonlyMap<string, Meaning>): Meaning | null {
  const normal = normaliseHeader(header);
  const direct = own.get(normal) ?? generalIndex.get(normal);
  if (direct !== undefined) return direct;
  const bracket = /^(.+?) ?\(([^()]*)\)$/.exec(normal);
  if (bracket === null) return null;
  const [, base = "", unit = ""] = bracket;
  const meaning = own.get(base.trim()) ?? generalIndex.get(base.trim()) ?? null;
  if (!/^(人|人数|people|users|чел\.?|человек)$/.test(unit)) return meaning;
  return meaning === null ? null : (peopleOf.get(meaning) ?? null);
}

/** How many of the texts are headers that some export or table is known to have. */
export function knownHeaderCount(texts: readonly string[]): number {
  return texts.filter((text) => text.length <= 80 && isKnownHeader(text)).length;
}

function isKnownHeader(text: string): boolean {
  const normal = normaliseHeader(text);
  return everyIndex.has(normal) || everyIndex.has(normal.replace(/ ?\([^()]*\)$/, ""));
}
