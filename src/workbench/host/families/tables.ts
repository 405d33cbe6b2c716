import { intersection, type Area } from "../../model/cell.ts";
import type { Table } from "../../model/objects.ts";
import type { Sheet } from "../../model/workbook.ts";
import { asBoolean, asInteger, asText, optional } from "../arguments.ts";
import { asCells, readCells, toWire } from "../cells.ts";
import type { HostContext } from "../context.ts";
import { invalidArgument, itemNotFound, notImplemented } from "../errors.ts";
import { handlerOf, type Handlers } from "../handlers.ts";
import { findRange, RangeRef } from "../range.ts";
import { sheetOf } from "./sheetOf.ts";

interface TableRef {
  readonly id: string;
}

/** A column or a row of a table, by its place. */
interface TablePart {
  readonly table: TableRef;
  readonly index: number;
}

/** The tables of one sheet, or of the workbook. */
interface TableCollectionRef {
  readonly sheet?: Sheet;
}

/** Tables with their columns and rows. */
export function tableFamily(host: HostContext): Handlers {
  const { workbook } = host;
  const table = (ref: TableRef): Table => {
    const found = workbook.table(ref.id);
    if (!found) throw itemNotFound();
    return found;
  };
  const sheet = (ref: TableRef) => sheetOf(workbook, table(ref).sheet);
  const range = (ref: TableRef, area: Area) => new RangeRef(sheet(ref), area);
  const body = (ref: TableRef): Area => {
    const { area, showHeaders, showTotals } = table(ref);
    const head = showHeaders ? 1 : 0;
    return { ...area, row: area.row + head, rows: Math.max(1, area.rows - head - (showTotals ? 1 : 0)) };
  };
  const header = (ref: TableRef): Area => {
    const { area, showHeaders } = table(ref);
    if (!showHeaders) throw itemNotFound();
    return { ...area, rows: 1 };
  };
  const totals = (ref: TableRef): Area => {
    const { area, showTotals } = table(ref);
    if (!showTotals) throw itemNotFound();
    return { ...area, row: area.row + area.rows - 1, rows: 1 };
  };
  const tables = ({ sheet: home }: TableCollectionRef) =>
    workbook.tables.filter((each) => !home || each.sheet === home.id).map(({ id }): TableRef => ({ id }));
  const column = ({ table: ref, index }: TablePart, area: Area): Area => {
    if (index < 0 || index >= table(ref).columns.length) throw itemNotFound();
    return { ...area, column: area.column + index, columns: 1 };
  };
  const columnIndex = (ref: TableRef, key: unknown) => {
    const { columns } = table(ref);
    if (typeof key === "number") return columns.length >= key && key >= 1 ? key - 1 : -1;
    return columns.findIndex((name) => name.toLowerCase() === asText(key).toLowerCase());
  };
  const bodyRow = ({ table: ref, index }: TablePart): Area => {
    const area = body(ref);
    if (index < 0 || index >= area.rows) throw itemNotFound();
    return { ...area, row: area.row + index, rows: 1 };
  };
  const cells = (ref: TableRef, area: Area) =>
    readCells(area, (bounded) =>
      sheet(ref)
        .values(bounded)
        .map((row) => row.map(toWire)),
    );
  /** Adds rows to the end of the table, below which nothing may be in the way. */
  const append = (ref: TableRef, values: unknown): number => {
    const before = table(ref);
    if (before.showTotals) throw notImplemented("TableRowCollection.add above a totals row");
    const rows = Array.isArray(values) ? values.length : 1;
    const { area } = before;
    const added = { ...area, row: area.row + area.rows, rows };
    if (sheet(ref).usedAreaWithin(added, true)) throw notImplemented("TableRowCollection.add that moves cells down");
    workbook.updateTable(ref.id, { area: { ...area, rows: area.rows + rows } });
    if (values !== null && values !== undefined) sheet(ref).write(added, asCells(values, added));
    return body(ref).rows - rows;
  };
  return {
    TableCollection: handlerOf<"TableCollection", TableCollectionRef>({
      get: { Count: (collection) => tables(collection).length },
      items: tables,
      item: ({ sheet: home }, key): TableRef | undefined => {
        const found = workbook.table(asText(key));
        return found && (!home || found.sheet === home.id) ? { id: found.id } : undefined;
      },
      call: {
        Add: ({ sheet: home }, address, hasHeaders): TableRef => {
          const at =
            address instanceof RangeRef ? address : findRange(workbook, asText(address), home ?? workbook.activeSheet);
          if (workbook.tables.some((each) => each.sheet === at.sheet.id && intersection(each.area, at.area))) {
            throw invalidArgument("a table cannot overlap another table");
          }
          return { id: workbook.addTable(at.sheet.id, { area: at.area, hasHeaders: asBoolean(hasHeaders) }).id };
        },
      },
    }),
    Table: handlerOf<"Table", TableRef>({
      id: ({ id }) => id,
      get: {
        Id: ({ id }) => id,
        Name: (ref) => table(ref).name,
        ShowHeaders: (ref) => table(ref).showHeaders,
        ShowTotals: (ref) => table(ref).showTotals,
        ShowBandedRows: (ref) => table(ref).bandedRows,
        ShowFilterButton: (ref) => table(ref).filterButton,
        Style: (ref) => table(ref).style,
      },
      set: {
        Name: (ref, value) => {
          workbook.updateTable(ref.id, { name: asText(value) });
        },
        ShowHeaders: (ref, value) => {
          workbook.updateTable(ref.id, { showHeaders: asBoolean(value) });
        },
        ShowTotals: (ref, value) => {
          workbook.updateTable(ref.id, { showTotals: asBoolean(value) });
        },
        ShowBandedRows: (ref, value) => {
          workbook.updateTable(ref.id, { bandedRows: asBoolean(value) });
        },
        ShowFilterButton: (ref, value) => {
          workbook.updateTable(ref.id, { filterButton: asBoolean(value) });
        },
        Style: (ref, value) => {
          workbook.updateTable(ref.id, { style: asText(value) });
        },
      },
      nav: {
        Columns: (ref) => ref,
        Rows: (ref) => ref,
        Worksheet: sheet,
      },
      call: {
        ConvertToRange: (ref) => {
          const kept = range(ref, table(ref).area);
          workbook.deleteTable(ref.id, true);
          return kept;
        },
        Delete: (ref) => {
          workbook.deleteTable(table(ref).id, false);
        },
        GetRange: (ref) => range(ref, table(ref).area),
        GetDataBodyRange: (ref) => range(ref, body(ref)),
        GetHeaderRowRange: (ref) => range(ref, header(ref)),
        GetTotalRowRange: (ref) => range(ref, totals(ref)),
        Resize: (ref, wanted) => {
          const to = wanted instanceof RangeRef ? wanted : findRange(workbook, asText(wanted), sheet(ref));
          const { area, sheet: home } = table(ref);
          if (to.sheet.id !== home || to.area.row !== area.row || !intersection(to.area, area)) throw invalidArgument();
          workbook.updateTable(ref.id, { area: to.area });
        },
      },
    }),
    TableColumnCollection: handlerOf<"TableColumnCollection", TableRef>({
      get: { Count: (ref) => table(ref).columns.length },
      items: (ref) => table(ref).columns.map((_, index): TablePart => ({ table: ref, index })),
      item: (ref, key): TablePart | undefined => {
        const index = columnIndex(ref, key);
        return index < 0 ? undefined : { table: ref, index };
      },
    }),
    TableColumn: handlerOf<"TableColumn", TablePart>({
      get: {
        Id: ({ index }) => index + 1,
        Index: ({ index }) => index,
        Name: (part) => table(part.table).columns[part.index],
        Values: (part) => cells(part.table, column(part, table(part.table).area)),
      },
      set: {
        Name: (part, value) => {
          const area = column(part, header(part.table));
          sheet(part.table).writeValues(area, [[asText(value)]]);
        },
        Values: (part, value) => {
          const area = column(part, table(part.table).area);
          sheet(part.table).write(area, asCells(value, area));
        },
      },
      call: {
        GetRange: (part) => range(part.table, column(part, table(part.table).area)),
        GetDataBodyRange: (part) => range(part.table, column(part, body(part.table))),
        GetHeaderRowRange: (part) => range(part.table, column(part, header(part.table))),
        GetTotalRowRange: (part) => range(part.table, column(part, totals(part.table))),
      },
    }),
    TableRowCollection: handlerOf<"TableRowCollection", TableRef>({
      get: { Count: (ref) => body(ref).rows },
      items: (ref) => Array.from({ length: body(ref).rows }, (_, index): TablePart => ({ table: ref, index })),
      call: {
        Add: (ref, index, values): TablePart => {
          if ((optional(asInteger)(index) ?? -1) !== -1) throw notImplemented("TableRowCollection.add before the end");
          return { table: ref, index: append(ref, values) };
        },
        GetItemAt: (ref, index): TablePart => ({ table: ref, index: asInteger(index) }),
      },
    }),
    TableRow: handlerOf<"TableRow", TablePart>({
      get: { Index: ({ index }) => index, Values: (part) => cells(part.table, bodyRow(part)) },
      set: {
        Values: (part, value) => {
          sheet(part.table).write(bodyRow(part), asCells(value, bodyRow(part)));
        },
      },
      call: { GetRange: (part) => range(part.table, bodyRow(part)) },
    }),
  };
}
