import { CustomFunctions, ENGINE_BUSY } from "./customFunctions.ts";
import { printReference } from "./formula/formulaTokens.ts";
import { repairFunctions } from "./univer/functionRepairs.ts";
import type { Injector, UniverLibrary } from "./library.ts";
import type { CalculationMode } from "./workbook.ts";

interface EngineRange {
  readonly unitId: string;
  readonly sheetId: string;
  readonly range: { startRow: number; endRow: number; startColumn: number; endColumn: number };
}

/** A formula for the engine and the cell to which its relative parts and its table belong. */
export interface PlacedFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly engine: string;
}

type FormulaRows = Record<number, Record<number, { f: string }>>;

export interface CalculationHost {
  unitId(): string;
  sheetName(sheet: string): string;
  sheetIds(): readonly string[];
  hiddenRows(sheet: string): readonly number[];
  /** Before a calculation: formulas get the text that fits names, tables and used ranges as they are now. */
  prepare(): void;
  calculated(sheets: readonly string[]): void;
}

/**
 * When and what the engine calculates. Univer's own trigger is switched off: it knows no manual mode, overlaps its runs,
 * and reads every cell of the workbook to find the formulas. Here formulas are indexed as they are written, changes
 * collect until the caller's work is done, and one run at a time calculates what depends on them.
 */
export class Calculation {
  mode: CalculationMode = "automatic";
  readonly custom: CustomFunctions;
  readonly #library: UniverLibrary;
  readonly #injector: Injector;
  readonly #host: CalculationHost;
  readonly #execute: (config: object) => Promise<void>;
  readonly #index = new Map<string, FormulaRows>();
  #dirty: EngineRange[] = [];
  #answered: EngineRange[] = [];
  #rebuilt = new Set<string>();
  #force = false;
  #stale = false;
  #running = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #held = 0;
  #number = 0;
  /** The last calculation that something else than an answer of a custom function has caused. */
  #cause = 0;
  #disposed = false;
  #waiting: (() => void)[] = [];
  #completed: (() => void) | null = null;

