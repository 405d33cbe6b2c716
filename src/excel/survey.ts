import { batch } from "./batch.ts";
import { cardAndKey, ownerAndKey } from "./names.ts";
import { splitReference } from "./address.ts";

export interface SheetFound {
  readonly id: string;
  readonly name: string;
  readonly visibility: string;
}

export interface NameFound {
  readonly name: string;
  /** Sheet that the name points at; null for a constant, a formula, or a sheet that is gone. */
  readonly sheet: string | null;
  /** Address on that sheet without dollar signs; empty without a sheet. */
  readonly address: string;
}

/** What there is in the workbook before something is written: one round trip. */
export interface Survey {
  readonly sheets: readonly SheetFound[];
  readonly names: readonly NameFound[];
  readonly tables: readonly string[];
  /** Id of the active sheet. */
  readonly active: string;
  /** Whether the workbook's structure is protected: then no sheet can be added. */
  readonly protected: boolean;
}

/** Loads a survey in the caller's batch; the result may be asked for after it has been synchronised. */
export function queueSurvey(context: Excel.RequestContext): () => Survey {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/id,items/name,items/visibility");
  const names = workbook.names.load("items/name,items/formula");
  const tables = workbook.tables.load("items/name");
  const active = workbook.worksheets.getActiveWorksheet().load("id");
  const protection = workbook.protection.load("protected");
  return () => ({
    sheets: sheets.items.map(({ id, name, visibility }) => ({ id, name, visibility })),
    names: names.items.map(({ name, formula }) => {
      const place = splitReference(String(formula).replace(/^=/, ""));
      return { name, sheet: place?.sheet ?? null, address: place?.address.replaceAll("$", "") ?? "" };
    }),
    tables: tables.items.map(({ name }) => name),
    active: active.id,
    protected: protection.protected,
  });
}

export async function survey(): Promise<Survey> {
  const loaded = await batch(queueSurvey);
  return loaded();
}

/** Ids of the scorecards that the workbook has names of. */
export function cardIdsIn({ names }: Survey): ReadonlySet<string> {
  return new Set(names.flatMap(({ name }) => cardAndKey(name)?.cardId ?? []));
}

/** Sheets of a card or an import by key, as far as they are still there. */
export function sheetsOf(found: Survey, owner: string): ReadonlyMap<string, SheetFound> {
  const byName = new Map(found.sheets.map((sheet) => [sheet.name, sheet]));
  const result = new Map<string, SheetFound>();
  for (const { name, sheet: sheetNamed } of found.names) {
    const ours = ownerAndKey(name);
    const sheet = sheetNamed === null ? undefined : byName.get(sheetNamed);
    if (ours?.owner === owner && sheet && !ours.key.includes(".")) result.set(ours.key, sheet);
  }
  return result;
}
