import { areaOf } from "../excel/address.ts";
import { applyPlan, cellsOf } from "../excel/apply.ts";
import { freeCardId, sheetName } from "../excel/names.ts";
import { adoptSheets, setNames } from "../excel/adopt.ts";
import type { Reshaped } from "../excel/redress.ts";
import { redress } from "../excel/redress.ts";
import type { SheetUpdate } from "../excel/update.ts";
import { updateSheets } from "../excel/update.ts";
import { serialOfLocal } from "../formula/serial.ts";
import type { Area, SheetPlan } from "../plan/plan.ts";
import { planCard } from "../scorecard/plan/plan.ts";
import { readEntries } from "../scorecard/readEntries.ts";
import { readInputs } from "../scorecard/readInputs.ts";
import { readRules } from "../scorecard/readRules.ts";
import type { CardEntries, CardSpec, CardStore, SourceTable } from "../scorecard/types.ts";
import type { BuiltCard, CardRequest, Job } from "./api.ts";
import { keptOf, sourceNames, visibleNames } from "./buildCard.ts";
import { checkCard } from "./checkRequest.ts";
import { withLineChoices } from "./lineChoices.ts";
import { refuse } from "./issues.ts";
import type { Kept } from "./keep.ts";
import type { OpenCard } from "./openCard.ts";
import { openCard } from "./openCard.ts";
import { specOf } from "./request.ts";
import { rangeInputOf } from "./sourcesOfCard.ts";
import type { ReadSource } from "./sources.ts";
import { keptTables, readSources, tablesOf } from "./sources.ts";
import { tablesFromData } from "./storedTables.ts";

/**
 * Reads the sources that are in the workbook again and writes what differs. Tables that came from files are taken from
 * their Data sheets. Rules are left as they stand. Returns how many cells of Data sheets have changed.
 */
export async function refreshCard(cardId: string, job: Job = {}): Promise<{ readonly changedCells: number }> {
  const card = await openCard(cardId);
  const { tables, kept } = await currentTables(card);
  const { store } = card;
  const now = serialOfLocal(new Date());
  const spec: CardSpec = {
    cardId,
    tables,
    template: readRules(await card.cells("Rules"), store).template,
    by: store.by,
    period: store.period,
    inputs: readInputs(await card.cells("Measures", "formulas"), store),
    entries: await entriesOf(card),
    title: store.title,
    language: store.language,
    readAt: store.readAt,
    immatureFrom: Math.floor(now),
    buildId: store.buildId,
    request: kept,
    ...keptOn(store),
  };
  const isData = ({ key }: SheetPlan) => key.startsWith("Data");
  const { plan } = planCard(spec);
  const changedCells = await write(card, plan.sheets.filter(isData), job);
  // A form that a person has deleted stays deleted.
  const isThere = ({ key }: SheetPlan) => !key.startsWith("Form") || card.sheets.has(key);
  const rest = (sheet: SheetPlan) => !isData(sheet) && sheet.key !== "Rules" && isThere(sheet);
  const fresh = changedCells === 0 ? plan : planCard({ ...spec, readAt: now }).plan;
  await write(card, fresh.sheets.filter(rest), job);
  return { changedCells };
}

/**
 * Builds a card again in its own sheets. Sources given replace the card's; without any its own are read again. What
 * people typed into Measures and changed in Rules is kept unless the request says otherwise.
 */
export async function updateCard(cardId: string, request: CardRequest, job: Job = {}): Promise<BuiltCard> {
  const card = await openCard(cardId);
  const { store } = card;
  const read = await readSources(request.sources, job);
  const { tables, kept } =
    read.length === 0 ? await currentTables(card) : { tables: tablesOf(read), kept: keptOf(request, read) };
  if (tables.length === 0) refuse("noTables");
  const isOwn = request.template === store.template.id;
  const asked = specOf(isOwn ? { ...request, template: store.template } : request);
  const sameTemplate = asked.template.id === store.template.id;
  const template = sameTemplate
    ? withLineChoices(readRules(await card.cells("Rules"), store).template, request.lines)
    : asked.template;
  const typed = readInputs(await card.cells("Measures", "formulas"), store);
  const { plan, store: planned } = planCard({
    ...keptOn(store),
    ...asked,
    cardId,
    tables,
    template,
    // What nobody says anew is as it was: a card that is built again from its own data keeps its period.
    period: asked.period ?? (read.length === 0 ? store.period : null),
    inputs: { ...typed, ...asked.inputs },
    entries: { ...(await entriesOf(card)), ...asked.entries },
    title: request.title ?? store.title,
    buildId: store.buildId,
    request: kept,
  });
  checkCard(request, { ...asked, tables }, planned);
  const missing = plan.sheets.filter(({ key }) => !card.sheets.has(key));
  const present = missing.length === 0 ? card : await withSheets(card, missing, job);
  await write(present, plan.sheets, job);
  await setNames(sourceNames(cardId, read), new Set(card.found.names.map(({ name }) => name)));
  const sheets = plan.sheets.map(({ key, name }) => ({ key, name: present.sheets.get(key)?.name ?? name }));
  return { cardId, sheets: visibleNames(plan, sheets) };
}

