import type { RowEntry } from "../../scoring/otherRows.ts";
import type { SheetPlan } from "../../plan/plan.ts";
import { columnLetters } from "../../plan/plan.ts";
import type { Card } from "../card.ts";
import { entryColumns, entryRows, stateCodes } from "../read/entriesLayout.ts";
import { howToEnter } from "../entryHow.ts";
import type { CardPlaces } from "../types.ts";
import { SheetDraft, area, landscape } from "./draft.ts";
import { entryFormulas } from "./entryFormulas.ts";
import { cell, formula } from "./formulas.ts";
import { putPublishedEntries } from "./publishedEntries.ts";
import type { OtherRowRefs } from "./rulesOtherRows.ts";
import * as style from "./style.ts";

const key = "Entries";

/** Raters that there is room for before anyone has entered anything. */
const usualRaters = 3;

/** Cells of a subject's entry that Scorecard and form refer to. */
export interface EntryRefs {
  readonly evidence: string;
  readonly approver: string;
  readonly state: string;
  readonly stateCode: string;
  readonly entered: string;
  readonly counted: string;
}

export interface EntriesPlan {
  readonly sheet: SheetPlan;
  readonly places: NonNullable<CardPlaces["entries"]>;
  /** Cell with the number of entries that differ from what was published; null where nothing was. */
  readonly published: string | null;
  /** By the subject's place in the card, and the row's place in the template. */
  readonly at: (subject: number, row: number) => EntryRefs;
}

/** Where people type what is no KPI: a row per subject and rating, bonus, deduction or veto. Null where there is none. */
export function entriesSheet(card: Card, refs: readonly OtherRowRefs[]): EntriesPlan | null {
  const rows = card.spec.template.rows ?? [];
  if (rows.length === 0) return null;
  const { words } = card;
  const own = words.sheets.entries;
  const raters = ratersOf(card);
  const columns = entryColumns(raters.length);
  const draft = new SheetDraft(key, own.sheet);
  const printed = columns.counted + 1;
  draft.put(0, 0, own.title(card.title));
  draft.format(area(0, 0), style.title);
  draft.height(0, style.titleHeight);
  draft.put(entryRows.hint, 0, own.hint);
  draft.put(entryRows.hint + 1, 0, own.raterHint);
  draft.format(area(entryRows.hint, 0, 2, 1), style.subtitle);
  draft.put(entryRows.header, 0, words.sheets.card.subject, own.row, own.how, own.value, ...raters);
  draft.put(entryRows.header, columns.evidence, own.evidence, own.approver, own.state, own.entered, own.spread);
  draft.put(entryRows.header, columns.counted, own.counted, own.number, own.ratings);
  draft.format(area(entryRows.header, 0, 1, printed), style.header);
  draft.height(entryRows.header, style.headerHeight);
  const placeOf = (subject: number, row: number) => entryRows.first + subject * rows.length + row;
  card.rows.forEach(({ subject, entries }, index) => {
    rows.forEach((row, at) => {
      const place = placeOf(index, at);
      const entry = entries.findLast((one) => one.row === row.id);
      draft.put(place, 0, subject.name, words.local(row.title), howToEnter(row, words), valueOf(entry, own.yes));
      draft.put(place, columns.firstRater, ...levelsOf(entry, raters));
      draft.put(place, columns.evidence, entry?.evidence ?? null, entry?.approver ?? null);
      const local = (column: number) => `$${columnLetters(column)}${String(place + 1)}`;
      const range = `${local(columns.firstRater)}:${local(columns.firstRater + raters.length - 1)}`;
      const on = refs[at];
      if (!on) return;
      const made = entryFormulas(
        row.kind,
        {
          value: local(columns.value),
          raters: range,
          evidence: local(columns.evidence),
          approver: local(columns.approver),
          entered: local(columns.entered),
          stateCode: local(columns.stateCode),
          ratings: local(columns.ratings),
        },
        on,
        own,
      );
      draft.put(place, columns.state, formula(made.state), formula(made.entered), formula(made.spread));
      draft.put(place, columns.counted, formula(made.counted), formula(made.stateCode), formula(made.ratings), row.id);
      if (row.kind === "rating") {
        const levels = area(place, columns.firstRater, 1, raters.length);
        draft.format(levels, style.input);
        draft.validate({ kind: "decimal", area: levels, min: 1, max: row.levels.length, message: own.levelMessage });
      } else {
        draft.format(area(place, columns.value), style.input);
        draft.validate(
          row.kind === "veto"
            ? { kind: "list", area: area(place, columns.value), items: [own.yes, own.no] }
            : { kind: "decimal", area: area(place, columns.value), min: 0, max: 1e6, message: own.pointsMessage },
        );
      }
      draft.height(place, row.kind === "rating" ? style.threeLines + 13 : style.threeLines);
    });
  });
  const count = card.rows.length * rows.length;
  const block = (column: number, wide = 1) => area(entryRows.first, column, count, wide);
  draft.format(block(0, printed), style.body);
  draft.format(block(columns.subject), { bold: true, wrap: true });
  draft.format(block(columns.row, 2), { wrap: true });
  draft.format(block(columns.how), { size: 9 });
  draft.format(block(columns.value, 1 + raters.length), { horizontal: "Center" });
  draft.format(block(columns.evidence, 2), { ...style.input, wrap: true, numberFormat: "@" });
  draft.format(block(columns.state), { ...style.note, wrap: true });
  draft.format(block(columns.entered, 3), { ...style.number, numberFormat: style.points });
  draft.format(block(columns.counted), { bold: true });
  draft.format(block(columns.stateCode, 3), style.helper);
  const first = `$${columnLetters(columns.stateCode)}${String(entryRows.first + 1)}`;
  draft.colour({
    kind: "formula",
    area: block(columns.state),
    formula: `=${first}>${String(stateCodes.indexOf("shown") + 1)}`,
    format: { color: style.colours.warning, bold: true },
  });
  const published = putPublishedEntries(draft, card, columns);
  draft.width(columns.subject, 2, 20);
  draft.width(columns.how, 1, 46);
  draft.width(columns.value, 1 + raters.length, 11);
  draft.width(columns.evidence, 1, 30);
  draft.width(columns.approver, 2, 18);
  draft.width(columns.entered, 6, 11);
  return {
    sheet: draft.plan({
      visibility: "visible",
      tabColor: style.colours.input,
      freeze: { rows: entryRows.first, columns: 2 },
      page: {
        ...landscape(
          { from: entryRows.header, to: entryRows.header },
          area(0, 0, entryRows.first + Math.max(1, count), printed),
        ),
        fitToHeight: count <= 40,
      },
    }),
    published,
    places: { raters: raters.length, rows: rows.map(({ id }) => id) },
    at: (subject, row) => {
      const on = (column: number) => cell(placeOf(subject, row), column, key);
      return {
        evidence: on(columns.evidence),
        approver: on(columns.approver),
        state: on(columns.state),
        stateCode: on(columns.stateCode),
        entered: on(columns.entered),
        counted: on(columns.counted),
      };
    },
  };
}

