import type { Cell } from "../formula/cell.ts";
import { isMeasureId } from "../kpi/measures.ts";
import { checkTable } from "./checks/index.ts";
import type { SourceColumn } from "./sourceColumn.ts";
import { typeColumn } from "./columns.ts";
import { restoreNumbers } from "./values/damagedNumbers.ts";
import type { Meaning } from "./dictionary/declare.ts";
import { entryHeader, readEntry } from "./entry/readEntry.ts";
import { recoverIds } from "./values/ids.ts";
import { findTables } from "./layout/layout.ts";
import type { TableArea } from "./layout/tableArea.ts";
import type { SheetLog } from "./log.ts";
import { sheetLog } from "./log.ts";
import { immatureFrom } from "./dates/maturity.ts";
import { provenDecimal } from "./values/numbers.ts";
import { undoMojibake } from "./values/mojibake.ts";
import type { RecognisedColumn } from "./recognise.ts";
import { recognise } from "./recognise.ts";
import { settleTable } from "./settle.ts";
import { dateRank } from "./dates/snapshots.ts";
import type { Column, Health, Inspection, IntakeHints, RawSheet, Repair, Table } from "./table.ts";
import { periodOf } from "./dates/period.ts";

/**
 * Cells of a file or a range → typed tables, one per sheet that has a header row, with everything that was corrected
 * (repairs) and everything that is suspicious (health). Never throws on what cells say.
 */
export function inspect(sheets: readonly RawSheet[], hints: IntakeHints): Inspection {
  const file = sheets[0]?.file;
  const tables: Table[] = [];
  const repairs: Repair[] = [];
  const health: Health[] = [];
  for (const asRead of sheets) {
    const several = sheets.length > 1;
    const { sheet, changes } = undoMojibake(asRead);
    const log = sheetLog(sheet, several ? `${sheet.name}!` : "");
    for (const change of changes) log.repaired("mojibake", change.column, [change]);
    if (sheet.unread !== undefined) {
      log.found("error", `file.${sheet.unread.code}`, null, sheet.unread.facts);
      health.push(...log.health);
      continue;
    }
    const entry = entryHeader(sheet);
    if (entry !== null) {
      tables.push(readEntry(sheet, entry, sheet.name, log));
      repairs.push(...log.repairs);
      health.push(...log.health);
      continue;
    }
    const areas = findTables(sheet.cells);
    if (areas.length === 0) log.found("error", "noHeader", null, { sheet: sheet.name });
    const names = tableNames(sheet, several, areas);
    areas.forEach((area, index) => tables.push(readArea(sheet, area, names[index] ?? sheet.name, hints, log)));
    repairs.push(...log.repairs);
    health.push(...log.health);
  }
  const source = tables.find((table) => table.recognition.source !== "unknown")?.recognition.source ?? "unknown";
  return {
    file: file?.name ?? sheets[0]?.name ?? "",
    source,
    encoding: file?.encoding ?? null,
    tables,
    repairs,
    health,
  };
}

function readArea(sheet: RawSheet, area: TableArea, name: string, hints: IntakeHints, log: SheetLog): Table {
  const span = { first: area.headers[0]?.column ?? 0, last: area.headers.at(-1)?.column ?? 0 };
  for (const { row, reason, text } of area.removed) log.repairedRow(reason, row, span, text);
  for (const { column, text, repeats } of area.headers) {
    if (repeats !== null)
      log.found("warning", "repeatedHeader", { column, rows: [area.headerRow] }, { column: repeats, renamed: text });
  }
  if (area.partsOf !== null)
    log.found("info", "partsApart", null, { sheet: sheet.name, column: area.partsOf, rows: area.rows.length });
  if (area.rows.length === 0) log.found("warning", "noRows", null, { sheet: sheet.name });
  const { recognition, meanings, fromBanner, unknownChoices } = recognise(area, hints);
  for (const { header, meaning } of unknownChoices) {
    const { column = 0, text = "" } = area.headers[header] ?? {};
    log.found("error", "unknownMeaning", { column, rows: [area.headerRow] }, { column: text, meaning });
  }
  if (fromBanner !== null && area.banner !== null) {
    const header = area.headers[fromBanner];
    log.repaired("headerFromTitle", header?.column ?? 0, [
      { row: area.headerRow, before: header?.text ?? "", after: area.banner },
    ]);
  }
  const dateRanks = area.headers.map(({ column, text }) =>
    dateRank(
      text,
      area.rows.map((row) => cellAt(sheet, row, column)),
      recognition,
    ),
  );
  const settled = settleMeanings(area, meanings, dateRanks, hints, log);
  const decimal = provenDecimal(
    area.headers.flatMap(({ column }) =>
      area.rows.map((row) => cellAt(sheet, row, column)).filter((cell) => typeof cell === "string"),
    ),
  );
  const sources = area.headers.map(({ column, text }, index): SourceColumn => ({
    header: text,
    meaning: settled[index] ?? null,
    tag: meanings[index]?.tag ?? null,
    written: meanings[index]?.written ?? null,
    column,
    rows: area.rows,
    cells: area.rows.map((row) => cellAt(sheet, row, column)),
    formats: area.rows.map((row) => sheet.formats?.[row]?.[column]),
    decimal,
    textual: ["text", "html", "json"].includes(sheet.file?.container ?? ""),
    recognition,
  }));
  const [total, ...otherTotals] = area.removed.filter(({ reason }) => reason === "totalRow");
  const totalOf = ({ column }: SourceColumn): Cell =>
    total === undefined || otherTotals.length > 0 ? null : cellAt(sheet, total.row, column);
  const read = recoverIds(restoreNumbers(sources, totalOf, log), log).map((source) => typeColumn(source, hints, log));
  const typed = withDateRole(read.map((column, index) => withEvidence(column, meanings[index])));
  const partsOf = area.partsOf ?? hints.partsOf ?? null;
  const draft = settleTable({ columns: typed, rows: area.rows, recognition }, partsOf !== null, log);
  const { columns, rows } = draft;
  if (!columns.some(({ role }) => role === "date")) log.found("info", "noDates", null, { sheet: sheet.name });
  checkTable({ columns, rows, recognition, today: hints.today }, log);
  const immature = immatureFrom(draft, hints.today, log);
  return {
    name,
    recognition,
    columns: hints.subject === undefined ? columns : [constantSubject(hints, hints.subject, rows.length), ...columns],
    rowCount: rows.length,
    origin: {
      sheet: sheet.name,
      headerRow: area.headerRow,
      firstRow: area.rows[0] ?? area.headerRow + 1,
      lastRow: area.rows.at(-1) ?? area.headerRow,
    },
    period: periodOf(columns),
    ...(immature === null ? {} : { immatureFrom: immature }),
    ...(partsOf === null ? {} : { partsOf }),
  };
}

