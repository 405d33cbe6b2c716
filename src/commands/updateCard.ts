import { dropName, setNames } from "../excel/adopt.ts";
import { checkCancelled } from "../excel/batch.ts";
import { sheetName } from "../excel/names.ts";
import { serialOfLocal } from "../formula/serial.ts";
import { addressOf, type SheetPlan } from "../plan/plan.ts";
import { asideOf, rulesAside, withBelow, withRulesAside } from "../scorecard/aside.ts";
import { changesBetween } from "../scorecard/lifecycle/changes.ts";
import { historyEntries } from "../scorecard/lifecycle/historySheet.ts";
import { recordOf } from "../scorecard/lifecycle/record.ts";
import { formSheetsOf } from "../scorecard/forms.ts";
import { planCard, storeSheet } from "../scorecard/plan/plan.ts";
import { readInputs } from "../scorecard/read/readInputs.ts";
import { readResults } from "../scorecard/read/readResults.ts";
import { readRules } from "../scorecard/read/readRules.ts";
import { isUsualPlan } from "../scorecard/targets/planOn.ts";
import { dueUpdate, rulesDayOf } from "../scorecard/due.ts";
import { withTargets } from "../scorecard/targets/decide.ts";
import { cardWords } from "../scorecard/words.ts";
import { builtinTemplate } from "../templates/builtin/index.ts";
import { isSameTemplate, undecided, type Template } from "../templates/template.ts";
import type { CardSpec, CardStore, SourceTable } from "../scorecard/types.ts";
import type { BuiltCard, CardRequest, RefreshedCard } from "./api.ts";
import type { Job } from "./job.ts";
import { keptOf, sourceNames, visibleNames } from "./buildCard.ts";
import { checkCard } from "./checkRequest.ts";
import { withCurrency } from "./currency.ts";
import { withLineChoices } from "./lineChoices.ts";
import { refuse } from "./issues.ts";
import type { Kept } from "./keep.ts";
import { changesWrite, notice } from "./lifecycle/changes.ts";
import { historyWrite } from "./lifecycle/history.ts";
import { keepingWrites, leavesEntries } from "./lifecycle/keeping.ts";
import type { RecordOptions } from "./lifecycle/types.ts";
import { withAreasOf } from "./lifecycle/moved.ts";
import { entriesOf, knownStanding, ratersOf } from "./lifecycle/standing.ts";
import type { OpenCard } from "./openCard.ts";
import { openCard } from "./openCard.ts";
import { specOf, withTargetsFrom, withWeightsOf } from "./request.ts";
import { inForce, sequenceOf } from "./switching.ts";
import { rangeInputOf } from "./sourcesOfCard.ts";
import type { ReadSource } from "./sources.ts";
import { keptTables, readSources, tablesOf } from "./sources.ts";
import { tablesFromData } from "./storedTables.ts";
import type { Undo } from "./together.ts";
import { together } from "./together.ts";
import { addSheets, writeSheets } from "./writeSheets.ts";
import type { SwitchedTemplates } from "../scorecard/templatesOfCard.ts";
import type { CardEntries } from "../scorecard/typedByPeople.ts";

/**
 * Reads the sources that are in the workbook again and writes what differs. Tables that came from files are taken from
 * their Data sheets. Rules are left as they stand; what is due for them is kept with the card until an update.
 */