/** What people typed into Entries; a card whose template has no such rows, or whose sheet is gone, has none. */
async function entriesOf(card: OpenCard): Promise<CardEntries> {
  return card.sheets.has("Entries") ? readEntries(await card.cells("Entries"), card.store) : {};
}

/** What a card keeps from build to build: what was published, and for whom there are forms. */
function keptOn({ published, forms }: CardStore): Pick<CardSpec, "published" | "forms"> {
  return { ...(published === undefined ? {} : { published }), ...(forms === undefined ? {} : { forms }) };
}

/** Sources in the workbook are read again; a table that came from a file is what its Data sheet says. */
async function currentTables(card: OpenCard): Promise<{ tables: SourceTable[]; kept: Kept }> {
  const { kept, store } = card;
  const read = new Map<number, ReadSource>();
  for (const [index, source] of kept.sources.entries()) {
    if (source.kind !== "range") continue;
    const [found] = await readSources([await rangeInputOf(card, source)]);
    if (found) read.set(index, found);
  }
  const cells = new Map<number, Promise<readonly (readonly unknown[])[]>>();
  const dataCells = (index: number) => {
    const key = store.places.data[index]?.key ?? `Data${index + 1}`;
    const loading = cells.get(index) ?? card.cells(key);
    cells.set(index, loading);
    return loading;
  };
  const fromFiles = kept.sources.some(({ kind }) => kind === "file");
  const stored = fromFiles ? await tablesFromData(kept.tables, dataCells) : [];
  const tables = kept.sources.flatMap((_, index): SourceTable[] => {
    const found = read.get(index);
    return found ? tablesOf([found]) : stored.filter((_table, at) => kept.tables[at]?.source === index);
  });
  const keptNow = kept.sources.flatMap((_, index) => {
    const found = read.get(index);
    if (!found) return kept.tables.filter(({ source }) => source === index);
    return keptTables([found]).map((table) => ({ ...table, source: index }));
  });
  return { tables, kept: { ...kept, tables: keptNow } };
}

/** Sheets that the card does not have yet are built aside, staged like a new card, and then made the card's own. */
async function withSheets(card: OpenCard, sheets: readonly SheetPlan[], job: Job): Promise<OpenCard> {
  const aside = freeCardId(card.found.names.map(({ name }) => name));
  const applied = await applyPlan(aside, { sheets, names: [] }, job);
  await adoptSheets(
    aside,
    card.cardId,
    applied.map(({ key, id }) => ({ key, id, area: cellsOf(sheets.find((sheet) => sheet.key === key)) })),
  );
  return openCard(card.cardId);
}

/** Writes what differs and, where a sheet has taken another shape, dresses it again. */
async function write(card: OpenCard, plans: readonly SheetPlan[], job: Job): Promise<number> {
  const updates = plans.map((plan): SheetUpdate => {
    const sheet = card.sheets.get(plan.key) ?? refuse("cardSheetGone", { card: card.cardId, sheet: plan.key });
    return { sheetId: sheet.id, plan, own: ownArea(card, plan.key) };
  });
  const nameOf = (key: string) => card.sheets.get(key)?.name;
  const written = await updateSheets(updates, nameOf, job);
  const reshaped = updates.flatMap(({ sheetId, plan, own }): Reshaped[] => {
    const after = cellsOf(plan);
    const name = nameOf(plan.key);
    if (name === undefined || sameArea(own, after)) return [];
    return [{ sheetId, name, plan, before: own, after }];
  });
  await redress(card.cardId, reshaped, nameOf);
  return written;
}

/** The cells that a sheet's name refers to. */
function ownArea({ cardId, found }: OpenCard, key: string): Area {
  const name = found.names.find((one) => one.name === sheetName(cardId, key));
  return areaOf(name?.address ?? "") ?? { row: 0, column: 0, rows: 1, columns: 1 };
}

function sameArea(left: Area, right: Area): boolean {
  return (
    left.row === right.row && left.column === right.column && left.rows === right.rows && left.columns === right.columns
  );
}
