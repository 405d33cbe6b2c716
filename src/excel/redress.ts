import { boundsOf } from "../plan/areas.ts";
import type { Area, SheetPlan } from "../plan/plan.ts";
import { addressOf, quotedSheet } from "../plan/plan.ts";
import { batch } from "./batch.ts";
import { queueDress } from "./dress.ts";
import { sheetName } from "./names.ts";

/** A sheet whose cells take another area than before. */
export interface Reshaped {
  readonly sheetId: string;
  /** Name of the sheet as it is now. */
  readonly name: string;
  readonly plan: SheetPlan;
  readonly before: Area;
  readonly after: Area;
}

/**
 * Gives sheets the looks, rules and charts that fit their new shape, and makes their names say which cells are ours.
 * Only our own area and our own charts are touched; columns that were there keep the widths that people gave them.
 */
export async function redress(
  cardId: string,
  sheets: readonly Reshaped[],
  nameOf: (key: string) => string | undefined,
): Promise<void> {
  if (sheets.length === 0) return;
  const charts = await batch(({ workbook }) =>
    sheets.map(({ sheetId, plan }) => {
      const { charts: present } = workbook.worksheets.getItem(sheetId);
      return plan.charts.map(({ name }) => present.getItemOrNullObject(name).load("name"));
    }),
  );
  await batch((context) => {
    context.application.suspendApiCalculationUntilNextSync();
    const { workbook } = context;
    sheets.forEach(({ sheetId, name, plan, before, after }, index) => {
      const sheet = workbook.worksheets.getItem(sheetId);
      for (const chart of charts[index] ?? []) {
        if (!chart.isNullObject) sheet.charts.getItem(chart.name).delete();
      }
      const area = sheet.getRange(addressOf(boundsOf([before, after])));
      area.conditionalFormats.clearAll();
      area.dataValidation.clear();
      sheet.getRange(addressOf(before)).clear("Formats");
      const columnWidths = plan.columnWidths.filter(({ column }) => column >= before.column + before.columns);
      queueDress(sheet, { ...plan, columnWidths, tables: [] }, nameOf, (wanted) => wanted);
      const reference = `=${quotedSheet(name)}!${addressOf(after, true)}`;
      workbook.names.getItem(sheetName(cardId, plan.key)).formula = reference;
    });
  });
}

/** Gives what was added to a sheet its looks; the plan holds nothing but the additions. */
export async function dressAdditions(
  sheets: readonly { readonly sheetId: string; readonly plan: SheetPlan }[],
): Promise<void> {
  await batch((context) => {
    for (const { sheetId, plan } of sheets) {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      for (const { area } of plan.validations) sheet.getRange(addressOf(area)).dataValidation.clear();
      const { formats, columnWidths, validations } = plan;
      queueDress(
        sheet,
        { ...bare(plan), formats, columnWidths, validations },
        () => undefined,
        (wanted) => wanted,
      );
    }
  });
}

function bare({ key, name, visibility }: SheetPlan): SheetPlan {
  return {
    key,
    name,
    visibility,
    blocks: [],
    formats: [],
    columnWidths: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
  };
}
