import { applyPlan } from "../excel/apply.ts";
import { freeCardId, sourceName } from "../excel/names.ts";
import { survey } from "../excel/survey.ts";
import type { NamePlan, WorkbookPlan } from "../plan/plan.ts";
import { addressOf, quotedSheet } from "../plan/plan.ts";
import { planCard } from "../scorecard/plan/plan.ts";
import { previewCard } from "../scorecard/preview.ts";
import type { BuiltCard, CardPreview, CardRequest, Job } from "./api.ts";
import { checkCard } from "./checkRequest.ts";
import { refuse } from "./issues.ts";
import type { Kept } from "./keep.ts";
import { specOf } from "./request.ts";
import type { ReadSource } from "./sources.ts";
import { keptSources, keptTables, readSources, tablesOf } from "./sources.ts";

/** What a scorecard would say; writes nothing. */
export async function previewRequest(request: CardRequest, job: Job = {}): Promise<CardPreview> {
  const sources = await readSources(request.sources, job);
  return previewCard({ ...specOf(request), cardId: "card0", tables: tablesOf(sources), request: null });
}

/** Builds new sheets for a request; nothing that is there is touched. */
export async function buildCard(request: CardRequest, job: Job = {}): Promise<BuiltCard> {
  const spec = specOf(request);
  const sources = await readSources(request.sources, job);
  const tables = tablesOf(sources);
  if (tables.length === 0) refuse("noTables");
  const found = await survey();
  const cardId = freeCardId(found.names.map(({ name }) => name));
  const { plan, store } = planCard({ ...spec, cardId, tables, request: keptOf(request, sources) });
  checkCard(request, { ...spec, tables }, store);
  const names = [...plan.names, ...sourceNames(cardId, sources)];
  const applied = await applyPlan(cardId, { ...plan, names }, job);
  return { cardId, sheets: visibleNames(plan, applied) };
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
