import { dataSheetPlan } from "../../../src/intake/output/dataSheet.ts";
import { importedSheet, notesSheet } from "../../../src/intake/output/importSheet.ts";
import type { Inspection, Table } from "../../../src/intake/table.ts";
import { importWords } from "../../../src/locales/importSheets.ts";
import type { PlanCell, SheetPlan } from "../../../src/plan/plan.ts";
import { isFormula } from "../reading.ts";

/** The only formula on Data sheets is ours: a value times its weight where both are numbers. */
const ours = /^=IF\(AND\(ISNUMBER\([A-Z]+\d+\),ISNUMBER\([A-Z]+\d+\)\),[A-Z]+\d+(\*[A-Z]+\d+)?,""\)$/;

const weights = new Map([
  ["completionRate", "readers"],
  ["averageWatchTime", "views"],
  ["videoCompletionRate", "views"],
  ["clickRate", "impressions"],
]);

/** What of the sheets that are made of a table comes from its file and could act as a formula; null where nothing does. */
export function planFault(table: Table, told: Inspection): string | null {
  const columns = table.columns.map((column, at) => ({ column, at, choices: [] }));
  const merged = { added: table.rowCount, changed: [], unchanged: 0, kept: 0 };
  const rows = new Array<number>(table.rowCount).fill(1);
  const { plan } = dataSheetPlan(table, {
    key: "Data1",
    name: table.name,
    subjectKeys: rows,
    periodStarts: rows,
    weights,
    words: {
      subjectKey: "Key",
      periodStart: "Period",
      lastInPeriod: "Last",
      firstInPeriod: "First",
      weighted: (value, weight) => `${value} x ${weight}`,
      weight: (value, weight) => `${weight} of ${value}`,
    },
  });
  const notes = notesSheet(
    "Notes",
    [{ readAt: 46_348, told, merged, sheet: table.name, columns }],
    importWords("en"),
    "en",
  );
  const plain = [importedSheet("Data1", table.name, table, columns), notes];
  return (
    plain.map((sheet) => sheetFault(sheet, () => false)).find((fault) => fault !== null) ??
    sheetFault(plan, (formula) => ours.test(formula))
  );
}

function sheetFault(
  { name, blocks, validations, conditionalFormats }: SheetPlan,
  isOurs: (formula: string) => boolean,
) {
  if (validations.length + conditionalFormats.length > 0) return `${name}: rules out of a file`;
  for (const { cells } of blocks) {
    const width = cells[0]?.length ?? 0;
    for (const row of cells) {
      if (row.length !== width) return `${name}: a row of ${row.length} of ${width} cells`;
      const foreign = row.find((cell) => !isPlain(cell) && !(isFormula(cell) && isOurs(cell.formula)));
      if (foreign !== undefined) return `${name}: ${JSON.stringify(foreign)}`;
    }
  }
  return null;
}

function isPlain(cell: PlanCell): boolean {
  return cell === null || typeof cell === "string" || typeof cell === "boolean" || Number.isFinite(cell);
}
