import { hundredth } from "./numbers.ts";
import type { MeasureId } from "../../kpi/measures.ts";
import { normaliseHeader } from "../dictionary/headers.ts";
import type { Column } from "../table.ts";

/** A rate or unit cost that platforms print beside the figures it follows from: `times` × over ÷ under. */
interface DerivedRate {
  readonly headers: readonly string[];
  readonly over: MeasureId;
  readonly under: MeasureId;
  readonly times: number;
  readonly unit: "ratio" | "money" | "multiple";
}

const derivedRates: readonly DerivedRate[] = [
  { headers: ["送达阅读率"], over: "sessionReads", under: "delivered", times: 1, unit: "ratio" },
  { headers: ["首次分享率"], over: "firstShares", under: "sessionReads", times: 1, unit: "ratio" },
  { headers: ["每次分享带来阅读次数"], over: "readsFromShares", under: "shares", times: 1, unit: "multiple" },
  { headers: ["ctr", "点击率", "кликабельность"], over: "clicks", under: "impressions", times: 1, unit: "ratio" },
  {
    headers: ["cpc", "点击均价", "平均点击单价", "cost per click", "цена клика", "стоимость клика"],
    over: "cost",
    under: "clicks",
    times: 1,
    unit: "money",
  },
  {
    headers: ["cpm", "千次展现均价", "平均千次展现费用", "千次展示费用", "thousand display price"],
    over: "cost",
    under: "impressions",
    times: 1000,
    unit: "money",
  },
  {
    headers: ["frequency", "频次", "平均频次", "частота"],
    over: "impressions",
    under: "reach",
    times: 1,
    unit: "multiple",
  },
  {
    headers: ["转化成本", "cost per conversion", "cpa"],
    over: "cost",
    under: "conversions",
    times: 1,
    unit: "money",
  },
  { headers: ["转化率", "conversion rate (cvr)"], over: "conversions", under: "clicks", times: 1, unit: "ratio" },
];

/** What a header's numbers follow from, null where it is no rate that is printed beside its parts. */
export function derivationOf(header: string): Omit<DerivedRate, "headers"> | null {
  const normal = normaliseHeader(header);
  const { base } = partsOf(header);
  return derivedRates.find(({ headers }) => headers.includes(base) || headers.includes(normal)) ?? null;
}

/** A column that repeats what two others say, and what they say in each row; null where it cannot be compared. */
export interface PrintedRate {
  readonly column: Column;
  readonly over: Column;
  readonly under: Column;
  readonly unit: DerivedRate["unit"];
  readonly expected: readonly (number | null)[];
}

/** Every column of a table that can be recomputed from others. A qualifier in brackets has to be the same: CTR (all). */
export function printedRates(columns: readonly Column[]): readonly PrintedRate[] {
  return derivedRates.flatMap(({ headers, over, under, times, unit }) =>
    columns.flatMap((column): PrintedRate[] => {
      const { base, qualifier } = partsOf(column.header);
      const known = headers.includes(base) || headers.includes(normaliseHeader(column.header));
      if (column.kind !== "number" || !known) return [];
      const [top, bottom] = [over, under].map((measure) => inputOf(columns, measure, qualifier));
      if (top === undefined || bottom === undefined) return [];
      const expected = column.values.map((_, row) => {
        const [part, whole] = [top.values[row], bottom.values[row]];
        return typeof part === "number" && typeof whole === "number" && whole > 0 ? (part / whole) * times : null;
      });
      return [{ column, over: top, under: bottom, unit, expected }];
    }),
  );
}

function inputOf(columns: readonly Column[], measure: MeasureId, qualifier: string): Column | undefined {
  const known = columns.find((column) => column.measure === measure);
  if (measure !== "clicks" || known === undefined || partsOf(known.header).qualifier === qualifier) return known;
  const base = partsOf(known.header).base;
  return columns.find(({ header, kind }) => {
    const parts = partsOf(header);
    return kind === "number" && parts.base === base && parts.qualifier === qualifier;
  });
}

/** A header without its bracket, and what the bracket says unless it is a unit. */
function partsOf(header: string): { readonly base: string; readonly qualifier: string } {
  const normal = normaliseHeader(header).replace(/%$/, "").trim();
  const [, base = normal, bracket = ""] = /^(.+?) ?\(([^()]*)\)$/.exec(normal) ?? [];
  const isUnit = /^([%元分次人]|万元?|[a-z]{3}|[¥$€£₽₴]|руб\.?)$/u.test(bracket) && bracket !== "all";
  return { base, qualifier: isUnit ? "" : bracket };
}

/** Whether a printed value is the expected one, up to how it was rounded and two per cent. */
export function agrees(printed: number, expected: number): boolean {
  const decimals = /\.(\d+)$/.exec(String(printed))?.[1]?.length ?? 0;
  return Math.abs(printed - expected) <= Math.max(0.51 * 10 ** -decimals, 0.02 * Math.abs(expected));
}

/** Whether a printed value is a hundred times the expected one (100), a hundredth of it (0.01), or neither. */
export function hundredfold(printed: number, expected: number): 100 | 0.01 | null {
  if (expected === 0 || agrees(printed, expected)) return null;
  if (agrees(hundredth(printed), expected) && Math.abs(printed / expected - 100) < 5) return 100;
  return Math.abs(printed / expected - 0.01) < 0.0005 ? 0.01 : null;
}