export async function refreshCard(cardId: string, job: Job = {}): Promise<RefreshedCard> {
  const card = await openCard(cardId);
  const { tables, kept } = await currentTables(card);
  const { store } = card;
  const now = serialOfLocal(new Date());
  const { template } = readRules(await card.cells("Rules"), store);
  const spec: CardSpec = {
    cardId,
    tables,
    template,
    by: store.by,
    period: store.period,
    inputs: readInputs(await card.cells("Measures", "formulas"), store),
    entries: await entriesOf(card),
    raters: await ratersOf(card),
    title: store.title,
    language: store.language,
    readAt: store.readAt,
    immatureFrom: Math.floor(now),
    buildId: store.buildId,
    request: kept,
    // What comes into force by new data waits for an update, because Rules are left as they stand.
    ...rulesDayOf(store),
    ...lastingOf(store),
    ...(store.switched === undefined ? {} : { switched: store.switched }),
    // What Rules say may be on the sheet since long: that it is not yet recorded must not be forgotten.
    ...(changesBetween(store.template, template).length > 0 ? { record: recordOf(store) } : {}),
  };
  const isData = ({ key }: SheetPlan) => key.startsWith("Data");
  const standing = await knownStanding(card);
  checkCancelled(job);
  const planned = planCard(spec);
  return together(async (undoing) => {
    const data = planned.plan.sheets.filter(isData).map((plan) => ({ plan }));
    const changedCells = await writeSheets(card, data, job, undoing);
    const fresh = changedCells === 0 ? planned : planCard({ ...spec, readAt: now });
    checkCancelled(job);
    const { writes, below } = await keepingWrites(card, standing, fresh);
    checkCancelled(job);
    const refreshed = withAreasOf(withBelow(fresh.store, below), store, (key) => key !== "Rules");
    const due = dueUpdate({ ...spec, readAt: now });
    const stored = storeSheet(cardId, { ...refreshed, ...(due === null ? {} : { due }) });
    const rest = writes
      .filter(({ plan }) => !isData(plan) && plan.key !== "Rules")
      .map((write) => (write.plan.key === "Store" ? { plan: stored } : write));
    await writeSheets(card, rest, job, undoing);
    return { changedCells, ...(due === null ? {} : { due }) };
  });
}

/** What stays with a card however it is planned anew. */
function lastingOf(
  store: CardStore,
): Pick<
  CardSpec,
  "published" | "record" | "forms" | "formSheets" | "wholeFrom" | "compareWith" | "aside" | "subjectOrder"
> {
  const { published, record, forms, wholeFrom, compareWith, subjectOrder } = store;
  const aside = asideOf(store);
  return {
    formSheets: formSheetsOf(store),
    subjectOrder: subjectOrder ?? "data",
    ...(aside === undefined ? {} : { aside }),
    ...(compareWith === undefined ? {} : { compareWith }),
    ...(wholeFrom === undefined ? {} : { wholeFrom }),
    ...(published === undefined ? {} : { published }),
    ...(record === undefined ? {} : { record }),
    ...(forms === undefined ? {} : { forms }),
  };
}

/**
 * Builds a card again in its own sheets. Sources given replace the card's; without any its own are read again. What
 * people typed into Measures and changed in Rules is kept unless the request says otherwise; so are values typed over
 * formulas, notes beside the cells and widths. What has changed in the rules is recorded, and History gets its rows.
 */
export async function updateCard(cardId: string, request: CardRequest, job: Job = {}): Promise<BuiltCard> {
  const card = await openCard(cardId);
  const { store } = card;
  const sequence = sequenceOf(request, store);
  const read = await readSources(request.sources, job);
  const { tables, kept } =
    read.length === 0 ? await currentTables(card) : { tables: tablesOf(read), kept: keptOf(request, read) };
  if (tables.length === 0) refuse("noTables");
  const held = inForce(sequence, request, {
    tables,
    readAt: serialOfLocal(new Date()),
    period: read.length === 0 ? store.period : null,
  });
  const wanted = held?.template ?? request.template;
  const isOwn =
    typeof wanted === "string" ? wanted === store.template.id : held !== null && isSameTemplate(wanted, store.template);
  const asked = specOf({ ...request, template: isOwn ? store.template : wanted });
  const sameTemplate =
    held === null && typeof wanted === "object" ? isSameTemplate(asked.template, store.template) : isOwn;
  const lasting = lastingOf(store);
  const present = await rulesToKeep(card);
  const rules = sameTemplate ? present : rulesAside(lasting.aside, asked.template);
  const template =
    rules === undefined
      ? asked.template
      : withWeightsOf(
          withLineChoices(withCurrency(withTargetsAnew(rules, request.targets), request), request.lines),
          request,
        );
  const spec = withTargets({
    ...lasting,
    ...(sameTemplate ? {} : { aside: withRulesAside(lasting.aside, present) }),
    ...asked,
    ...(held === null ? {} : { switched: held.switched }),
    cardId,
    tables,
    template,
    // What nobody says anew is as it was: a card that is built again from its own data keeps its period.
    period: asked.period ?? (read.length === 0 ? store.period : null),
    inputs: { ...readInputs(await card.cells("Measures", "formulas"), store), ...asked.inputs },
    entries: withEntries(await entriesOf(card), asked.entries, template),
    raters: await ratersOf(card),
    title: request.title ?? titleFor(template, store),
    buildId: store.buildId,
    request: kept,
  });
  const planned = planCard(spec);
  checkCard(request, { ...asked, tables }, planned.store);
  checkCancelled(job);
  const standing = await knownStanding(card);
  checkCancelled(job);
  const { writes, overrides, below } = await keepingWrites(card, standing, planned);
  const noticing = await notice(
    card,
    { template: planned.store.template, overrides },
    recordOptions(request, isOwn ? null : held, store),
  );
  const stored = storeSheet(cardId, { ...withBelow(planned.store, below), record: noticing.record });
  const changes = changesWrite(card, noticing);
  const missing = planned.plan.sheets.filter(({ key }) => !card.sheets.has(key));
  return together(async (undoing) => {
    const added = changes?.isNew === true ? [...missing, changes.plan] : missing;
    const present = await addSheets(card, added, job, undoing);
    const known = changes?.isNew === false ? [changes] : [];
    const own = writes.map((write) => (write.plan.key === "Store" ? { plan: stored } : write));
    await writeSheets(present, [...own, ...known], job, undoing);
    if (leavesEntries(card, planned)) undoing(await dropName(sheetName(cardId, "Entries")));
    await recordHistory(await openCard(cardId), planned.store, job, undoing);
    const names = sourceNames(cardId, read);
    await setNames(names, new Set(card.found.names.map(({ name }) => name)));
    const sheets = planned.plan.sheets.map(({ key, name }) => ({ key, name: present.sheets.get(key)?.name ?? name }));
    return { cardId, sheets: visibleNames(planned.plan, sheets) };
  });
}

