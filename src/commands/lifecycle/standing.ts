import { serialOfLocal } from "../../formula/serial.ts";
import { asideOf } from "../../scorecard/aside.ts";
import { formSheetsOf } from "../../scorecard/forms.ts";
import { planCard } from "../../scorecard/plan/plan.ts";
import { readEntries, readRaters } from "../../scorecard/read/readEntries.ts";
import { readInputs } from "../../scorecard/read/readInputs.ts";
import { readRules } from "../../scorecard/read/readRules.ts";
import type { CardSpec, CardStore, PlannedCard, SourceRange, SourceTable } from "../../scorecard/types.ts";
import { refuse } from "../issues.ts";
import type { OpenCard } from "../openCard.ts";
import { tablesFromData } from "../storedTables.ts";
import type { CardEntries } from "../../scorecard/typedByPeople.ts";

/** A card planned once more from its own sheets: what we wrote, apart from what people did to it. */
export interface Standing {
  readonly spec: CardSpec;
  readonly planned: PlannedCard;
}

/**
 * Plans a card from its Data, Rules and Measures sheets alone; sources are not read, so it works where they are gone or
 * have changed. Null where the sheets are laid out otherwise than this build would, such as by an older one.
 */
export async function standingOf(card: OpenCard): Promise<Standing | null> {
  const { store, kept, cardId } = card;
  const aside = asideOf(store);
  const cells = new Map<number, Promise<readonly (readonly unknown[])[]>>();
  const dataCells = (index: number) => {
    const loading = cells.get(index) ?? card.cells(store.places.data[index]?.key ?? `Data${index + 1}`);
    cells.set(index, loading);
    return loading;
  };
  const stored = await tablesFromData(kept.tables, dataCells);
  const tables = stored.map((source, index): SourceTable => {
    const origin = kept.sources[kept.tables[index]?.source ?? -1];
    return { ...source, range: origin?.kind === "range" ? unread : null };
  });
  const spec: CardSpec = {
    cardId,
    tables,
    template: readRules(await card.cells("Rules"), store).template,
    by: store.by,
    period: store.period,
    entries: await entriesOf(card),
    raters: await ratersOf(card),
    inputs: readInputs(await card.cells("Measures", "formulas"), store),
    title: store.title,
    language: store.language,
    readAt: store.readAt,
    buildId: store.buildId,
    request: kept,
    ...(store.compareWith === undefined ? {} : { compareWith: store.compareWith }),
    ...(store.switched === undefined ? {} : { switched: store.switched }),
    weightsUntil: store.places.rules.earlierWeights?.untils ?? [],
    ...(store.rulesOn === undefined ? {} : { rulesOn: store.rulesOn }),
    ...(store.wholeFrom === undefined ? {} : { wholeFrom: store.wholeFrom }),
    ...(store.published === undefined ? {} : { published: store.published }),
    ...(store.record === undefined ? {} : { record: store.record }),
    ...(store.forms === undefined ? {} : { forms: store.forms }),
    subjectOrder: store.subjectOrder ?? "data",
    ...(aside === undefined ? {} : { aside }),
    formSheets: formSheetsOf(store),
  };
  for (const immatureFrom of firstImmatureDays(store)) {
    const planned = planCard({ ...spec, immatureFrom });
    if (sameLayout(planned.store, store)) return { spec: { ...spec, immatureFrom }, planned };
  }
  return null;
}

/**
 * The standing of a card that is about to be written. Without one, what people wrote cannot be told from what is ours and
 * would be lost, so a card that is laid out otherwise is left as it is.
 */
export async function knownStanding(card: OpenCard): Promise<Standing> {
  return (await standingOf(card)) ?? refuse("cardOutOfStep", { title: card.store.title });
}

/** What people typed into Entries; a card whose template has no such rows, or whose sheet is gone, has none. */
export async function entriesOf(card: OpenCard): Promise<CardEntries> {
  return card.sheets.has("Entries") ? readEntries(await card.cells("Entries"), card.store) : {};
}

/** Names over the columns of those who rate. */
export async function ratersOf(card: OpenCard): Promise<readonly string[]> {
  return card.sheets.has("Entries") ? readRaters(await card.cells("Entries"), card.store) : [];
}

/** Stands for a source in the workbook: that there is one decides the layout, what it holds does not. */
const unread: SourceRange = { sheet: "source", row: 0, column: 0, raw: { name: "", cells: [] }, openEnded: false };

/** A refresh on a later day takes more days as final than the day on which the sources were read says. */
function firstImmatureDays({ readAt, covered }: CardStore): readonly number[] {
  const days = [Math.floor(readAt), Math.floor(serialOfLocal(new Date()))];
  return [...new Set(covered === null ? days : [...days, covered.to + 1])];
}

function sameLayout(planned: CardStore, store: CardStore): boolean {
  const { scorecard, rules, measures } = store.places;
  const own = planned.places;
  return (
    JSON.stringify([planned.subjects, own.scorecard, own.rules, own.measures]) ===
    JSON.stringify([store.subjects, scorecard, rules, measures])
  );
}
