import { readKept } from "../../src/commands/keep.ts";
import { tablesFromData } from "../../src/commands/storedTables.ts";
import { previewCard } from "../../src/scorecard/preview.ts";
import { earlierWeightsPlace } from "../../src/scorecard/read/earlierWeightsLayout.ts";
import { readEntries } from "../../src/scorecard/read/readEntries.ts";
import { readInputs } from "../../src/scorecard/read/readInputs.ts";
import { readRules } from "../../src/scorecard/read/readRules.ts";
import { columns, rows } from "../../src/scorecard/read/rulesLayout.ts";
import { readStore } from "../../src/scorecard/store.ts";
import type { CardStore, SheetCells, SubjectResult } from "../../src/scorecard/types.ts";
import type { Sheet, Workbook } from "../../src/workbench/model/workbook.ts";

/** A card's sheets as they stand in a workbook, as a person without the add-in has them. */
export class CardSheets {
  private readonly sheets: ReadonlyMap<string, Sheet>;

  constructor(workbook: Workbook, cardId: string) {
    const own = `Scoreline.${cardId}.`;
    const named = workbook.names.filter(({ name }) => name.startsWith(own));
    this.sheets = new Map(
      named.flatMap(({ name, formula }) => {
        const sheet = workbook.sheetNamed(/^=?'?(.*?)'?!/.exec(formula)?.[1]?.replaceAll("''", "'") ?? "");
        return sheet ? [[name.slice(own.length), sheet] as const] : [];
      }),
    );
  }

  has(key: string): boolean {
    return this.sheets.has(key);
  }

  sheet(key: string): Sheet {
    const sheet = this.sheets.get(key);
    if (!sheet) throw new Error(`the card has no sheet ${key}`);
    return sheet;
  }

  values(key: string): SheetCells {
    return this.sheet(key).values(this.whole(key));
  }

  formulas(key: string): SheetCells {
    return this.sheet(key).formulas(this.whole(key));
  }

  type(key: string, row: number, column: number, input: string | number): void {
    this.sheet(key).write({ row, column, rows: 1, columns: 1 }, [[input]]);
  }

  store(): CardStore {
    const store = readStore(this.values("Store"));
    if (!("format" in store)) throw new Error(store.code);
    return store;
  }

  private whole(key: string) {
    const used = this.sheet(key).usedArea();
    return {
      row: 0,
      column: 0,
      rows: (used?.row ?? 0) + (used?.rows ?? 1),
      columns: (used?.column ?? 0) + (used?.columns ?? 1),
    };
  }
}

/** What scoring makes of the rules, figures and entries that stand on the sheets. */
export async function scoredAsTyped(card: CardSheets): Promise<readonly SubjectResult[]> {
  const store = card.store();
  const kept = readKept(store.request);
  if (!kept) throw new Error("the card does not say where its tables come from");
  const { template, problems } = readRules(card.values("Rules"), store);
  if (problems.length > 0) throw new Error(`Rules cannot be read: ${JSON.stringify(problems)}`);
  const tables = await tablesFromData(kept.tables, (sheet) => Promise.resolve(card.values(`Data${sheet + 1}`)));
  const spec = {
    cardId: store.cardId,
    tables,
    template,
    by: store.by,
    period: store.period,
    inputs: readInputs(card.formulas("Measures"), store),
    ...(card.has("Entries") ? { entries: readEntries(card.values("Entries"), store) } : {}),
    title: store.title,
    language: store.language,
    readAt: store.readAt,
    buildId: store.buildId,
    request: kept,
  };
  return previewCard(spec).subjects;
}

/** Moves weight from the first line to the second, targets towards what goes beyond them, and figures of every measure. */
export function editCard(card: CardSheets): void {
  editRules(card);
  const store = card.store();
  const kept = readKept(store.request);
  const measures = new Set(
    (kept?.tables ?? []).flatMap((table) =>
      table.columns.flatMap(({ header, measure }) => (measure === null ? [] : header)),
    ),
  );
  for (let sheet = 1; card.has(`Data${sheet}`); sheet += 1) editData(card, `Data${sheet}`, measures);
}

function editRules(card: CardSheets): void {
  const values = card.values("Rules");
  const { lines } = card.store().template;
  const rowOf = (id: string) => values.findIndex((row, at) => at >= rows.firstLine && row[columns.id] === id);
  const [first, ...others] = lines;
  const second = others.find(({ group }) => group === first?.group);
  if (!first || !second) throw new Error("no two lines to move weight between");
  for (const [{ id }, change] of [
    [first, -4.5],
    [second, 4.5],
  ] as const) {
    const weight = values[rowOf(id)]?.[columns.weight];
    if (typeof weight !== "number") throw new Error(`${id} has no weight on the sheet`);
    card.type("Rules", rowOf(id), columns.weight, weight + change);
  }
  editEarlierWeights(card);
  for (const { id } of lines) {
    const row = rowOf(id);
    const [target, stretch] = [values[row]?.[columns.target], values[row]?.[columns.stretch]];
    if (typeof target !== "number") continue;
    const moved = typeof stretch === "number" ? target + 0.3 * (stretch - target) : 1.07 * target;
    card.type("Rules", row, columns.target, moved);
  }
}

/** Moves weight between the first two lines of every earlier set, where the card has any. */
function editEarlierWeights(card: CardSheets): void {
  const { places, template } = card.store();
  const { earlierWeights } = places.rules;
  if (earlierWeights === undefined) return;
  const shape = { lines: template.lines.length, groups: template.groups?.length ?? 0 };
  const values = card.values("Rules");
  earlierWeights.untils.forEach((until, set) => {
    const { firstLine, column } = earlierWeightsPlace(earlierWeights.row, set, shape);
    for (const [line, change] of [2.5, -2.5].entries()) {
      const weight = values[firstLine + line]?.[column];
      if (typeof weight !== "number") throw new Error(`no weight before ${until} on the sheet`);
      card.type("Rules", firstLine + line, column, weight + change);
    }
  });
}

/** Other figures, and one that is gone, in each column of a measure. */
function editData(card: CardSheets, key: string, measures: ReadonlySet<string>): void {
  const [header = [], ...cells] = card.values(key);
  header.forEach((title, column) => {
    if (typeof title !== "string" || !measures.has(title)) return;
    const filled = cells.flatMap((row, at) => (typeof row[column] === "number" ? [at + 1] : []));
    filled.forEach((row, at) => {
      const value = cells[row - 1]?.[column];
      if (typeof value !== "number") return;
      if (at % 5 === 2) card.type(key, row, column, Math.round(value * 1.4) + 1);
      if (at === 3 && filled.length > 8) card.type(key, row, column, "");
    });
  });
}
