import { cellsOf } from "../../plan/areas.ts";
import { addressOf, sheetRef, type NamePlan, type SheetPlan } from "../../plan/plan.ts";
import { unfolded } from "../../templates/dated.ts";
import { setAside, withAside } from "../aside.ts";
import { cardOf, type Card } from "../card.ts";
import { rows } from "../read/rulesLayout.ts";
import { formsOf, withForms } from "../forms.ts";
import { hiddenSheet } from "../hiddenDocument.ts";
import { storeCells } from "../store.ts";
import type { CardSpec, CardStore, PlannedCard } from "../types.ts";
import { dataSheets } from "./dataSheets.ts";
import { entriesSheet } from "./entriesSheet.ts";
import { formSheets } from "./formSheets.ts";
import { measuresSheet } from "./measuresSheet.ts";
import { rulesRows } from "./rulesRows.ts";
import { rulesSheet } from "./rulesSheet.ts";
import { lacksChart } from "./scorecardDress.ts";
import { scorecardSheet } from "./scorecardSheet.ts";

/**
 * All sheets of a scorecard: Scorecard, Entries where it has rows that are not KPIs, forms, Rules, Measures, one Data sheet per kind of table, and the very hidden Store.
 * Only built-in functions of Excel 2010 are used, so that the card calculates without the add-in.
 */
export function planCard(spec: CardSpec): PlannedCard {
  const card = cardOf(spec);
  const data = dataSheets(card);
  const measures = measuresSheet(card, data.layouts);
  const rules = rulesSheet(card, measures);
  const entries = entriesSheet(card, rules.refs.rows);
  const scorecard = scorecardSheet(card, rules.refs, measures, entries);
  const shared = [
    scorecard.sheet,
    ...(entries === null ? [] : [entries.sheet]),
    ...formSheets(card, rules.refs, entries),
    rules.sheet,
    measures.sheet,
  ];
  const places: CardStore["places"] = {
    scorecard: scorecard.places,
    rules: {
      firstRow: rows.firstLine,
      policy: { row: rows.policy, column: 1 },
      minimumCoverage: { row: rows.minimum, column: 1 },
      weightSum: { row: rows.sum, column: 1 },
      lines: card.lines.map(({ line }) => line.id),
      ...(card.earlierWeights.length === 0
        ? {}
        : {
            earlierWeights: {
              row: rulesRows(card).earlierWeights,
              untils: card.earlierWeights.map(({ until }) => until),
              rows: card.rows.map(({ weights }) => weights),
            },
          }),
    },
    measures: measures.places,
    ...(entries === null ? {} : { entries: entries.places }),
    data: data.layouts.map(({ key, rowCount, columns, subjectKey, periodStart, stated }, index) => ({
      key,
      rows: rowCount,
      columns: columns.length,
      sources: card.joined.groups[index]?.sources.map(({ file }) => file) ?? [],
      ...(stated.size === 0 ? {} : { entry: { key: subjectKey, start: periodStart, columns: [...stated] } }),
    })),
  };
  const areas = Object.fromEntries(shared.map((sheet) => [sheet.key, addressOf(cellsOf(sheet))]));
  const store = { ...storeOf(card, places), areas };
  const sheets = [...shared, ...data.plans, storeSheet(spec.cardId, store)];
  return { plan: { sheets, names: sheets.map(({ key }) => anchor(spec.cardId, key)) }, store };
}

/** What the card was built by: the template with the weights and rules that hold for its period. */
function storeOf(card: Card, places: CardStore["places"]): CardStore {
  const { spec, title, joined, lines, policy, rows: own } = card;
  const subjects = joined.subjects.map(({ name }) => name);
  const { rules, below } = spec.aside ?? {};
  const typed = { ...withAside(spec), ...(rules && { rules }), ...(below && { below }) };
  const aside = setAside(typed, { subjects, places, template: spec.template });
  const switched = spec.switched && {
    first: spec.switched.first,
    then: spec.switched.then,
    since: spec.switched.since,
  };
  return {
    format: 1,
    cardId: spec.cardId,
    buildId: spec.buildId,
    language: spec.language,
    title,
    by: spec.by,
    period: spec.period,
    covered: joined.period,
    readAt: spec.readAt,
    template: {
      ...spec.template,
      policy,
      lines: lines.map(({ line, weight, before, meant, datedAfter }) => {
        const { dated, ...own } = unfolded(line);
        return {
          ...own,
          weight,
          rule: meant,
          ...(before.length === 0 ? {} : { before }),
          ...(dated === undefined ? {} : { dated: datedAfter }),
        };
      }),
    },
    ...(switched === undefined ? {} : { switched }),
    ...(aside === undefined ? {} : { aside }),
    ...(lacksChart(card) ? { chartLeftOut: true } : {}),
    request: spec.request,
    subjects,
    subjectOrder: spec.subjectOrder ?? "name",
    progress: own.map(({ progress }) => progress),
    ...(spec.compareWith === undefined ? {} : { compareWith: spec.compareWith }),
    ...(spec.wholeFrom === undefined || spec.wholeFrom.kind === "data" ? {} : { wholeFrom: spec.wholeFrom }),
    ...(spec.rulesOn === undefined ? {} : { rulesOn: spec.rulesOn }),
    ...(spec.published === undefined ? {} : { published: spec.published }),
    ...(spec.record === undefined ? {} : { record: spec.record }),
    ...(spec.forms === undefined ? {} : { forms: spec.forms }),
    formSheets: withForms(spec.formSheets ?? [], formsOf(subjects, spec.forms, spec.formSheets)),
    places,
  };
}

/** The very hidden sheet that keeps what a card has to remember. */
export function storeSheet(cardId: string, store: CardStore): SheetPlan {
  return hiddenSheet(cardId, storeCells(store));
}

function anchor(cardId: string, key: string): NamePlan {
  return { name: `Scoreline.${cardId}.${key}`, formula: `=${sheetRef(key)}$A$1`, visible: false };
}
