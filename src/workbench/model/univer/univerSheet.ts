import { checkArea, objectsChanged, stateOf, WHOLE_SHEET, type Book } from "../book.ts";
import type { Area, CellInput, CellValue, Json, Matrix } from "../cell.ts";
import { readFormulas, readText, readValues, writeExact, writeInputs } from "../cells.ts";
import { usedArea } from "../extent.ts";
import { shownSpills } from "../spills.ts";
import * as layout from "../layout.ts";
import type {
  Chart,
  ConditionalFormat,
  FreezePanes,
  NewChart,
  NewConditionalFormat,
  NewValidation,
  Protection,
  Table,
  Validation,
} from "../objects.ts";
import { regionAround } from "../region.ts";
import * as objects from "../sheetObjects.ts";
import * as sheets from "../sheets.ts";
import { shiftSheet } from "../formula/shift.ts";
import type { CellStyle, CommonStyle, StylePatch } from "../style.ts";
import { growTables } from "../tables.ts";
import { ModelError, type Sheet, type Visibility } from "../workbook.ts";

/** A sheet of a workbook in Univer. */
export class UniverSheet implements Sheet {
  readonly id: string;
  readonly #book: Book;

  constructor(book: Book, id: string) {
    this.#book = book;
    this.id = id;
  }

  get name(): string {
    return this.#book.nameOf(this.id);
  }

  get position(): number {
    return this.#book.sheetIds().indexOf(this.id);
  }

