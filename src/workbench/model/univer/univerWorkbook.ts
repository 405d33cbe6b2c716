import type * as Core from "@univerjs/core";
import {
  rowLines,
  newId,
  newSheetState,
  numericKeys,
  objectsChanged,
  UNPROTECTED,
  univerRange,
  type Book,
  type SheetState,
} from "../book.ts";
import { Calculation } from "../calculation.ts";
import { isError, type Area, type CellInput, type CellValue, type Json, type Matrix, type SheetArea } from "../cell.ts";
import { writeFields } from "../cells.ts";
import { checkFormula } from "../content.ts";
import { translationContext } from "../context.ts";
import { BUSY, ENGINE_BUSY } from "../customFunctions.ts";
import type { ChangeSource, WorkbookEvent, WorkbookListener } from "../events.ts";
import { sameName } from "../formula/formulaRewrite.ts";
import { ERROR_VALUES, type DateOrder } from "../input.ts";
import type { UniverLibrary, Worksheet } from "../library.ts";
import { addName, deleteName, nameById, referredArea, updateName } from "../names.ts";
import type { CustomXmlPart, DefinedName, Protection, Table } from "../objects.ts";
import { createTranslator, type Translator } from "../formula/retranslate.ts";
import * as sheets from "../sheets.ts";
import { snapshotOf } from "../snapshot.ts";
import * as tables from "../tables.ts";
import { translateFormula } from "../formula/translate.ts";
import { followUniver } from "./univerChanges.ts";
import { UniverSheet } from "./univerSheet.ts";
import { createStyleBook, type UniverStyles } from "./univerStyle.ts";
import {
  ModelError,
  type CalculationMode,
  type CustomFunction,
  type FormulaAt,
  type NewName,
  type NewTable,
  type Sheet,
  type Visibility,
  type Workbook,
} from "../workbook.ts";

export interface UniverWorkbookOptions {
  /** The size of new sheets in the grid; they grow when written beyond it. Excel's size by default. */
  readonly rows?: number;
  readonly columns?: number;
  /** Called by `dispose`. */
  readonly onDispose?: () => void;
}

/** The model over a Univer instance with its sheets, formula engine and sheets-formula plugins; it makes its own unit. */
export class UniverWorkbook implements Workbook {
  readonly #book: Book;
  readonly #univer: Core.Univer;
  readonly #library: UniverLibrary;
  readonly #injector: ReturnType<Core.Univer["__getInjector"]>;
  readonly #translator: Translator;
  readonly #listeners = new Set<WorkbookListener>();
  readonly #sheets = new Map<string, UniverSheet>();
  /** The size of new sheets. */
  readonly size: { readonly rows: number; readonly columns: number };
  readonly #onDispose: () => void;
  readonly #stopFollowing: () => void;
  #unitId = "";
  #selection: { sheet: string; areas: readonly Area[] } = { sheet: "", areas: [] };

