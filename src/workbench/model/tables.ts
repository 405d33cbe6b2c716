import { checkArea, newId, objectsChanged, type Book } from "./book.ts";
import { intersection, isError, type Area, type CellValue } from "./cell.ts";
import { checkUnlocked, headerNames, readValues, writeExact } from "./cells.ts";
import { renameTableInFormula, sameName } from "./formula/formulaRewrite.ts";
import type { Table } from "./objects.ts";
import { checkNameText } from "./names.ts";
import { clearArea } from "./layout.ts";
import { rewriteEverywhere } from "./formula/shift.ts";
import { ModelError, type NewTable } from "./workbook.ts";

export function addTable(book: Book, sheet: string, table: NewTable): Table {
  checkArea(table.area);
  const name = table.name ?? freeName(book);
  checkNameFree(book, name, null);
  let { area } = table;
  if (book.tables.some((other) => other.sheet === sheet && intersection(other.area, area))) {
    throw new ModelError("InvalidArgument", "A table cannot overlap another table.");
  }
  checkUnlocked(book, sheet, area);
  if (!table.hasHeaders) {
    moveDown(book, sheet, area);
    area = { ...area, rows: area.rows + 1 };
  } else if (area.rows === 1) area = { ...area, rows: 2 };
  const header = { ...area, rows: 1 };
  const columns = headerNames(book, sheet, header);
  writeExact(book, sheet, header, [columns]);
  const added: Table = {
    id: newId(),
    name,
    sheet,
    area,
    showHeaders: true,
    showTotals: false,
    style: table.style ?? "TableStyleMedium2",
    columns,
    bandedRows: true,
    filterButton: true,
  };
  book.tables = [...book.tables, added];
  objectsChanged(book, "tables", sheet);
  book.emit({ type: "tableAdded", sheet, table: added.id });
  return added;
}

/** The cells under a headerless range make room for the header row. */
function moveDown(book: Book, sheet: string, area: Area): void {
  const values = readValues(book, sheet, area);
  writeExact(book, sheet, { ...area, row: area.row + 1 }, values);
  clearArea(book, sheet, { ...area, rows: 1 }, "contents");
}

function freeName(book: Book): string {
  for (let n = 1; ; n++) {
    const name = `Table${n}`;
    if (!isTaken(book, name, null)) return name;
  }
}

function isTaken(book: Book, name: string, id: string | null): boolean {
  return (
    book.tables.some((table) => table.id !== id && sameName(table.name, name)) ||
    book.names.some((other) => other.scope === null && sameName(other.name, name))
  );
}

function checkNameFree(book: Book, name: string, id: string | null): void {
  checkNameText(name);
  if (isTaken(book, name, id)) throw new ModelError("ItemAlreadyExists", `The name ${name} exists already.`);
}

export function tableOf(book: Book, id: string): Table {
  const table = book.tables.find((one) => one.id === id);
  if (!table) throw new ModelError("ItemNotFound", "The table has been deleted.");
  return table;
}

export function updateTable(book: Book, id: string, patch: Partial<Table>): Table {
  const before = tableOf(book, id);
  if (patch.name !== undefined && patch.name !== before.name) checkNameFree(book, patch.name, id);
  let after: Table = { ...before, ...patch };
  if (patch.area) {
    checkArea(patch.area);
    if (patch.area.row !== before.area.row || !intersection(patch.area, before.area)) {
      throw new ModelError("InvalidArgument", "A table keeps its header row and must overlap its old range.");
    }
  }
  after = withRows(book, before, after);
  const header = { ...after.area, rows: 1 };
  if (after.showHeaders) {
    after = { ...after, columns: headerNames(book, after.sheet, header) };
    writeExact(book, after.sheet, header, [after.columns]);
  }
  book.tables = book.tables.map((table) => (table.id === id ? after : table));
  if (after.name !== before.name) {
    rewriteEverywhere(book, (formula) => renameTableInFormula(formula, before.name, after.name));
  }
  objectsChanged(book, "tables", after.sheet);
  book.emit({ type: "tableChanged", sheet: after.sheet, table: id });
  return after;
}

/** Header and totals rows come and go with their switches. */
function withRows(book: Book, before: Table, after: Table): Table {
  let { area } = after;
  if (before.showTotals !== after.showTotals) {
    const totals = { ...area, row: area.row + area.rows, rows: 1 };
    if (after.showTotals) {
      if (
        readValues(book, after.sheet, totals)
          .flat()
          .some((value) => value !== null)
      ) {
        throw new ModelError("InvalidOperation", "There is no room for a totals row.");
      }
      writeExact(book, after.sheet, totals, [after.columns.map((_, i): CellValue => (i === 0 ? "Total" : null))]);
      area = { ...area, rows: area.rows + 1 };
    } else {
      clearArea(book, after.sheet, { ...area, row: area.row + area.rows - 1, rows: 1 }, "contents");
      area = { ...area, rows: area.rows - 1 };
    }
  }
  if (before.showHeaders !== after.showHeaders) {
    if (after.showHeaders) {
      if (area.row === 0) throw new ModelError("InvalidOperation", "There is no room for a header row.");
      area = { ...area, row: area.row - 1, rows: area.rows + 1 };
      writeExact(book, after.sheet, { ...area, rows: 1 }, [after.columns]);
    } else {
      clearArea(book, after.sheet, { ...area, rows: 1 }, "contents");
      area = { ...area, row: area.row + 1, rows: area.rows - 1 };
    }
  }
  return { ...after, area };
}

export function deleteTable(book: Book, id: string, keepCells: boolean): void {
  const table = tableOf(book, id);
  book.tables = book.tables.filter((one) => one.id !== id);
  if (!keepCells) clearArea(book, table.sheet, table.area, "all");
  objectsChanged(book, "tables", table.sheet);
  book.emit({ type: "tableDeleted", sheet: table.sheet, table: id });
}

/** What a person types right under a table joins it (Excel's AutoExpansion). */
export function growTables(book: Book, sheet: string, area: Area): void {
  for (const table of book.tables) {
    const below = { ...table.area, row: table.area.row + table.area.rows, rows: 1 };
    const shared = table.sheet === sheet && !table.showTotals ? intersection(below, area) : null;
    if (!shared || area.row < below.row) continue;
    const typed = readValues(book, sheet, shared).flat();
    if (!typed.some((value) => value !== null && !isError(value))) continue;
    const rows = area.row + area.rows - table.area.row;
    book.tables = book.tables.map((one) => (one.id === table.id ? { ...one, area: { ...one.area, rows } } : one));
    objectsChanged(book, "tables", sheet);
    book.emit({ type: "tableChanged", sheet, table: table.id });
  }
}