  constructor(library: UniverLibrary, injector: Injector, host: CalculationHost) {
    this.#library = library;
    this.#injector = injector;
    this.#host = host;
    this.custom = new CustomFunctions(library, {
      calculation: () => this.#number,
      cause: () => this.#cause,
      answered: (sheet, row, column) => this.#answer(sheet, row, column),
      address: (sheet, row, column) => {
        const at = (n: number) => ({ at: n, absolute: false });
        return printReference(host.sheetName(sheet), { kind: "cell", row: at(row), column: at(column) });
      },
    });
    this.#execute = this.#takeOver();
    repairFunctions(this.#library, this.#injector);
  }

  get number(): number {
    return this.#number;
  }

  get pending(): boolean {
    return this.#running || this.#timer !== null || this.custom.pending > 0 || (this.#due() && this.#held > 0);
  }

  /** The engine knows of no other formulas than these. `null` removes one. */
  setFormula(sheet: string, row: number, column: number, engine: string | null): void {
    const rows = this.#rowsOf(sheet);
    const cells = rows[row];
    const before = cells?.[column];
    if (before?.f === engine || (!before && engine === null)) return;
    if (before) this.#dependencies().removeFormulaDependency(this.#host.unitId(), sheet, row, column);
    if (engine !== null) (rows[row] ??= {})[column] = { f: engine };
    else if (cells) {
      Reflect.deleteProperty(cells, column);
      if (Object.keys(cells).length === 0) Reflect.deleteProperty(rows, row);
    }
  }

  hasFormulas(sheet: string): boolean {
    return Object.keys(this.#rowsOf(sheet)).length > 0;
  }

  formulaRows(sheet: string): Readonly<FormulaRows> {
    return this.#rowsOf(sheet);
  }

  /** Forgets a sheet's formulas, because its cells moved or it is gone. */
  clearSheet(sheet: string): void {
    this.#index.delete(sheet);
    this.#rebuilt.add(sheet);
    this.#dependencies().clearFormulaDependency(this.#host.unitId(), sheet);
    const model = this.arrays();
    const unit = this.#host.unitId();
    Reflect.deleteProperty(model.getArrayFormulaRange()[unit] ?? {}, sheet);
    Reflect.deleteProperty(model.getArrayFormulaCellData()[unit] ?? {}, sheet);
  }

  reset(): void {
    for (const sheet of [...this.#index.keys()]) this.clearSheet(sheet);
    this.#dirty = [];
    this.#answered = [];
    this.#rebuilt.clear();
    this.#force = false;
    this.custom.forget();
  }

  arrays(): InstanceType<UniverLibrary["formula"]["FormulaDataModel"]> {
    return this.#injector.get(this.#library.formula.FormulaDataModel);
  }

  markDirty(sheet: string, row: number, column: number, rows = 1, columns = 1): void {
    this.#dirty.push(this.#range(sheet, row, column, rows, columns));
    this.#schedule();
  }

  /** A formula was written into a cell. It is calculated once in manual mode, too. */
  entered(sheet: string, row: number, column: number): void {
    if (this.mode !== "manual") return;
    this.#answered.push(this.#range(sheet, row, column, 1, 1));
    this.#schedule();
  }

  /** Formulas that named a sheet before there was one are calculated. */
  sheetAppeared(name: string): void {
    const [plain, quoted] = [`${name}!`, `${name}'!`].map((text) => text.toLowerCase());
    this.#eachFormula((sheet, row, column, f) => {
      const text = f.toLowerCase();
      if (!text.includes(plain ?? "") && !text.includes(quoted ?? "")) return;
      this.#dependencies().removeFormulaDependency(this.#host.unitId(), sheet, row, column);
      this.markDirty(sheet, row, column);
    });
  }

  /** What formulas mean has changed: names, tables, sheets, functions. */
  invalidate(): void {
    this.#stale = true;
    this.#schedule();
  }

  hold(): void {
    this.#held++;
  }

  release(): void {
    this.#held--;
    this.#schedule();
  }

  async calculate(full: boolean): Promise<void> {
    if (full) {
      this.#force = true;
      this.custom.forget();
    }
    if (this.#running) await this.settled();
    this.#arm();
    await this.settled();
  }

  settled(): Promise<void> {
    if (!this.pending || this.#disposed) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Calculates formulas that are in no cell, each as if it stood where it says. The results come in the same order. */
  async evaluate(formulas: readonly PlacedFormula[]): Promise<unknown[]> {
    const unit = this.#host.unitId();
    const service = this.#injector.get(this.#library.formula.ICalculateFormulaService);
    const { asked, places } = byPlace(formulas);
    this.#cause = this.#number + 1;
    for (;;) {
      // Others may have waited for the same moment.
      while (this.pending && !this.#disposed) await this.settled();
      this.#running = true;
      this.#number++;
      try {
        const result = await service.executeFormulas({ [unit]: asked });
        const values = places.map(({ sheet, row, column, at }): unknown => {
          return result[unit]?.[sheet]?.[row]?.[column]?.[at]?.value ?? null;
        });
        if (this.custom.pending === 0 && !values.includes(ENGINE_BUSY)) return values;
      } finally {
        this.#running = false;
        this.#schedule();
        this.#finish();
      }
    }
  }

  /**
   * Formulas that call the function were parsed when nobody knew it. They are parsed again when they are calculated; they
   * are not calculated for it: in Excel, too, a saved #NAME? stays until its cell is written or calculated again.
   */
  forgetUnknownFunction(name: string): void {
    const upper = name.toUpperCase();
    this.#injector.get(this.#library.formula.IFunctionService).deleteFormulaAstCacheKey(upper);
    this.#eachFormula((sheet, row, column, f) => {
      if (!f.toUpperCase().includes(`${upper}(`)) return;
      this.#dependencies().removeFormulaDependency(this.#host.unitId(), sheet, row, column);
    });
  }

  #eachFormula(visit: (sheet: string, row: number, column: number, engine: string) => void): void {
    for (const [sheet, rows] of this.#index) {
      for (const [row, cells] of Object.entries(rows)) {
        for (const [column, { f }] of Object.entries(cells)) visit(sheet, Number(row), Number(column), f);
      }
    }
  }

  register(executor: InstanceType<UniverLibrary["formula"]["BaseFunction"]>): void {
    this.#injector.get(this.#library.formula.IFunctionService).registerExecutors(executor);
  }

  dispose(): void {
    this.#disposed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#finish();
  }

  #rowsOf(sheet: string): FormulaRows {
    let rows = this.#index.get(sheet);
    if (!rows) this.#index.set(sheet, (rows = {}));
    return rows;
  }

  #range(sheet: string, row: number, column: number, rows: number, columns: number): EngineRange {
    const range = { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
    return { unitId: this.#host.unitId(), sheetId: sheet, range };
  }

  #dependencies() {
    return this.#injector.get(this.#library.formula.IDependencyManagerService);
  }

  #answer(sheet: string, row: number, column: number): void {
    if (this.#disposed) return;
    this.#answered.push(this.#range(sheet, row, column, 1, 1));
    this.#arm();
  }

  #due(): boolean {
    return (
      this.#force ||
      this.#answered.length > 0 ||
      (this.mode === "automatic" && (this.#stale || this.#dirty.length > 0 || this.#rebuilt.size > 0))
    );
  }

  #schedule(): void {
    if (this.#held === 0 && this.#due()) this.#arm();
  }

  #arm(): void {
    if (this.#disposed || this.#running || this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    this.#number++;
    const changed = this.#force || this.#stale || this.#dirty.length > 0 || this.#rebuilt.size > 0;
    if (changed) this.#cause = this.#number;
    const sheets = new Set<string>();
    try {
      this.#stale = false;
      this.#host.prepare();
      const unit = this.#host.unitId();
      const ids = this.#host.sheetIds();
      const listener = this.#onResults(sheets);
      const done = new Promise<void>((resolve) => {
        this.#completed = resolve;
      });
      const answeredOnly = this.mode === "manual" && !this.#force && this.#answered.length > 0;
      const dirty = answeredOnly ? this.#answered : [...this.#dirty, ...this.#answered, ...this.#volatile(ids)];
      const model = this.arrays();
      const config = {
        formulaData: { [unit]: Object.fromEntries(ids.map((id) => [id, this.#rowsOf(id)])) },
        arrayFormulaCellData: model.getArrayFormulaCellData(),
        arrayFormulaRange: model.getArrayFormulaRange(),
        forceCalculate: this.#force,
        dirtyRanges: dirty,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: { [unit]: Object.fromEntries([...this.#rebuilt].map((id) => [id, "1"])) },
        maxIteration: 1,
        rowData: { [unit]: Object.fromEntries(ids.map((id) => [id, hiddenRowData(this.#host.hiddenRows(id))])) },
      };
      if (!answeredOnly) this.#dirty = [];
      this.#answered = [];
      this.#rebuilt.clear();
      this.#force = false;
      await this.#execute(config);
      await done;
      // Univer applies results in the microtasks after it says that it is complete.
      await new Promise((resolve) => setTimeout(resolve));
      listener.dispose();
    } finally {
      this.#running = false;
    }
    if (this.#disposed) return;
    this.#host.calculated([...sheets]);
    this.#schedule();
    this.#finish();
  }

  #finish(): void {
    if (this.pending && !this.#disposed) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  #volatile(ids: readonly string[]): EngineRange[] {
    const names = this.custom.list
      .filter((custom) => custom.volatile === true)
      .map((custom) => custom.name.toUpperCase());
    if (names.length === 0) return [];
    return ids.flatMap((id) =>
      Object.entries(this.#rowsOf(id)).flatMap(([row, cells]) =>
        Object.entries(cells)
          .filter(([, { f }]) => names.some((name) => f.toUpperCase().includes(`${name}(`)))
          .map(([column]) => this.#range(id, Number(row), Number(column), 1, 1)),
      ),
    );
  }

  #onResults(sheets: Set<string>) {
    const { core, formula } = this.#library;
    return this.#injector.get(core.ICommandService).onCommandExecuted((command) => {
      if (command.id !== formula.SetFormulaCalculationResultMutation.id) return;
      const { unitData } = command.params as { unitData: Record<string, Record<string, object> | undefined> };
      for (const sheet of Object.keys(unitData[this.#host.unitId()] ?? {})) sheets.add(sheet);
    });
  }

  /** From now on only this class starts calculations, and none is cut short by an exception in a function. */
  #takeOver(): (config: object) => Promise<void> {
    const { formula } = this.#library;
    const service = this.#injector.get(formula.ICalculateFormulaService);
    const dirtyManager = this.#injector.get(formula.IActiveDirtyManagerService);
    dirtyManager.get = () => undefined;
    const execute = service.execute.bind(service) as (config: object) => Promise<void>;
    service.execute = () => Promise.resolve();
    const internals = service as unknown as { _executeStep: () => Promise<unknown> };
    const step = internals._executeStep.bind(service);
    internals._executeStep = async () => {
      try {
        return await step();
      } catch (error) {
        console.error("a calculation failed", error);
        return undefined;
      }
    };
    service.executionCompleteListener$.subscribe(() => {
      this.#completed?.();
      this.#completed = null;
    });
    const interpreter = this.#injector.get(formula.Interpreter);
    const calculate = interpreter.execute.bind(interpreter);
    interpreter.execute = (node) => {
      try {
        return calculate(node);
      } catch {
        return formula.ErrorValueObject.create(formula.ErrorType.VALUE);
      }
    };
    return execute;
  }
}

/** Formulas as the engine wants them: lists by sheet, row and column; and where in them each one is. */
function byPlace(formulas: readonly PlacedFormula[]) {
  const asked: Record<string, Record<number, Record<number, string[]>>> = {};
  const places = formulas.map(({ sheet, row, column, engine }) => {
    const list = (((asked[sheet] ??= {})[row] ??= {})[column] ??= []);
    return { sheet, row, column, at: list.push(engine) - 1 };
  });
  return { asked, places };
}

function hiddenRowData(rows: readonly number[]): Record<number, { hd: number }> {
  return Object.fromEntries(rows.map((row) => [row, { hd: 1 }]));
}
