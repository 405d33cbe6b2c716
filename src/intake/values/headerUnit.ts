import type { Unit } from "../../kpi/define.ts";
import { currencyOf } from "./currency.ts";
import type { Writing } from "../dictionary/declare.ts";

/** What a header says about the numbers below it. */
export interface HeaderUnit {
  /** Power of ten or number of seconds by which the numbers are multiplied; 1 where the header says nothing. */
  readonly factor: number;
  /** ISO 4217 code. */
  readonly currency: string | null;
  readonly percent: boolean;
}

const multiples = new Map<string, number>([
  ["千", 1e3],
  ["k", 1e3],
  ["тыс", 1e3],
  ["тыс.", 1e3],
  ["thousands", 1e3],
  ["万", 1e4],
  ["萬", 1e4],
  ["w", 1e4],
  ["млн", 1e6],
  ["млн.", 1e6],
  ["mln", 1e6],
  ["millions", 1e6],
  ["亿", 1e8],
  ["億", 1e8],
]);

const times = new Map<string, number>([
  ["毫秒", 1e-3],
  ["ms", 1e-3],
  ["分", 60],
  ["分钟", 60],
  ["分鐘", 60],
  ["min", 60],
  ["mins", 60],
  ["minutes", 60],
  ["мин", 60],
  ["мин.", 60],
  ["小时", 3600],
  ["小時", 3600],
  ["h", 3600],
  ["hour", 3600],
  ["hours", 3600],
  ["ч", 3600],
  ["ч.", 3600],
  ["час", 3600],
  ["часы", 3600],
]);

const nothing: HeaderUnit = { factor: 1, currency: null, percent: false };

/** The unit of a column whose platform is known to write it so. */
export function unitOfWriting(written: Writing): HeaderUnit {
  if (written === "fen") return { ...nothing, factor: 0.01, currency: "CNY" };
  return { ...nothing, factor: written === "hours" ? 3600 : 60 };
}

/**
 * The unit in a header: `Amount spent (UAH)`, `赞赏(分)`, `花费（万元）`, `Watch time (hours)`, `CTR, %`, `Расход, тыс. руб.` A
 * unit that its measure cannot have is no unit: 分 are minutes of a duration and hundredths of an amount of money.
 * `Video views at 25%` has none.
 */
export function headerUnit(header: string, unit: Unit | null): HeaderUnit {
  const plain = header.normalize("NFKC").trim().toLowerCase();
  if (unit === null || unit === "ratio") {
    if (/(?<!\d)%|percent|процент|百分比/u.test(plain)) return { ...nothing, percent: true };
  }
  for (const text of unitTexts(plain)) {
    const found = unitOf(text, unit);
    if (found !== null) return found;
  }
  return nothing;
}

/** What may be a unit: what is in brackets from the last on, else what follows the last comma, slash or blank. */
function unitTexts(plain: string): readonly string[] {
  const brackets = [...plain.matchAll(/[([]([^()[\]]*)[)\]]/g)].map(([, inside = ""]) => inside.trim());
  const [, behind] = /[,/_]\s*([^,/_]+)$/.exec(plain) ?? [];
  const [, word] = /\s(\S+)$/.exec(plain) ?? [];
  return [...brackets.reverse(), ...[behind, word].flatMap((text) => text ?? [])];
}

function unitOf(text: string, unit: Unit | null): HeaderUnit | null {
  if (unit === "seconds") {
    const seconds = times.get(text);
    return seconds === undefined ? null : { ...nothing, factor: seconds };
  }
  if (unit === "ratio" || unit === "index") return null;
  if (unit === "money" && (text === "分" || text === "fen")) return { ...nothing, factor: 0.01, currency: "CNY" };
  const currency = currencyOf(text);
  if (currency !== null) return unit === "money" || unit === null ? { ...nothing, currency } : null;
  const [, multiple = "", rest = ""] =
    /^(千|k|тыс\.?|thousands|万|萬|w|млн\.?|mln|millions|亿|億)\s*(.*)$/u.exec(text) ?? [];
  const factor = multiples.get(multiple);
  if (factor === undefined) return null;
  if (rest === "" || /^(次|人|人次|条|个)$/u.test(rest)) return { ...nothing, factor };
  const money = currencyOf(rest);
  return money === null ? null : { ...nothing, factor, currency: money };
}
