import { isoDate, isoDateTime } from "../formula/serial.ts";
import type { Inspection, Table } from "../intake/table.ts";
import { measureFacts } from "../kpi/measures.ts";
import { wordIssue } from "../locales/issues.ts";
import type { Language } from "../locales/language.ts";
import { wordRepair } from "../locales/repairs.ts";
import { inWorkbook, readInput, run } from "./session.ts";
import { readArgs, readLanguage, UsageError } from "./usage.ts";

/**
 * `scoreline inspect FILE…`: what was recognised, every repair and every doubt. Exit code 1 where a file has no table.
 */
export async function inspect(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {});
  if (positionals.length === 0) throw new UsageError("inspect needs at least one file");
  const language = readLanguage(values.lang);
  const files = await Promise.all(positionals.map((path) => readInput(path)));
  const inspections = await inWorkbook(language, (session) =>
    run(session, language, (commands) => commands.inspect(files)),
  );
  if (values.json)
    console.log(
      JSON.stringify(
        inspections.map((found) => asJson(found, language)),
        null,
        1,
      ),
    );
  else for (const found of inspections) console.log(asText(found, language));
  return inspections.every(({ tables }) => tables.length > 0) ? 0 : 1;
}

function asJson(found: Inspection, language: Language) {
  return {
    file: found.file,
    source: found.source,
    encoding: found.encoding,
    tables: found.tables.map((table) => ({
      name: table.name,
      columns: table.columns.map(({ header, role, kind, measure }) => {
        const facts = measure === null ? undefined : measureFacts(measure);
        return { header, role, kind, measure, unit: facts?.unit ?? null, aggregation: facts?.aggregation ?? null };
      }),
      rows: rowsOf(table),
      period: table.period && { from: isoDate(table.period.from), to: isoDate(table.period.to) },
    })),
    repairs: found.repairs.map((repair) => ({ ...repair, message: wordRepair(repair, language) })),
    health: found.health.map((health) => ({ ...health, message: wordIssue(health, language) })),
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

function asText(found: Inspection, language: Language): string {
  const lines = [`${found.file}: ${found.source}${found.encoding === null ? "" : ` (${found.encoding})`}`];
  for (const table of found.tables) {
    const period = table.period ? `, ${isoDate(table.period.from)} – ${isoDate(table.period.to)}` : "";
    lines.push(`  ${table.name}: ${table.rowCount} rows${period}`);
    for (const { header, measure, role, kind } of table.columns)
      lines.push(`    ${header}: ${measure ?? role} (${kind})`);
  }
  for (const repair of found.repairs) lines.push(`  repaired ${repair.where}: ${wordRepair(repair, language)}`);
  for (const health of found.health) lines.push(`  ${health.severity} ${health.where}: ${wordIssue(health, language)}`);
  return lines.join("\n");
}
