import { applyPlan } from "../excel/apply.ts";
import { paperIn } from "../locales/paper.ts";
import { freeCardId, sourceName } from "../excel/names.ts";
import { survey } from "../excel/survey.ts";
import { serialOfLocal } from "../formula/serial.ts";
import type { NamePlan, WorkbookPlan } from "../plan/plan.ts";
import { addressOf, quotedSheet } from "../plan/plan.ts";
import { historyEntries, historySheet } from "../scorecard/lifecycle/historySheet.ts";
import { planCard } from "../scorecard/plan/plan.ts";
import { previewCard } from "../scorecard/preview.ts";
import { withTargets } from "../scorecard/targets/decide.ts";
import type { SourceTable } from "../scorecard/types.ts";
import { cardWords } from "../scorecard/words.ts";
import type { BuiltCard, CardPreview, CardRequest } from "./api.ts";
import type { Job } from "./job.ts";
import { checkCard, checkParts } from "./checkRequest.ts";
import { refuse } from "./issues.ts";
import type { Kept } from "./keep.ts";
import { specOf } from "./request.ts";
import { inForce, sequenceOf } from "./switching.ts";
import type { ReadSource } from "./sources.ts";
import { keptSources, keptTables, readSources, tablesOf } from "./sources.ts";

/** What a scorecard would say; writes nothing. */
export async function previewRequest(request: CardRequest, job: Job = {}): Promise<CardPreview> {
  const sequence = sequenceOf(request);
  const sources = await readSources(request.sources, job);
  const tables = tablesOf(sources);
  const spec = withTargets({ ...specOn(request, sequence, tables), cardId: "card0", tables, request: null });
  const preview = previewCard(spec);
  checkParts(preview.mostParts ?? 0);
  return preview;
}

/** Builds new sheets for a request; nothing that is there is touched. */
export async function buildCard(request: CardRequest, job: Job = {}): Promise<BuiltCard> {
  const sequence = sequenceOf(request);
  const known = sequence === null ? specOf(request) : null;
  const sources = await readSources(request.sources, job);
  const tables = tablesOf(sources);
  if (tables.length === 0) refuse("noTables");
  const spec = known ?? specOn(request, sequence, tables);
  const found = await survey();
  const cardId = freeCardId(found.names.map(({ name }) => name));
  const whole = withTargets({ ...spec, cardId, tables, request: keptOf(request, sources) });
  const { plan: card, store } = planCard(whole);
  checkCard(request, { ...spec, tables }, store);
  const entries = historyEntries(store, previewCard(whole).subjects, spec.readAt, "built");
  const history = historySheet(store, store.template.lines, [], entries, cardWords(store.language));
  const data = card.sheets.findIndex(({ key }) => key.startsWith("Data"));
  const plan = { ...card, sheets: [...card.sheets.slice(0, data), history, ...card.sheets.slice(data)] };
  const names = [...plan.names, ...sourceNames(cardId, sources)];
  const applied = await applyPlan(cardId, { ...plan, names, ...paperIn(store.language) }, job);
  return { cardId, sheets: visibleNames(plan, applied) };
}

/** A request's spec with the template that is in force for the tables. */
function specOn(
  request: CardRequest,
  sequence: ReturnType<typeof sequenceOf>,
  tables: readonly SourceTable[],
): ReturnType<typeof specOf> {
  const held = inForce(sequence, request, { tables, readAt: serialOfLocal(new Date()) });
  return held === null
    ? specOf(request)
    : { ...specOf({ ...request, template: held.template }), switched: held.switched };
}

/** Names of the sheets that a person can see. */
export function visibleNames(
  plan: WorkbookPlan,
  sheets: readonly { readonly key: string; readonly name: string }[],
): string[] {
  const visible = new Set(plan.sheets.filter(({ visibility }) => visibility === "visible").map(({ key }) => key));
  return sheets.filter(({ key }) => visible.has(key)).map(({ name }) => name);
}

/** What the card's Store remembers of a request. */
export function keptOf(request: CardRequest, sources: readonly ReadSource[]): Kept {
  return {
    sources: keptSources(sources),
    tables: keptTables(sources),
    ...(request.title === undefined ? {} : { title: request.title }),
  };
}

/** Names that follow the cells of sources in the workbook. */
export function sourceNames(cardId: string, sources: readonly ReadSource[]): NamePlan[] {
  return sources.flatMap(({ range, input }, index): NamePlan[] => {
    if (!range || input.kind !== "range") return [];
    const rows = Math.max(1, range.raw.cells.length);
    const columns = Math.max(1, range.raw.cells[0]?.length ?? 1);
    const area = addressOf({ row: range.row, column: range.column, rows, columns }, true);
    return [{ name: sourceName(cardId, index + 1), formula: `=${quotedSheet(range.sheet)}!${area}`, visible: false }];
  });
}
