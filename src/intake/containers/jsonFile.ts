import type { Cell } from "../../formula/cell.ts";
import { IntakeError } from "../intakeError.ts";
import type { RawSheet } from "../table.ts";

type Json = string | number | boolean | null | readonly Json[] | JsonObject;
type JsonObject = { readonly [key: string]: Json };
type Row = ReadonlyMap<string, Cell>;

const deepest = 8;

/** Whether text begins like JSON; a title in brackets such as `[Note]` does not. */
export function looksLikeJson(text: string): boolean {
  return /^\ufeff?\s*(\{\s*("|\}\s*$)|\[\s*([[{"]|\]\s*$|-?\d+(\.\d+)?\s*[,\]]))/.test(text);
}

/**
 * Answers of an interface such as WeChat's data cube as flat sheets: one per list of records, headers are the fields'
 * names. A list inside a record (`details`, `detail_list`) brings the record's own words (date, id, title) along; a list
 * inside that (`read_user_source`) is a sheet of its own. Several answers, one per line or in one array, are read as one.
 * Throws where the text is cut off or holds no records.
 */
export function readJson(name: string, text: string, encoding: string): RawSheet[] {
  const tables = new Map<string, Row[]>();
  for (const answer of answersIn(name, text)) collect(answer, "", new Map(), tables, 0);
  const sheets = [...tables].filter(([, rows]) => rows.length > 0);
  if (sheets.length === 0) throw new IntakeError("unsupported", { name, format: "JSON" });
  return sheets.map(([list, rows]) => ({
    name: sheets.length === 1 ? name : list,
    cells: cellsOf(rows),
    file: { name, container: "json", encoding },
  }));
}

function answersIn(name: string, text: string): readonly Json[] {
  const whole = parse(text.replace(/^\ufeff/, ""));
  if (whole !== undefined) return [whole];
  const lines = text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map(parse);
  const answers = lines.filter((answer) => answer !== undefined);
  if (answers.length < 2 || answers.length < lines.length) throw new IntakeError("truncated", { name });
  return answers;
}

/** Ids of 16 and more digits stay text: as numbers they would lose digits. */
function parse(text: string): Json | undefined {
  const safe = text.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
    /^-?\d{16,}$/.test(token) ? `"${token}"` : token,
  );
  try {
    return JSON.parse(safe) as Json;
  } catch {
    return undefined;
  }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isRecords(value: Json): value is readonly JsonObject[] {
  return Array.isArray(value) && value.length > 0 && value.every((entry) => isObject(entry as Json));
}

function collect(value: Json, name: string, inherited: Row, tables: Map<string, Row[]>, depth: number): void {
  if (depth > deepest) return;
  if (isRecords(value)) {
    for (const record of value) collectRecord(record, name, inherited, tables, depth);
    return;
  }
  if (Array.isArray(value)) {
    const rows = (value as readonly Json[]).filter((row): row is readonly Json[] => Array.isArray(row));
    if (rows.length > 1 && rows.length === value.length) addPlainRows(rows, name, tables);
    else for (const entry of value as readonly Json[]) collect(entry, name, inherited, tables, depth + 1);
    return;
  }
  if (!isObject(value)) return;
  for (const [key, member] of Object.entries(value)) {
    if (typeof member === "object") collect(member, key, inherited, tables, depth + 1);
  }
}

/** A record is a row of its own where it says more than what and when: an article without figures only heads its details. */
function collectRecord(
  record: JsonObject,
  name: string,
  inherited: Row,
  tables: Map<string, Row[]>,
  depth: number,
): void {
  const row = new Map<string, Cell>(inherited);
  const lists: [string, Json][] = [];
  addFields(record, row, lists, depth);
  const keys = new Map([...row].filter(([key, cell]) => typeof cell === "string" || isKey(key)));
  const nested = lists.filter(([, list]) => isRecords(list) || hasRecords(list));
  if (nested.length === 0 || row.size > keys.size) add(tables, name === "" ? "list" : name, row);
  for (const [key, list] of nested) collect(list, key, keys, tables, depth + 1);
}

function addFields(record: JsonObject, row: Map<string, Cell>, lists: [string, Json][], depth: number): void {
  for (const [key, value] of Object.entries(record)) {
    if (isObject(value)) {
      if (depth < deepest && !Object.values(value).some(isRecords)) addFields(value, row, lists, depth + 1);
      else lists.push([key, value]);
    } else if (typeof value === "object" && value !== null) lists.push([key, value]);
    else row.set(freeKey(row, key), value === "" ? null : value);
  }
}

function freeKey(row: ReadonlyMap<string, Cell>, key: string): string {
  return row.has(key) ? `${key} (2)` : key;
}

function hasRecords(value: Json): boolean {
  return isObject(value) && Object.values(value).some(isRecords);
}

function isKey(field: string): boolean {
  return /(^|_)(id|msgid|index|date|source|scene|type|hour|interval)$/i.test(field);
}

function addPlainRows(rows: readonly (readonly Json[])[], name: string, tables: Map<string, Row[]>): void {
  const [header = [], ...body] = rows;
  const titles = header.map((cell, column) => (typeof cell === "string" ? cell : `Column ${column + 1}`));
  for (const row of body)
    add(tables, name === "" ? "list" : name, new Map(titles.map((title, at) => [title, plain(row[at])])));
}

function plain(value: Json | undefined): Cell {
  return typeof value === "object" ? null : (value ?? null);
}

function add(tables: Map<string, Row[]>, name: string, row: Row): void {
  const rows = tables.get(name);
  if (rows === undefined) tables.set(name, [row]);
  else rows.push(row);
}

function cellsOf(rows: readonly Row[]): Cell[][] {
  const headers = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return [headers, ...rows.map((row) => headers.map((header) => row.get(header) ?? null))];
}
