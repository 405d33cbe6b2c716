import { cellsOf } from "../plan/areas.ts";
import type { WorkbookPlan } from "../plan/plan.ts";
import { addressOf, resolveSheetRefs } from "../plan/plan.ts";
import type { Work } from "./batch.ts";
import { batch, batchAfterEdit, checkCancelled } from "./batch.ts";
import type { Chunk } from "./chunks.ts";
import { chunksOf, requestsOf } from "./chunks.ts";
import { queueDress } from "./dress.ts";
import { leftoversIn, removeLeftovers } from "./leftovers.ts";
import { markerName, sheetName, temporaryName } from "./names.ts";
import { freeSheetNames, freeTableName, preflight } from "./preflight.ts";
import { queueSurvey } from "./survey.ts";

/** A sheet as it has been written. */
export interface AppliedSheet {
  readonly key: string;
  readonly id: string;
  readonly name: string;
}

/**
 * Writes the sheets of a plan into the workbook: all of them or none.
 *
 * They are built hidden under temporary names while a marker name exists; one last small batch gives them their names,
 * shows them and deletes the marker. Whatever fails or is cancelled before, everything of ours is removed again; if even
 * that fails, what is left can be told by the marker and is removed by `removeLeftovers` at the next start.
 * Of the user's own content nothing is touched. `beside` names sheets, by key, that are there already and that formulas
 * of the plan refer to.
 */
export async function applyPlan(
  cardId: string,
  plan: WorkbookPlan,
  work: Work = {},
  beside: (key: string) => string | undefined = () => undefined,
): Promise<AppliedSheet[]> {
  checkCancelled(work);
  const found = (await batchAfterEdit(queueSurvey))();
  preflight(plan, found);
  // A marker without sheets is the rest of a removal that did not come to its end.
  if (leftoversIn(found).length > 0) await removeLeftovers();
  const names = freeSheetNames(
    plan.sheets.map(({ name }) => name),
    found.sheets.map(({ name }) => name),
  );
  try {
    return await stage(cardId, plan, names, new Set(found.tables.map((name) => name.toLowerCase())), work, beside);
  } catch (error) {
    await undo(cardId, found.active);
    throw error;
  }
}

/** Twice, because the first attempt may meet the same trouble; what then remains is marked. */
async function undo(cardId: string, activate: string): Promise<void> {
  try {
    await removeLeftovers({ cardId, activate });
  } catch {
    await removeLeftovers({ cardId, activate }).catch(() => undefined);
  }
}

async function stage(
  cardId: string,
  plan: WorkbookPlan,
  names: readonly string[],
  tablesTaken: Set<string>,
  work: Work,
  beside: (key: string) => string | undefined,
): Promise<AppliedSheet[]> {
  const temporary = new Map(plan.sheets.map(({ key }, index) => [key, temporaryName(cardId, index)]));
  const nameOf = (key: string) => temporary.get(key) ?? beside(key);
  const requests = requestsOf(chunksOf(dataFirst(plan), nameOf));
  const total = requests.length + 3;
  let done = 0;
  const step = () => {
    work.onProgress?.(++done, total);
    checkCancelled(work);
  };

  const created = await batch((context) => queueSheets(context, cardId, plan, temporary));
  const ids = new Map(plan.sheets.map(({ key }, index) => [key, created[index]?.id ?? ""]));
  step();
  for (const request of requests) {
    await batch((context) => queueChunks(context, request, ids));
    step();
  }
  await batch((context) => {
    context.application.suspendApiCalculationUntilNextSync();
    for (const sheet of plan.sheets) {
      const written = context.workbook.worksheets.getItem(ids.get(sheet.key) ?? "");
      queueDress(written, sheet, nameOf, (wanted) => freeTableName(wanted, tablesTaken));
    }
  });
  step();
  await choosePaper(plan, ids);
  await batch((context) => queueShow(context, cardId, plan, names, ids));
  work.onProgress?.(++done, total);
  return plan.sheets.map(({ key }, index) => ({ key, id: ids.get(key) ?? "", name: names[index] ?? "" }));
}

/** A printer that does not know the paper is no reason to have no sheets: they are then printed on its own. */
async function choosePaper({ paper, sheets }: WorkbookPlan, ids: ReadonlyMap<string, string>): Promise<void> {
  if (paper === undefined) return;
  await batch(({ workbook }) => {
    for (const { key, page } of sheets) {
      if (page) workbook.worksheets.getItem(ids.get(key) ?? "").pageLayout.paperSize = paper;
    }
  }).catch(() => undefined);
}

/** Sheets without formulas first, so that formulas meet their data and are calculated once. */
function dataFirst(plan: WorkbookPlan): WorkbookPlan["sheets"] {
  const hasFormula = (sheet: WorkbookPlan["sheets"][number]) =>
    sheet.blocks.some(({ cells }) =>
      cells.some((row) => row.some((cell) => typeof cell === "object" && cell !== null)),
    );
  const calculated = new Set(plan.sheets.filter(hasFormula));
  return [...plan.sheets.filter((sheet) => !calculated.has(sheet)), ...calculated];
}

/** Marker, hidden sheets under temporary names, and the names that will point at them for good. */
function queueSheets(
  { workbook }: Excel.RequestContext,
  cardId: string,
  plan: WorkbookPlan,
  temporary: ReadonlyMap<string, string>,
): Excel.Worksheet[] {
  workbook.names.add(markerName(cardId), "=TRUE").visible = false;
  const sheets = plan.sheets.map(({ key, visibility }, index) => {
    const sheet = workbook.worksheets.add(temporary.get(key) ?? "");
    sheet.visibility = visibility === "veryHidden" ? "VeryHidden" : "Hidden";
    sheet.load("id");
    const own = addressOf(cellsOf(plan.sheets[index]));
    workbook.names.add(sheetName(cardId, key), sheet.getRange(own)).visible = false;
    return sheet;
  });
  const sheetNames = new Set(plan.sheets.map(({ key }) => sheetName(cardId, key)));
  for (const { name, formula, visible } of plan.names) {
    if (sheetNames.has(name)) continue;
    workbook.names.add(
      name,
      resolveSheetRefs(formula, (key) => temporary.get(key)),
    ).visible = visible;
  }
  return sheets;
}

function queueChunks(context: Excel.RequestContext, chunks: readonly Chunk[], ids: ReadonlyMap<string, string>): void {
  context.application.suspendApiCalculationUntilNextSync();
  for (const { key, row, column, inputs } of chunks) {
    const sheet = context.workbook.worksheets.getItem(ids.get(key) ?? "");
    const area = { row, column, rows: inputs.length, columns: inputs[0]?.length ?? 0 };
    sheet.getRange(addressOf(area)).formulas = inputs;
  }
}

/** The last batch. Deleting the marker is its last action: before that everything can still be undone. */
function queueShow(
  { workbook }: Excel.RequestContext,
  cardId: string,
  plan: WorkbookPlan,
  names: readonly string[],
  ids: ReadonlyMap<string, string>,
): void {
  const first = plan.sheets.find(({ visibility }) => visibility === "visible");
  plan.sheets.forEach(({ key, visibility }, index) => {
    const sheet = workbook.worksheets.getItem(ids.get(key) ?? "");
    sheet.name = names[index] ?? "";
    if (visibility === "visible") sheet.visibility = "Visible";
  });
  if (first) workbook.worksheets.getItem(ids.get(first.key) ?? "").activate();
  workbook.names.getItem(markerName(cardId)).delete();
}