/**
 * The rules as the sheet says them. A field that cannot be read would be overwritten with what it said before, so it stops
 * the update; a row that is gone has nothing to lose and comes back.
 */
async function rulesToKeep(card: OpenCard): Promise<Template> {
  const { template, problems } = readRules(await card.cells("Rules"), card.store);
  const problem = problems.find(({ code }) => !code.endsWith("Gone"));
  if (problem) {
    const cell = addressOf({ row: problem.row, column: problem.column, rows: 1, columns: 1 });
    refuse("updateUnreadableRules", { sheet: card.sheets.get("Rules")?.name ?? "", cell });
  }
  return template;
}

/** A wish for other targets than a card has: of the lines that nobody has chosen a target for. */
function withTargetsAnew(template: Template, wanted: CardRequest["targets"]): Template {
  if (wanted === undefined || wanted === (template.targets ?? "template")) return template;
  const original = builtinTemplate(template.id);
  const lines = template.lines.map((line) => {
    if (!isUsualPlan(line.target)) return line;
    return { ...undecided(line, "target"), rule: original?.lines.find(({ id }) => id === line.id)?.rule ?? line.rule };
  });
  return withTargetsFrom({ ...template, lines }, wanted);
}

/** Entries that a request brings take the place of a subject's own; those of rows that the template has not are left. */
function withEntries(present: CardEntries, asked: CardEntries = {}, { rows = [] }: Template): CardEntries {
  const brought = Object.entries(asked).map(([subject, entries]) => {
    const own = new Map(Object.entries(present)).get(subject) ?? [];
    return [subject, [...own.filter(({ row }) => rows.every(({ id }) => id !== row)), ...entries]] as const;
  });
  return { ...present, ...Object.fromEntries(brought) };
}

/** A card that was named after its template is named after the one that takes its place. */
function titleFor(template: Template, { title, template: before, language }: CardStore): string {
  const { local } = cardWords(language);
  return title === local(before.title) ? local(template.title) : title;
}

function recordOptions(
  { recordedBy }: CardRequest,
  taken: { readonly switched: SwitchedTemplates } | null,
  { language }: CardStore,
): RecordOptions {
  return {
    ...(recordedBy === undefined ? {} : { by: recordedBy }),
    ...(taken === null ? {} : { reason: cardWords(language).sheets.switching.reason(taken.switched.since) }),
  };
}

/** Rows of what the sheets show after an update. */
async function recordHistory(card: OpenCard, store: CardStore, job: Job, undoing: (undo: Undo) => void): Promise<void> {
  const rules = await card.cells("Rules");
  const { subjects } = readResults(await card.cells("Scorecard"), rules, store, await card.cells("Measures"));
  const entries = historyEntries(store, subjects, serialOfLocal(new Date()), "updated");
  const history = await historyWrite(card, store.template.lines, entries);
  if (history.isNew) await addSheets(card, [history.plan], job, undoing);
  else await writeSheets(card, [history], job, undoing);
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
