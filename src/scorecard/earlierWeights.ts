import { isoDate, serialOfIso } from "../formula/serial.ts";
import { weightOn } from "../templates/dated.ts";
import type { Template } from "../templates/template.ts";
import { periodEnd } from "./inputs/periods.ts";
import type { CardIssue, CardStore } from "./types.ts";
import type { SplitUnit } from "./splitUnit.ts";
import type { CardWords } from "./words.ts";

/** Weights that held before those of a card: a row whose last day is before `until` is scored with them. */
export interface EarlierWeights {
  /** First day, `YYYY-MM-DD`; null where nothing is known before them. */
  readonly from: string | null;
  /** First day on which others hold. */
  readonly until: string;
  /** In the order of the template's lines. */
  readonly weights: readonly number[];
}

/** A day before all others. */
const ever = "";

/**
 * All weights that held before those of a day, earliest first. `said` are weights that a request names without a day, by
 * line id: they hold on every day but those that a card has had behind it already.
 */
export function earlierWeightsOf(
  { lines }: Template,
  said: ReadonlyMap<string, number>,
  day: string,
): readonly EarlierWeights[] {
  const known = new Set(lines.flatMap(({ before = [] }) => before.map(({ until }) => until)));
  const planned = lines.flatMap(({ dated = [] }) =>
    dated.flatMap(({ from, weight }) => (weight === undefined ? [] : [from])),
  );
  const days = [...new Set([...known, ...planned])].filter((until) => until <= day).sort();
  const on = (at: string) =>
    lines.map((line) => {
      const hasBeen = (line.before ?? []).some(({ until }) => at < until);
      return (hasBeen ? undefined : said.get(line.id)) ?? weightOn(line, at);
    });
  const found: EarlierWeights[] = [];
  for (const until of days) {
    const from = found.at(-1)?.until ?? null;
    const [weights, next] = [on(from ?? ever), on(until)];
    // What people have on a sheet stays a set of its own, even where they made it equal to the one after it.
    if (!known.has(until) && weights.every((weight, line) => weight === next[line])) continue;
    found.push({ from, until, weights });
  }
  return found;
}

/** Earlier weights by the rows of a card. */
export interface WeightsOfRows {
  /** Those that Rules shows. */
  readonly shown: readonly EarlierWeights[];
  /** For each row its place among those shown; null where the card's own weights hold. */
  readonly rows: readonly (number | null)[];
  readonly issues: readonly CardIssue[];
}

/**
 * Which weights each row of a card by period is scored with: those in force on its last day. `untils` are the sets that
 * Rules has, where it is left as it stands; a row that needs another takes the next that is there, and the card says so.
 */
export function weightsOfRows(
  all: readonly EarlierWeights[],
  starts: readonly number[],
  unit: SplitUnit | null,
  untils: readonly string[] | undefined,
): WeightsOfRows {
  if (unit === null || all.length === 0) return { shown: [], rows: starts.map(() => null), issues: [] };
  const needed = starts.map((start) => {
    const last = isoDate(periodEnd(start, unit));
    return all.find(({ until }) => last < until);
  });
  const isShown = ({ until }: EarlierWeights) => untils?.includes(until) ?? needed.some((own) => own?.until === until);
  const shown = all.filter(isShown);
  const rows = needed.map((own) => {
    const at = own === undefined ? -1 : shown.findIndex(({ until }) => own.until <= until);
    return at < 0 ? null : at;
  });
  const lacking = needed.findLast((own, row) => own !== undefined && shown[rows[row] ?? -1] !== own);
  return {
    shown,
    rows,
    issues: [
      ...(shown.length === 0
        ? []
        : [{ code: "card.weightsByPeriod", facts: { days: shown.map(({ until }) => until).join(", ") } } as const]),
      ...(lacking === undefined ? [] : [{ code: "card.earlierWeightsDue", facts: { until: lacking.until } } as const]),
    ],
  };
}

/** The days that weights held for, as words. */
export function weightsSpan({ from, until }: Pick<EarlierWeights, "from" | "until">, { sheets }: CardWords): string {
  return sheets.ruleRows.earlier.span(from, isoDate((serialOfIso(until) ?? 0) - 1));
}

/** The template with the weights that a row of a card, by its place, is scored with. */
export function templateOfRow(template: Template, store: Pick<CardStore, "places">, row: number): Template {
  const until = untilOfRow(store, row);
  return until === null ? template : templateUntil(template, until);
}

/** The template with the earlier weights that hold before a day. */
export function templateUntil(template: Template, until: string): Template {
  return {
    ...template,
    lines: template.lines.map((line) => {
      const weight = line.before?.find((own) => own.until === until)?.weight;
      return weight === undefined ? line : { ...line, weight };
    }),
  };
}

/** The day before which the weights of a row of a card hold; null for a row with the card's own. */
export function untilOfRow({ places }: Pick<CardStore, "places">, row: number): string | null {
  const own = places.rules.earlierWeights;
  return own?.untils[own.rows[row] ?? -1] ?? null;
}
