import type { SheetPlan } from "../../plan/plan.ts";
import type { Card } from "../card.ts";
import type { CardPlaces } from "../types.ts";
import { SheetDraft, area, landscape } from "./draft.ts";
import type { EntriesPlan } from "./entriesSheet.ts";
import type { MeasuresPlan } from "./measuresSheet.ts";
import { notesOf } from "./notes.ts";
import { putPublishedTotals } from "./publishedBeside.ts";
import type { RulesRefs } from "./rulesSheet.ts";
import { dress, putChart } from "./scorecardDress.ts";
import { putHead, putHeaders, putSource } from "./scorecardHead.ts";
import { columns, helperColumns, onePageSubjects, pointsColumn, rows, valueColumn } from "./scorecardLayout.ts";
import { putSubject } from "./scorecardRows.ts";
import * as style from "./style.ts";

/**
 * The printable card: subjects × KPIs with value, points and status, total, grade, coverage and the reason where there is
 * none. Up to twenty subjects are one page.
 */
export function scorecardSheet(
  card: Card,
  refs: RulesRefs,
  measures: MeasuresPlan,
  entries: EntriesPlan | null,
): { readonly sheet: SheetPlan; readonly places: CardPlaces["scorecard"] } {
  const draft = new SheetDraft("Scorecard", card.words.sheets.names.scorecard);
  const helpers = helperColumns(card);
  putHead(draft, card, refs, helpers);
  const sourceChanged = putSource(draft, card, measures, helpers);
  putHeaders(draft, card, refs, helpers);
  card.rows.forEach((_, index) => {
    putSubject(draft, card, refs, measures, entries, helpers, index);
  });
  dress(draft, card, helpers);
  putPublishedTotals(draft, card, helpers, refs.published, entries?.published ?? null);
  const end = putNotes(draft, card, refs, rows.first + card.rows.length + 1);
  const bottom = putChart(draft, card, end + 1);
  return {
    sheet: draft.plan({
      visibility: "visible",
      tabColor: style.colours.accent,
      gridlines: false,
      freeze: { rows: rows.first, columns: 1 },
      page: {
        ...landscape({ from: rows.titles, to: rows.weights }, area(0, 0, bottom, helpers.remark + 1)),
        fitToHeight: card.rows.length <= onePageSubjects,
      },
    }),
    places: {
      firstRow: rows.first,
      name: columns.name,
      total: columns.total,
      coverage: columns.coverage,
      counted: helpers.countedShare,
      ...(helpers.mean === null ? {} : { mean: helpers.mean }),
      groups: card.groups.map(({ id }, index) => ({
        id,
        column: helpers.groups[index] ?? 0,
        coverage: helpers.branches[index + 1]?.covered ?? 0,
      })),
      rank: columns.rank,
      grade: columns.grade,
      sourceChanged,
      lines: card.lines.map(({ line }, index) => ({
        id: line.id,
        value: valueColumn(index),
        score: pointsColumn(index),
      })),
    },
  };
}

function putNotes(draft: SheetDraft, card: Card, refs: RulesRefs, row: number): number {
  const notes = notesOf(card, refs);
  draft.put(row, 0, card.words.sheets.card.notes);
  draft.format(area(row, 0), style.section);
  notes.forEach((text, index) => {
    draft.put(row + 1 + index, 0, text);
  });
  draft.format(area(row + 1, 0, notes.length, 1), style.note);
  return row + 1 + notes.length;
}