/**
 * Names over the raters' columns: those that are there, those who have rated, then free ones; someone who rated a row
 * twice has two.
 */
function ratersOf({ rows, words, raters }: Card): readonly string[] {
  const names = [...raters];
  for (const { rater } of rows.flatMap(({ entries }) => entries.flatMap(({ ratings = [] }) => ratings))) {
    if (!names.includes(rater)) names.push(rater);
  }
  for (const { ratings = [] } of rows.flatMap(({ entries }) => entries)) {
    for (const name of new Set(ratings.map(({ rater }) => rater))) {
      const times = (list: readonly string[]) => list.filter((one) => one === name).length;
      const wanted = times(ratings.map(({ rater }) => rater));
      while (times(names) < wanted) names.push(name);
    }
  }
  for (let number = 1; names.length < usualRaters; number += 1) {
    const free = words.sheets.entries.rater(number);
    if (!names.includes(free)) names.push(free);
  }
  return names;
}

function levelsOf(entry: RowEntry | undefined, raters: readonly string[]): (number | null)[] {
  const levels = new Array<number | null>(raters.length).fill(null);
  for (const { rater, level } of entry?.ratings ?? []) {
    const free = raters.findIndex((name, at) => name === rater && levels[at] === null);
    if (free >= 0 && Number.isFinite(level)) levels[free] = level;
  }
  return levels;
}

function valueOf(entry: RowEntry | undefined, yes: string): number | string | null {
  if (entry?.raised === true) return yes;
  return entry?.points !== undefined && Number.isFinite(entry.points) ? entry.points : null;
}
