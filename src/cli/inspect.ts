import { basename } from "node:path";
import { isoDate, isoDateTime } from "../formula/serial.ts";
import { columnSureness } from "../intake/columnSureness.ts";
import type { Column, Inspection, Table } from "../intake/table.ts";
import { measureFacts } from "../kpi/measures.ts";
import { wordIssue } from "../locales/issues.ts";
import type { Language } from "../locales/language.ts";
import { wordRepair } from "../locales/repairs.ts";
import { inWorkbook, readInput, run, type Session } from "./session.ts";
import { readArgs, readLanguage, UsageError } from "./usage.ts";

/**
 * `scoreline inspect FILE…`: what was recognised, every repair and every doubt. A file that cannot be read is one line on
 * the error stream, in `--json` also an entry without tables; the others are shown nevertheless. Exit code 1 where a file
 * has no table.
 */
export async function inspect(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {});
  if (positionals.length === 0) throw new UsageError("inspect needs at least one file");
  const language = readLanguage(values.lang);
  const found = await inWorkbook(language, async (session) => {
    const each: Found[] = [];
    for (const path of positionals) each.push(await inspectFile(session, path, language));
    return each;
  });
  if (values.json) {
    const shown = found.map(({ path, fault, inspection }) =>
      inspection === null ? unreadJson(path, fault) : asJson(inspection, language),
    );
    console.log(JSON.stringify(shown, null, 1));
  }
  for (const { fault, inspection } of found) {
    if (inspection === null) console.error(fault);
    else if (!values.json) console.log(asText(inspection, language));
  }
  return found.every(({ inspection }) => (inspection?.tables.length ?? 0) > 0) ? 0 : 1;
}

/** What a file holds, or why it cannot be read. */
type Found = { readonly path: string } & (
  { readonly inspection: Inspection; readonly fault: null } | { readonly inspection: null; readonly fault: string }
);

async function inspectFile(session: Session, path: string, language: Language): Promise<Found> {
  try {
    const file = await readInput(path);
    const [inspection] = await run(session, language, (commands) => commands.inspect([file]));
    if (inspection === undefined) throw new UsageError(`${path}: nothing was found`);
    return { path, inspection, fault: null };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { path, inspection: null, fault: error.message };
  }
}

function unreadJson(path: string, message: string) {
  const file = basename(path);
  const health = [{ severity: "error", code: "unread", where: file, message }];
  return { file, source: "unknown", encoding: null, tables: [], repairs: [], health };
}

function asJson(found: Inspection, language: Language) {
  return {
    file: found.file,
    source: found.source,
    encoding: found.encoding,
    tables: found.tables.map((table) => ({
      name: table.name,
      source: table.recognition.source,
      confidence: table.recognition.confidence ?? null,
      columns: table.columns.map(columnJson),
      rows: rowsOf(table),
      period: table.period && { from: isoDate(table.period.from), to: isoDate(table.period.to) },
    })),
    repairs: found.repairs.map((repair) => ({ ...repair, message: wordRepair(repair, language) })),
    health: found.health.map((health) => ({ ...health, message: wordIssue(health, language) })),
  };
}

function columnJson(column: Column) {
  const { header, role, kind, measure, confidence = null, suggestions = [] } = column;
  const { unit = null, aggregation = null } = measure === null ? {} : (measureFacts(measure) ?? {});
  return {
    header,
    role,
    kind,
    measure,
    unit,
    aggregation,
    recognised: columnSureness(column),
    confidence,
    suggestions,
  };
}

function rowsOf(table: Table): (string | number | null)[][] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.columns.map(({ kind, values }) => {
      const value = values[row] ?? null;
      return kind === "date" && typeof value === "number" ? isoDateTime(value) : value;
    }),
  );
}

function columnText(column: Column): string {
  const { header, measure, role, kind, suggestions = [] } = column;
  const perhaps = suggestions.map((suggestion) => suggestion.measure).join(" or ");
  const how = {
    sure: "",
    likely: ", probably",
    unknown: perhaps === "" ? ", not recognised" : `, not recognised: perhaps ${perhaps}`,
  };
  const level = columnSureness(column);
  return `${header}: ${measure ?? role} (${kind})${level === null ? "" : how[level]}`;
}

function asText(found: Inspection, language: Language): string {
  const lines = [`${found.file}: ${found.source}${found.encoding === null ? "" : ` (${found.encoding})`}`];
  for (const table of found.tables) {
    const period = table.period ? `, ${isoDate(table.period.from)} – ${isoDate(table.period.to)}` : "";
    lines.push(`  ${table.name}: ${table.rowCount} rows${period}`);
    for (const column of table.columns) lines.push(`    ${columnText(column)}`);
  }
  for (const repair of found.repairs) lines.push(`  repaired ${repair.where}: ${wordRepair(repair, language)}`);
  for (const health of found.health) lines.push(`  ${health.severity} ${health.where}: ${wordIssue(health, language)}`);
  return lines.join("\n");
}