/**
 * One column per measure, one date and one subject: what a person chose goes before what was recognised, the day of an
 * event before that of its counting, the surer before the less sure, the left before the right. A subject given for the
 * whole file takes the place of a column of subjects.
 */
function settleMeanings(
  area: TableArea,
  meanings: readonly RecognisedColumn[],
  dateRanks: readonly number[],
  hints: IntakeHints,
  log: SheetLog,
): readonly (Meaning | null)[] {
  const single = (meaning: Meaning) => isMeasureId(meaning) || meaning === "date" || meaning === "subject";
  const rank = (index: number) => (meanings[index]?.meaning === "date" ? (dateRanks[index] ?? 0) : 0);
  const order = [...meanings.entries()].sort(
    ([a, left], [b, right]) => byChoice(left, right) || rank(a) - rank(b) || bySureness(left, right) || a - b,
  );
  const taken = new Map<Meaning, string>();
  const settled: (Meaning | null)[] = meanings.map(({ meaning }) => meaning);
  for (const [index] of order) {
    const meaning = settled[index] ?? null;
    const header = area.headers[index];
    if (meaning === null || header === undefined || !single(meaning)) continue;
    const kept = taken.get(meaning);
    if (kept !== undefined) {
      const facts = { column: header.text, meaning, kept };
      log.found("info", "sameMeaning", { column: header.column, rows: [area.headerRow] }, facts);
    } else taken.set(meaning, header.text);
    if (kept !== undefined || (meaning === "subject" && hints.subject !== undefined)) settled[index] = "tag";
  }
  return settled;
}

function byChoice(left: RecognisedColumn, right: RecognisedColumn): number {
  return Number(right.chosen) - Number(left.chosen);
}

function bySureness(left: RecognisedColumn, right: RecognisedColumn): number {
  return (right.confidence ?? 0) - (left.confidence ?? 0) || left.rank - right.rank;
}

/** The column with what it says of its row, how sure its meaning is and what else it may be. */
function withEvidence(column: Column, recognised: RecognisedColumn | undefined): Column {
  if (recognised === undefined || column.role === "ignored") return column;
  const { tag, confidence, suggestions } = recognised;
  return {
    ...column,
    ...(tag === null ? {} : { tag }),
    ...(confidence === null ? {} : { confidence }),
    ...(suggestions.length === 0 || column.kind !== "number" ? {} : { suggestions }),
  };
}

/** A table without a known date column may have one that only its cells give away. */
function withDateRole(columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ role }) => role === "date")) return columns;
  const index = columns.findIndex(({ role, kind }) => role === "tag" && kind === "date");
  return columns.map((column, at) => (at === index ? { ...column, role: "date" as const } : column));
}

function constantSubject(hints: IntakeHints, subject: string, rows: number): Column {
  return {
    header: hints.subjectHeader ?? "Account",
    role: "subject",
    kind: "text",
    measure: null,
    sourceColumn: null,
    values: new Array<string>(rows).fill(subject),
  };
}

function cellAt(sheet: RawSheet, row: number, column: number): Cell {
  return sheet.cells[row]?.[column] ?? null;
}

/** Names of a sheet's tables: the file's, the sheet's where there are several, the title's or a number likewise. */
function tableNames(sheet: RawSheet, several: boolean, areas: readonly TableArea[]): readonly string[] {
  const stem = sheet.file?.name.replace(/\.[^.]{1,5}$/, "") ?? sheet.name;
  const inner = sheet.name.replace(/\.[^./]{1,5}(?=\/|$)/g, "");
  const base = several && sheet.file !== undefined ? `${stem} ${inner}` : stem;
  const taken = new Set<string>();
  return areas.map(({ banner, partsOf }, index) => {
    const title = banner ?? (index === 0 || partsOf !== null ? "" : String(index + 1));
    const parts = areas.length === 1 ? [base] : [base, title, partsOf ?? ""];
    const name = parts.filter((part) => part !== "").join(" ");
    const free = taken.has(name) ? `${name} ${index + 1}` : name;
    taken.add(free);
    return free;
  });
}