  constructor(library: UniverLibrary, univer: Core.Univer, options: UniverWorkbookOptions = {}) {
    this.#library = library;
    this.#univer = univer;
    this.#injector = univer.__getInjector();
    this.size = { rows: options.rows ?? 1_048_576, columns: options.columns ?? 16_384 };
    this.#onDispose = options.onDispose ?? (() => undefined);
    this.#createUnit();
    const calculation = new Calculation(library, this.#injector, {
      unitId: () => this.#unitId,
      sheetName: (sheet) => this.#book.nameOf(sheet),
      sheetIds: () => this.#book.sheetIds(),
      hiddenRows: (sheet) => this.#hiddenRows(sheet),
      prepare: () => this.#translator.prepare(),
      calculated: (ids) => {
        if (this.#translator.spilledAnew()) this.#book.calculation.invalidate();
        this.#emit({ type: "calculated", sheets: ids });
      },
    });
    this.#book = this.#createBook(calculation);
    this.#translator = createTranslator(this.#book);
    this.#selection = { sheet: this.#book.sheetIds()[0] ?? "", areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] };
    this.#stopFollowing = followUniver(this.#book, this.#injector, {
      selected: (sheet, areas) => this.#selected(sheet, areas),
      activated: (sheet, before) => this.#emit({ type: "sheetActivated", sheet, deactivated: before }),
    });
  }

  get sheets(): readonly Sheet[] {
    return this.#book.sheetIds().map((id) => this.#sheet(id));
  }

  get activeSheet(): Sheet {
    return this.#sheet(this.#unit().getActiveSheet().getSheetId());
  }

  sheet(id: string): Sheet | undefined {
    return this.#book.sheetIds().includes(id) ? this.#sheet(id) : undefined;
  }

  sheetNamed(name: string): Sheet | undefined {
    const id = this.#book.idOf(name);
    return id === undefined ? undefined : this.#sheet(id);
  }

  addSheet(
    options: { readonly name?: string; readonly position?: number; readonly visibility?: Visibility } = {},
  ): Sheet {
    const active = this.activeSheet.id;
    const id = sheets.insertSheet(this.#book, this.size, options);
    if (this.activeSheet.id !== active) this.#makeActive(active);
    return this.#sheet(id);
  }

  deleteSheet(id: string): void {
    if (!this.sheet(id)) throw new ModelError("ItemNotFound", "The sheet has been deleted.");
    const active = this.activeSheet.id;
    const next = active === id ? this.#neighbour(id) : active;
    if (active === id && next !== undefined) this.activate(next);
    sheets.removeSheet(this.#book, id);
    if (next !== undefined && this.activeSheet.id !== next) this.#makeActive(next);
    this.#sheets.delete(id);
  }

  activate(id: string): void {
    const sheet = this.sheet(id);
    if (!sheet) throw new ModelError("ItemNotFound", "The sheet has been deleted.");
    if (sheet.visibility !== "visible") throw new ModelError("InvalidOperation", "A hidden sheet cannot be activated.");
    const before = this.activeSheet.id;
    if (before === id) return;
    this.#makeActive(id);
    this.#emit({ type: "sheetActivated", sheet: id, deactivated: before });
    this.#selected(id, [{ row: 0, column: 0, rows: 1, columns: 1 }]);
  }

  get selection(): { readonly sheet: string; readonly areas: readonly Area[] } {
    return this.#selection;
  }

  select(sheet: string, areas: readonly Area[]): void {
    const [first] = areas;
    if (!first) throw new ModelError("InvalidArgument", "Nothing is selected.");
    this.activate(sheet);
    const style = null;
    const primary = {
      ...univerRange({ ...first, rows: 1, columns: 1 }),
      actualRow: first.row,
      actualColumn: first.column,
    };
    const selections = areas.map((area, i) => ({
      range: univerRange(area),
      primary: i === areas.length - 1 ? { ...primary, isMerged: false, isMergedMainCell: false } : null,
      style,
    }));
    this.#book.run(this.#library.sheets.SetSelectionsOperation.id, {
      unitId: this.#unitId,
      subUnitId: sheet,
      selections,
    });
    this.#selected(sheet, areas);
  }

  get tables(): readonly Table[] {
    return this.#book.tables;
  }

  table(idOrName: string): Table | undefined {
    return this.#book.tables.find((table) => table.id === idOrName || sameName(table.name, idOrName));
  }

  addTable(sheet: string, table: NewTable): Table {
    return tables.addTable(this.#book, sheet, table);
  }

  updateTable(id: string, patch: Partial<Table>): Table {
    return tables.updateTable(this.#book, id, patch);
  }

  deleteTable(id: string, keepCells: boolean): void {
    tables.deleteTable(this.#book, id, keepCells);
  }

  get names(): readonly DefinedName[] {
    return this.#book.names;
  }

  findName(name: string, scope: string | null = null): DefinedName | undefined {
    const matches = this.#book.names.filter((one) => sameName(one.name, name));
    return matches.find((one) => scope !== null && one.scope === scope) ?? matches.find((one) => one.scope === null);
  }

  addName(name: NewName): DefinedName {
    return addName(this.#book, name);
  }

  updateName(id: string, patch: Partial<DefinedName>): DefinedName {
    return updateName(this.#book, id, patch);
  }

  deleteName(id: string): void {
    deleteName(this.#book, id);
  }

  nameArea(id: string): SheetArea | null {
    const name = nameById(this.#book, id);
    return referredArea(this.#book, name.formula, name.scope);
  }

  async nameValue(id: string): Promise<CellValue | CellValue[][]> {
    const name = nameById(this.#book, id);
    const area = referredArea(this.#book, name.formula, name.scope);
    return area ? this.#sheet(area.sheet).values(area.area) : this.evaluate(name.formula);
  }

  get settings(): ReadonlyMap<string, Json> {
    return this.#book.settings;
  }

  setSetting(key: string, value: Json): void {
    this.#book.settings.set(key, value);
    objectsChanged(this.#book, "settings", null);
  }

  deleteSetting(key: string): void {
    if (this.#book.settings.delete(key)) objectsChanged(this.#book, "settings", null);
  }

  get customXmlParts(): readonly CustomXmlPart[] {
    return this.#book.customXmlParts;
  }

  addCustomXml(xml: string): CustomXmlPart {
    const part = { id: newId(), namespaceUri: namespaceOf(xml), xml };
    this.#book.customXmlParts = [...this.#book.customXmlParts, part];
    objectsChanged(this.#book, "customXml", null);
    return part;
  }

  setCustomXml(id: string, xml: string): void {
    if (!this.customXmlParts.some((part) => part.id === id)) throw new ModelError("ItemNotFound", "The part is gone.");
    const namespaceUri = namespaceOf(xml);
    this.#book.customXmlParts = this.customXmlParts.map((part) => (part.id === id ? { id, namespaceUri, xml } : part));
    objectsChanged(this.#book, "customXml", null);
  }

  deleteCustomXml(id: string): void {
    this.#book.customXmlParts = this.#book.customXmlParts.filter((part) => part.id !== id);
    objectsChanged(this.#book, "customXml", null);
  }

  get protection(): Protection {
    return this.#book.protection;
  }

  protect(password?: string): void {
    this.#book.protection = { protected: true, options: {}, password: password ?? null };
    objectsChanged(this.#book, "protection", null);
  }

  unprotect(password?: string): void {
    const { protection } = this.#book;
    if (protection.password !== null && protection.password !== (password ?? "")) {
      throw new ModelError("AccessDenied", "The password is wrong.");
    }
    this.#book.protection = UNPROTECTED;
    objectsChanged(this.#book, "protection", null);
  }

  get calculationMode(): CalculationMode {
    return this.#book.calculation.mode;
  }

  set calculationMode(mode: CalculationMode) {
    this.#book.calculation.mode = mode;
    this.#book.calculation.hold();
    this.#book.calculation.release();
  }

  calculate(full = false): Promise<void> {
    return this.#book.calculation.calculate(full);
  }

  settled(): Promise<void> {
    return this.#book.calculation.settled();
  }

  get pending(): boolean {
    return this.#book.calculation.pending;
  }

  async evaluate(formula: string): Promise<CellValue | CellValue[][]> {
    checkFormula(formula);
    const [result] = await this.evaluateAt(this.activeSheet.id, [{ formula, row: 0, column: 0 }]);
    return result ?? null;
  }

  async evaluateAt(sheet: string, formulas: readonly FormulaAt[]): Promise<(CellValue | CellValue[][])[]> {
    const results = await this.#book.calculation.evaluate(
      formulas.map(({ formula, row, column }) => {
        const { engine } = translateFormula(formula, translationContext(this.#book, sheet, row, column));
        return { sheet, row, column, engine };
      }),
    );
    return results.map((result) =>
      Array.isArray(result) ? (result as unknown[][]).map((line) => line.map(evaluated)) : evaluated(result),
    );
  }

  registerCustomFunction(custom: CustomFunction): () => void {
    const executor = this.#book.custom.add(custom);
    if (executor) this.#book.calculation.register(executor);
    this.#book.calculation.forgetUnknownFunction(custom.name);
    this.#translator.invalidate();
    return () => {
      this.#book.custom.remove(custom);
    };
  }

  get customFunctions(): readonly CustomFunction[] {
    return this.#book.custom.list;
  }

  batch<T>(source: ChangeSource, work: () => T): T {
    const before = this.#book.source;
    this.#book.source = source;
    this.#book.calculation.hold();
    try {
      return work();
    } finally {
      this.#book.source = before;
      this.#book.calculation.release();
    }
  }

  onChange(listener: WorkbookListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  snapshot(): Json {
    return snapshotOf(this.#book);
  }

  reset(): void {
    const before = this.#unitId;
    this.#book.calculation.reset();
    this.#createUnit();
    this.#injector.get(this.#library.core.IUniverInstanceService).disposeUnit(before);
    const book = this.#book;
    book.states.clear();
    for (const id of book.sheetIds()) book.states.set(id, newSheetState(id));
    this.#sheets.clear();
    book.tables = [];
    book.names = [];
    book.customXmlParts = [];
    book.settings.clear();
    book.protection = UNPROTECTED;
    this.#selection = { sheet: book.sheetIds()[0] ?? "", areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] };
    this.#translator.invalidate();
    this.#emit({ type: "replaced" });
  }

  dispose(): void {
    this.#stopFollowing();
    this.#book.calculation.dispose();
    this.#listeners.clear();
    this.#onDispose();
  }

  /** Puts the fields of a text file into cells, see `openCsv`. */
  typeFields(sheet: string, area: Area, fields: Matrix<CellInput>, order: DateOrder): void {
    writeFields(this.#book, sheet, area, fields, order);
  }

  /** For opening and saving files: the parts of the model. */
  get book(): Book {
    return this.#book;
  }

  #createUnit(): void {
    const first = newId();
    this.#unitId = newId();
    this.#univer.createUnit(this.#library.core.UniverInstanceType.UNIVER_SHEET, {
      id: this.#unitId,
      name: "Book1",
      sheetOrder: [first],
      sheets: { [first]: sheets.emptySheet(this.#library, first, sheets.FIRST_SHEET, this.size) },
    });
  }

  #createBook(calculation: Calculation): Book {
    const commands = this.#injector.get(this.#library.core.ICommandService);
    const states = new Map<string, SheetState>();
    const book: Book = {
      library: this.#library,
      styles: createStyleBook(() => this.#unit().getStyles() as unknown as UniverStyles),
      calculation,
      custom: calculation.custom,
      states,
      tables: [],
      names: [],
      settings: new Map(),
      customXmlParts: [],
      protection: UNPROTECTED,
      source: "addin",
      unitId: () => this.#unitId,
      run: (id, params) => {
        commands.syncExecuteCommand(id, params, { onlyLocal: true, workbench: true });
      },
      sheetIds: () => this.#unit().getSheetOrders(),
      worksheet: (sheet) => this.#worksheet(sheet),
      nameOf: (sheet) => this.#worksheet(sheet).getName(),
      idOf: (name) => this.#book.sheetIds().find((id) => sameName(this.#book.nameOf(id), name)),
      emit: (event) => this.#emit(event),
    };
    for (const id of this.#unit().getSheetOrders()) states.set(id, newSheetState(id));
    return book;
  }

  #unit(): Core.Workbook {
    const unit = this.#injector
      .get(this.#library.core.IUniverInstanceService)
      .getUnit<Core.Workbook>(this.#unitId, this.#library.core.UniverInstanceType.UNIVER_SHEET);
    if (!unit) throw new ModelError("InvalidOperation", "The workbook has been closed.");
    return unit;
  }

  #worksheet(id: string): Worksheet {
    const worksheet = this.#unit().getSheetBySheetId(id);
    if (!worksheet) throw new ModelError("ItemNotFound", "The sheet has been deleted.");
    return worksheet;
  }

  #sheet(id: string): UniverSheet {
    let sheet = this.#sheets.get(id);
    if (!sheet) this.#sheets.set(id, (sheet = new UniverSheet(this.#book, id)));
    return sheet;
  }

  #neighbour(id: string): string | undefined {
    const ids = this.#book.sheetIds();
    const at = ids.indexOf(id);
    const others = [...ids.slice(at + 1), ...ids.slice(0, at).reverse()];
    return others.find((other) => sheets.visibilityOf(this.#book, other) === "visible");
  }

  #makeActive(id: string): void {
    this.#book.run(this.#library.sheets.SetWorksheetActiveOperation.id, { unitId: this.#unitId, subUnitId: id });
  }

  #hiddenRows(sheet: string): number[] {
    const rowData = rowLines(this.#book, sheet);
    return numericKeys(rowData).filter((row) => rowData[row]?.hd === 1);
  }

  #selected(sheet: string, areas: readonly Area[]): void {
    this.#selection = { sheet, areas };
    this.#emit({ type: "selection", sheet, areas });
  }

  #emit(event: WorkbookEvent): void {
    const changesMeaning =
      event.type === "sheetAdded" ||
      event.type === "sheetDeleted" ||
      event.type === "sheetRenamed" ||
      (event.type === "objects" && (event.kind === "names" || event.kind === "tables"));
    if (changesMeaning) {
      this.#translator.invalidate();
      this.#book.calculation.invalidate();
    }
    if (event.type === "sheetVisibility" && this.activeSheet.id === event.sheet) {
      const hidden = sheets.visibilityOf(this.#book, event.sheet) !== "visible";
      const next = hidden ? this.#neighbour(event.sheet) : undefined;
      if (next !== undefined) this.activate(next);
    }
    for (const listener of [...this.#listeners]) listener(event);
  }
}

function evaluated(value: unknown): CellValue {
  if (typeof value === "string" && ERROR_VALUES.has(value)) return { error: value };
  if (value === ENGINE_BUSY) return { error: BUSY };
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return isError(value) ? value : null;
}

function namespaceOf(xml: string): string {
  const root = /<(?![?!])([^\s/>]+)([^>]*)>/.exec(xml);
  const prefix = root?.[1]?.includes(":") ? root[1].split(":")[0] : undefined;
  const pattern =
    prefix === undefined ? /\sxmlns\s*=\s*["']([^"']*)["']/ : new RegExp(`\\sxmlns:${prefix}\\s*=\\s*["']([^"']*)["']`);
  return pattern.exec(root?.[2] ?? "")?.[1] ?? "";
}