  get visibility(): Visibility {
    return sheets.visibilityOf(this.#book, this.id);
  }

  get tabColor(): string | null {
    const color = this.#config().tabColor;
    return color ? color : null;
  }

  get showGridlines(): boolean {
    const { showGridlines } = this.#config() as { showGridlines: number };
    return showGridlines !== 0;
  }

  get showHeadings(): boolean {
    return this.#state().showHeadings;
  }

  get freeze(): FreezePanes {
    const { ySplit, xSplit } = this.#config().freeze;
    return { rows: ySplit, columns: xSplit };
  }

  get protection(): Protection {
    return this.#state().protection;
  }

  get page(): Readonly<Record<string, Json>> {
    return this.#state().page;
  }

  rename(name: string): void {
    sheets.renameSheet(this.#book, this.id, name);
  }

  move(position: number): void {
    sheets.moveSheet(this.#book, this.id, position);
  }

  setVisibility(visibility: Visibility): void {
    sheets.setVisibility(this.#book, this.id, visibility);
  }

  setTabColor(color: string | null): void {
    this.#run(this.#book.library.sheets.SetTabColorMutation.id, { color: color ?? "" });
    objectsChanged(this.#book, "view", this.id);
  }

  setShowGridlines(show: boolean): void {
    this.#run(this.#book.library.sheets.ToggleGridlinesMutation.id, { showGridlines: show ? 1 : 0 });
    objectsChanged(this.#book, "view", this.id);
  }

  setShowHeadings(show: boolean): void {
    this.#state().showHeadings = show;
    objectsChanged(this.#book, "view", this.id);
  }

  setFreeze(freeze: FreezePanes): void {
    sheets.setFreeze(this.#book, this.id, freeze.rows, freeze.columns);
  }

  protect(options: Readonly<Record<string, Json>> = {}, password?: string): void {
    if (this.protection.protected) throw new ModelError("InvalidOperation", "The sheet is protected already.");
    this.#state().protection = { protected: true, options, password: password ?? null };
    objectsChanged(this.#book, "protection", this.id);
  }

  unprotect(password?: string): void {
    const { protection } = this.#state();
    if (protection.password !== null && protection.password !== (password ?? "")) {
      throw new ModelError("AccessDenied", "The password is wrong.");
    }
    this.#state().protection = { protected: false, options: {}, password: null };
    objectsChanged(this.#book, "protection", this.id);
  }

  setPage(page: Readonly<Record<string, Json>>): void {
    const merged = Object.entries({ ...this.#state().page, ...page }).filter(([, value]) => value !== null);
    this.#state().page = Object.fromEntries(merged);
    objectsChanged(this.#book, "page", this.id);
  }

  values(area: Area): CellValue[][] {
    return readValues(this.#book, this.id, area);
  }

  formulas(area: Area): (string | number | boolean)[][] {
    return readFormulas(this.#book, this.id, area);
  }

  numberFormats(area: Area): string[][] {
    return this.styles(area).map((line) => line.map((style) => style.numberFormat));
  }

  text(area: Area): string[][] {
    return readText(this.#book, this.id, area);
  }

  styles(area: Area): CellStyle[][] {
    checkArea(area);
    return layout.readStyles(this.#book, this.id, area);
  }

  commonStyle(area: Area): CommonStyle {
    checkArea(area);
    return layout.commonStyle(this.#book, this.id, area);
  }

  spillAnchor(row: number, column: number): { readonly row: number; readonly column: number } | null {
    const over = shownSpills(this.#book, this.id).find(
      ({ area }) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
    return over ? { row: over.row, column: over.column } : null;
  }

  spillArea(row: number, column: number): Area | null {
    const own = shownSpills(this.#book, this.id).find((spill) => spill.row === row && spill.column === column);
    return own?.area ?? null;
  }

  write(area: Area, inputs: Matrix<CellInput>): void {
    writeInputs(this.#book, this.id, area, inputs);
    if (this.#book.source === "local") growTables(this.#book, this.id, area);
  }

  writeValues(area: Area, values: Matrix<CellValue>): void {
    writeExact(this.#book, this.id, area, values);
  }

  setNumberFormats(area: Area, formats: Matrix<string | null> | string): void {
    checkArea(area);
    layout.setNumberFormats(this.#book, this.id, area, formats);
  }

  setStyle(area: Area, patch: StylePatch): void {
    checkArea(area);
    layout.setStyle(this.#book, this.id, area, patch);
  }

  clear(area: Area, what: "contents" | "formats" | "all"): void {
    checkArea(area);
    layout.clearArea(this.#book, this.id, area, what);
    if (what === "contents") return;
    layout.unmergeArea(this.#book, this.id, area);
    if (this.conditionalFormats.length > 0) objects.clearConditionalFormats(this.#book, this.id, area);
  }

  usedArea(valuesOnly = false): Area | null {
    return usedArea(this.#book, this.id, valuesOnly, WHOLE_SHEET);
  }

  usedAreaWithin(area: Area, valuesOnly = false): Area | null {
    checkArea(area);
    return usedArea(this.#book, this.id, valuesOnly, area);
  }

  region(row: number, column: number): Area {
    return regionAround(this.#book, this.id, row, column);
  }

  columnWidth(column: number): number {
    return layout.columnWidth(this.#book, this.id, column);
  }

  setColumnWidths(column: number, count: number, points: number): void {
    layout.setColumns(this.#book, this.id, column, count, { points });
  }

  autofitColumns(column: number, count: number): void {
    layout.autofitColumns(this.#book, this.id, column, count);
  }

  columnHidden(column: number): boolean {
    return layout.columnHidden(this.#book, this.id, column);
  }

  setColumnsHidden(column: number, count: number, hidden: boolean): void {
    layout.setColumns(this.#book, this.id, column, count, { hidden });
  }

  rowHeight(row: number): number {
    return layout.rowHeight(this.#book, this.id, row);
  }

  setRowHeights(row: number, count: number, points: number): void {
    layout.setRows(this.#book, this.id, row, count, { points });
  }

  rowHidden(row: number): boolean {
    return layout.rowHidden(this.#book, this.id, row);
  }

  setRowsHidden(row: number, count: number, hidden: boolean): void {
    layout.setRows(this.#book, this.id, row, count, { hidden });
  }

  merge(area: Area): void {
    checkArea(area);
    layout.mergeArea(this.#book, this.id, area);
  }

  unmerge(area: Area): void {
    checkArea(area);
    layout.unmergeArea(this.#book, this.id, area);
  }

  get merges(): readonly Area[] {
    return layout.mergesOf(this.#book, this.id);
  }

  insertRows(row: number, count: number): void {
    shiftSheet(this.#book, this.id, { axis: "rows", change: "inserted", at: row, count });
  }

  deleteRows(row: number, count: number): void {
    shiftSheet(this.#book, this.id, { axis: "rows", change: "deleted", at: row, count });
  }

  insertColumns(column: number, count: number): void {
    shiftSheet(this.#book, this.id, { axis: "columns", change: "inserted", at: column, count });
  }

  deleteColumns(column: number, count: number): void {
    shiftSheet(this.#book, this.id, { axis: "columns", change: "deleted", at: column, count });
  }

  get tables(): readonly Table[] {
    return this.#book.tables.filter((table) => table.sheet === this.id);
  }

  get charts(): readonly Chart[] {
    return this.#state().charts;
  }

  get conditionalFormats(): readonly ConditionalFormat[] {
    return this.#state().conditionalFormats;
  }

  get validations(): readonly Validation[] {
    return this.#state().validations;
  }

  addChart(chart: NewChart): Chart {
    return objects.addChart(this.#book, this.id, chart);
  }

  updateChart(id: string, patch: Partial<NewChart>): Chart {
    return objects.updateChart(this.#book, this.id, id, patch);
  }

  deleteChart(id: string): void {
    objects.deleteChart(this.#book, this.id, id);
  }

  addConditionalFormat(format: NewConditionalFormat): ConditionalFormat {
    return objects.addConditionalFormat(this.#book, this.id, format);
  }

  updateConditionalFormat(id: string, patch: Readonly<Record<string, unknown>>): ConditionalFormat {
    return objects.updateConditionalFormat(this.#book, this.id, id, patch);
  }

  deleteConditionalFormat(id: string): void {
    objects.deleteConditionalFormat(this.#book, this.id, id);
  }

  clearConditionalFormats(area: Area): void {
    objects.clearConditionalFormats(this.#book, this.id, area);
  }

  setValidation(validation: NewValidation): Validation {
    return objects.setValidation(this.#book, this.id, validation);
  }

  clearValidations(area: Area): void {
    objects.clearValidations(this.#book, this.id, area);
  }

  #state() {
    return stateOf(this.#book, this.id);
  }

  #config() {
    return this.#book.worksheet(this.id).getConfig();
  }

  #run(mutation: string, params: object): void {
    this.#book.run(mutation, { unitId: this.#book.unitId(), subUnitId: this.id, ...params });
  }
}
